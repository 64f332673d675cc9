package org.ketachart.sessions;

import java.time.Instant;
import java.util.List;
import org.ketachart.core.event.EventPayload.DoseStopped;
import org.ketachart.core.event.EventPayload.PatientLeft;
import org.ketachart.core.event.EventPayload.PatientTransferred;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.StepKind;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Reason;
import org.ketachart.sessions.SessionCommand.Departure;
import org.ketachart.sessions.SessionCommand.Transfer;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.watch.SafetyPlan;

/**
 * What it leads to that a patient is gone. Nobody can refuse it; only who was never there cannot leave. A patient whose dose was withheld
 * is expected to go, so that this is no deviation.
 */
record Departing(Session session, CommandContext context, Protocol protocol, Instant now) {
    Decision depart(Departure departure, EventChain chain) {
        SessionState from = session.record().state();
        boolean transfer = departure instanceof Transfer;
        if (context.amends() != null) {
            return correct(departure, transfer, chain);
        }
        if (from == SessionState.PLANNED || from == SessionState.CANCELLED || from == SessionState.NO_SHOW) {
            return new Decision.Refused(List.of(
                    Refusal.of(SessionFault.NOT_ARRIVED, "a patient must have arrived before leaving"),
                    Refusal.transition(from, transfer ? SessionState.TRANSFERRED : SessionState.LEFT)));
        }
        EventId stopped = from == SessionState.DOSING
                ? chain.add(new DoseStopped(new Reason(SessionWords.departed(), List.of())))
                : context.causedBy();
        EventId gone = chain.add(
                transfer ? new PatientTransferred(departure.discharge()) : new PatientLeft(departure.discharge()),
                context.occurredAt(),
                stopped);
        boolean dosed = from == SessionState.DOSING || from == SessionState.MONITORING;
        if (from.isOver() && from != SessionState.WITHHELD) {
            chain.deviation(SessionDeviation.DEPARTED_AFTER_END, List.of(), context.occurredAt(), gone);
        } else if (dosed && !transfer) {
            chain.deviation(SessionDeviation.LEFT_BEFORE_READY, List.of(), context.occurredAt(), gone);
        } else if (transfer && (from == SessionState.ARRIVED || from == SessionState.CLEARED)) {
            chain.deviation(SessionDeviation.TRANSFERRED_BEFORE_DOSE, List.of(), context.occurredAt(), gone);
        }
        noteOwed(gone, chain);
        noteFuture(departure, gone, chain);
        return chain.accepted();
    }

    private void noteOwed(EventId gone, EventChain chain) {
        SafetyPlan.findOwed(
                        session, protocol.limits().of(ProtocolValue.IDEATION).whole())
                .ifPresent(screen -> chain.deviation(
                        SessionDeviation.LEFT_WITHOUT_SAFETY_PLAN,
                        List.of(Checklist.ref(screen)),
                        context.occurredAt(),
                        gone));
    }

    private Decision correct(Departure departure, boolean transfer, EventChain chain) {
        if (!Stepping.isCorrectable(session, context, StepKind.END)) {
            return new Decision.Refused(List.of(
                    Refusal.of(SessionFault.STEP_UNKNOWN, "a correction must name a step of its kind in this visit")));
        }
        EventId gone = chain.add(
                transfer ? new PatientTransferred(departure.discharge()) : new PatientLeft(departure.discharge()));
        noteFuture(departure, gone, chain);
        return chain.accepted();
    }

    private void noteFuture(Departure departure, EventId gone, EventChain chain) {
        if (context.occurredAt().toInstant().isAfter(now)
                || departure.discharge().at().toInstant().isAfter(now)) {
            chain.deviation(SessionDeviation.CHARTED_IN_FUTURE, List.of(), context.occurredAt(), gone);
        }
    }
}
