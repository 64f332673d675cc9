package org.ketachart.sessions.watch;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.CareVisit;
import org.ketachart.core.session.CareVisitKind;
import org.ketachart.core.session.CareVisitStatus;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;

/**
 * What follows a dose once the visit is over: a contact and an integration visit, within so many days of the clinic's calendar.
 *
 * <p>A visit that is planned is owed no more until the day it is planned for is over; then somebody must say what became of it.
 */
record AftercareOwed(Session session, Protocol protocol, VisitTimes times) {
    void addTo(Agenda agenda) {
        OffsetDateTime dose = times.lastDrug();
        OffsetDateTime over = times.over();
        if (dose == null || over == null) {
            return;
        }
        if (!isHeld(CareVisitKind.CHECK_IN)) {
            boolean home = session.record().setting() == Setting.TELEHEALTH;
            OffsetDateTime until = endOf(ProtocolValue.CHECK_IN, dose);
            OffsetDateTime from = unlessPlanned(CareVisitKind.CHECK_IN, over);
            agenda.owe(home ? DueKind.CALL_BACK : DueKind.CHECK_IN, from, until, null, null, null);
        }
        if (!isHeld(CareVisitKind.INTEGRATION)) {
            OffsetDateTime until = endOf(ProtocolValue.INTEGRATION, dose);
            agenda.owe(DueKind.INTEGRATION, unlessPlanned(CareVisitKind.INTEGRATION, over), null, until, null, null);
            agenda.owe(DueKind.INTEGRATION_GAP, until, null, null, null, null);
        }
    }

    /** Returns when the last of the days that follow the day of the dose is over. */
    private OffsetDateTime endOf(ProtocolValue days, OffsetDateTime dose) {
        return times.startOfDay(dose, Numbers.of(protocol.limits(), days) + 1);
    }

    private boolean isHeld(CareVisitKind kind) {
        return session.care().visits().stream()
                .anyMatch(visit -> follows(visit, kind) && visit.standing() == CareVisitStatus.HELD);
    }

    private OffsetDateTime unlessPlanned(CareVisitKind kind, OffsetDateTime over) {
        OffsetDateTime from = over;
        for (CareVisit visit : session.care().visits()) {
            if (follows(visit, kind) && visit.standing() == CareVisitStatus.PLANNED) {
                OffsetDateTime passed = times.startOfDay(visit.at(), 1);
                from = passed.isAfter(from) ? passed : from;
            }
        }
        return from;
    }

    private boolean follows(CareVisit visit, CareVisitKind kind) {
        @Nullable OffsetDateTime first = times.firstDrug();
        return visit.status() != RecordStatus.ENTERED_IN_ERROR
                && visit.kind() == kind
                && first != null
                && !visit.at().isBefore(first);
    }
}
