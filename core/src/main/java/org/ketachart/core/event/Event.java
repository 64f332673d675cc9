package org.ketachart.core.event;

import java.util.Map;
import java.util.Optional;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.session.StepKind;
import org.ketachart.core.value.Require;

/**
 * One thing that happened, as it was charted.
 *
 * @param header who, when, whose
 * @param payload what
 */
public record Event(EventHeader header, EventPayload payload) {
    private static final Map<Class<? extends EventPayload>, StepKind> STEPS = Map.ofEntries(
            Map.entry(SessionOpened.class, StepKind.OPENING),
            Map.entry(PatientArrived.class, StepKind.ARRIVAL),
            Map.entry(ClearanceDecided.class, StepKind.CLEARANCE),
            Map.entry(DoseWithheld.class, StepKind.WITHHOLDING),
            Map.entry(DosingBegan.class, StepKind.BEGINNING),
            Map.entry(DoseCompleted.class, StepKind.DOSE_END),
            Map.entry(DoseStopped.class, StepKind.DOSE_END),
            Map.entry(ReadyToLeave.class, StepKind.READINESS),
            Map.entry(MonitoringResumed.class, StepKind.RESUMPTION),
            Map.entry(SessionFinished.class, StepKind.END),
            Map.entry(PatientLeft.class, StepKind.END),
            Map.entry(PatientTransferred.class, StepKind.END),
            Map.entry(SessionCancelled.class, StepKind.NOT_HELD),
            Map.entry(PatientNoShow.class, StepKind.NOT_HELD),
            Map.entry(GateJudged.class, StepKind.GATE),
            Map.entry(GateOverridden.class, StepKind.OVERRIDE),
            Map.entry(AlertRaised.class, StepKind.ALERT),
            Map.entry(AlertAcknowledged.class, StepKind.ACKNOWLEDGEMENT),
            Map.entry(AlertEscalated.class, StepKind.ESCALATION),
            Map.entry(AlertCleared.class, StepKind.CLEARING),
            Map.entry(DeviationRecorded.class, StepKind.DEVIATION));

    /** Checks that all of it is there. */
    public Event {
        Require.present("header, payload", header, payload);
    }

    /** Returns which kind of step this is; nothing for a charted fact, and for what this version does not know. */
    public Optional<StepKind> findStep() {
        return Optional.ofNullable(STEPS.get(payload.getClass()));
    }
}
