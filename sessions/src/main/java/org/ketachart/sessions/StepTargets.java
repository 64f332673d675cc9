package org.ketachart.sessions;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.StepKind;
import org.ketachart.sessions.SessionCommand.*;

/** Where a step leads, and from where it may be taken. */
final class StepTargets {
    private StepTargets() {}

    static @Nullable StepKind kind(Step step) {
        SessionState to = target(step);
        if (to == null) {
            return null;
        }
        return switch (to) {
            case ARRIVED -> StepKind.ARRIVAL;
            case CLEARED -> StepKind.CLEARANCE;
            case WITHHELD -> StepKind.WITHHOLDING;
            case DOSING -> StepKind.BEGINNING;
            case MONITORING -> step instanceof ResumeMonitoring ? StepKind.RESUMPTION : StepKind.DOSE_END;
            case READY -> StepKind.READINESS;
            case FINISHED, LEFT, TRANSFERRED -> StepKind.END;
            case CANCELLED, NO_SHOW -> StepKind.NOT_HELD;
            case PLANNED -> StepKind.OPENING;
        };
    }

    static @Nullable SessionState target(Step step) {
        if (step instanceof OverrideGate override) {
            return target(override.step());
        } else if (step instanceof Arrive) {
            return SessionState.ARRIVED;
        } else if (step instanceof DecideClearance) {
            return SessionState.CLEARED;
        } else if (step instanceof Withhold) {
            return SessionState.WITHHELD;
        } else if (step instanceof BeginDose) {
            return SessionState.DOSING;
        } else if (step instanceof CompleteDose || step instanceof StopDose || step instanceof ResumeMonitoring) {
            return SessionState.MONITORING;
        } else if (step instanceof DeclareReady) {
            return SessionState.READY;
        } else if (step instanceof Finish) {
            return SessionState.FINISHED;
        } else if (step instanceof Cancel) {
            return SessionState.CANCELLED;
        }
        return step instanceof NoShow ? SessionState.NO_SHOW : null;
    }

    /** Monitoring is reached from dosing and from ready, each by its own steps; a cleared patient may be decided on again. */
    static boolean mayPass(SessionState from, SessionState to, Step step) {
        if (step instanceof CompleteDose || step instanceof StopDose) {
            return from == SessionState.DOSING;
        }
        if (step instanceof ResumeMonitoring) {
            return from == SessionState.READY;
        }
        return from.successors().contains(to) || (step instanceof DecideClearance && from == SessionState.CLEARED);
    }
}
