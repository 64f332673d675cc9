package org.ketachart.sessions.watch;

import java.time.OffsetDateTime;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;

/** The plan that is owed to a patient who is there and screened positive, until it is made or the patient is gone (MON-51). */
final class SafetyPlanOwed {
    private SafetyPlanOwed() {}

    static void addTo(Agenda agenda, Session session, Protocol protocol, VisitTimes times) {
        SessionState state = session.record().state();
        Discharge discharge = session.record().discharge();
        boolean there = state.rank() >= SessionState.ARRIVED.rank();
        boolean gone = state.isOver() && state != SessionState.WITHHELD;
        if (!there || (gone && times.over() == null)) {
            return;
        }
        OffsetDateTime end = discharge != null ? discharge.at() : gone ? times.over() : null;
        SafetyPlan.findOwed(session, Numbers.of(protocol.limits(), ProtocolValue.IDEATION))
                .ifPresent(screen -> {
                    OffsetDateTime arrived = times.arrived();
                    OffsetDateTime since =
                            arrived != null && arrived.isAfter(screen.taken()) ? arrived : screen.taken();
                    agenda.owe(DueKind.SAFETY_PLAN, since, null, end, screen.id(), null);
                });
    }
}
