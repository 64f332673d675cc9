package org.ketachart.sessions.watch;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.AlertClearing;
import org.ketachart.core.session.AlertEnd;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;

/** What alerts call for: that somebody takes them on, and that a pressure is taken again. */
record AlertsOwed(Session session, Protocol protocol, VisitTimes times) {
    private static final String ALERTS = Canonical.codeSystem("session-alert");

    /** The words of the alerts that ask for another pressure soon: at the limit once (MON-42), and risen over baseline (MON-43). */
    private static final Set<String> ASK_FOR_A_PRESSURE = Set.of("pressure-recheck", "pressure-rise");

    void addTo(Agenda agenda) {
        List<Alert> alerts = session.alerts();
        if (alerts.isEmpty()) {
            return;
        }
        Set<RecordId> cleared = new HashSet<>();
        Set<RecordId> settled = new HashSet<>();
        for (AlertClearing clearing : session.clearings()) {
            cleared.add(clearing.alert());
            if (clearing.how() == AlertEnd.UNFOUNDED) {
                settled.add(clearing.alert());
            }
        }
        session.acknowledgements().forEach(acknowledged -> settled.add(acknowledged.alert()));
        session.escalations().forEach(escalated -> settled.add(escalated.alert()));
        int escalate = Numbers.of(protocol.limits(), ProtocolValue.ESCALATE);
        int recheck = Numbers.of(protocol.limits(), ProtocolValue.RECHECK);
        OffsetDateTime pressure = lastPressure();
        for (Alert alert : alerts) {
            if (!settled.contains(alert.id())) {
                OffsetDateTime from = alert.raised().plusMinutes(escalate);
                agenda.owe(DueKind.ESCALATE, from, null, null, alert.id(), alert.level());
            }
            boolean looked = pressure != null && pressure.isAfter(alert.raised());
            if (!looked && !cleared.contains(alert.id()) && asksForPressure(alert)) {
                OffsetDateTime until = alert.raised().plusMinutes(recheck);
                agenda.owe(DueKind.RECHECK, alert.raised(), until, times.end(), alert.id(), alert.level());
            }
        }
    }

    private static boolean asksForPressure(Alert alert) {
        for (Code code : alert.what().codes()) {
            if (code.system().equals(ALERTS) && ASK_FOR_A_PRESSURE.contains(code.code())) {
                return true;
            }
        }
        return false;
    }

    /** Returns when pressure was last taken, or last not taken for a reason. */
    private @Nullable OffsetDateTime lastPressure() {
        OffsetDateTime last = null;
        for (VitalSign vital : session.record().vitalSigns()) {
            boolean counts = vital.status() != RecordStatus.ENTERED_IN_ERROR
                    && vital.reading().kind() == VitalKind.BLOOD_PRESSURE;
            if (counts && (last == null || vital.taken().isAfter(last))) {
                last = vital.taken();
            }
        }
        return last;
    }
}
