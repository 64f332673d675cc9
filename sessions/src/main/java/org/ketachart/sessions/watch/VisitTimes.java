package org.ketachart.sessions.watch;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Treatment;
import org.ketachart.core.session.TreatmentStatus;
import org.ketachart.core.value.Interval;

/**
 * The moments of a visit from which looks are counted, as now known, each with the offset of the clinic's zone.
 *
 * @param zone the clinic's
 * @param arrived when the patient came; absent when not known
 * @param firstDrug when the first drug reached the patient; absent when none did
 * @param lastDrug when the last drug had reached the patient, as far as charted; absent when none did
 * @param doseOver whether the dose is complete or stopped, so that {@code lastDrug} is the last
 * @param end when watching ended: the patient was ready, or gone; absent while it goes on
 * @param closed whether the visit is over
 * @param over when it was over; absent while it goes on, and when not known
 */
record VisitTimes(
        ZoneId zone,
        @Nullable OffsetDateTime arrived,
        @Nullable OffsetDateTime firstDrug,
        @Nullable OffsetDateTime lastDrug,
        boolean doseOver,
        @Nullable OffsetDateTime end,
        boolean closed,
        @Nullable OffsetDateTime over) {
    static VisitTimes of(SessionRecord record) {
        ZoneId zone = record.clinic().zone();
        OffsetDateTime first = null;
        OffsetDateTime last = null;
        for (Administration giving : record.administrations()) {
            if (giving.reachedPatient()) {
                first = earlier(first, giving.time().start());
                last = later(last, endOf(giving.time()));
            }
        }
        Interval monitoring = record.monitoring();
        Treatment treatment = record.treatment();
        if (first == null && monitoring != null) {
            first = monitoring.start();
            Interval dosing = treatment == null ? null : treatment.dosing();
            last = dosing == null ? first : endOf(dosing);
        }
        boolean closed = record.state().isOver();
        OffsetDateTime over = closed ? over(record, last) : null;
        OffsetDateTime ready = monitoring == null ? null : monitoring.end();
        boolean watched = !closed && record.state() != SessionState.READY;
        return new VisitTimes(
                zone,
                in(zone, record.arrived()),
                in(zone, first),
                in(zone, last),
                treatment != null
                        && (treatment.status() == TreatmentStatus.COMPLETED
                                || treatment.status() == TreatmentStatus.STOPPED),
                watched ? null : in(zone, ready == null ? over : ready),
                closed,
                in(zone, over));
    }

    /** Of a visit that is over, but nobody knows when, no more is known than its last drug. */
    private static @Nullable OffsetDateTime over(SessionRecord record, @Nullable OffsetDateTime lastDrug) {
        Discharge discharge = record.discharge();
        if (record.ended() != null) {
            return record.ended();
        } else if (discharge != null) {
            return discharge.at();
        }
        return lastDrug == null ? record.arrived() : lastDrug;
    }

    /** Returns the moment that is nearest to the whole visit; absent when the patient was never there. */
    @Nullable
    OffsetDateTime middle() {
        return firstDrug == null ? arrived : firstDrug;
    }

    /** Returns the first moment of the clinic's calendar day, so many days after the day of this moment. */
    OffsetDateTime startOfDay(OffsetDateTime time, int daysAfter) {
        return time.atZoneSameInstant(zone)
                .toLocalDate()
                .plusDays(daysAfter)
                .atStartOfDay(zone)
                .toOffsetDateTime();
    }

    static @Nullable OffsetDateTime in(ZoneId zone, @Nullable OffsetDateTime time) {
        return time == null ? null : time.atZoneSameInstant(zone).toOffsetDateTime();
    }

    private static OffsetDateTime endOf(Interval time) {
        OffsetDateTime end = time.end();
        return end == null ? time.start() : end;
    }

    private static OffsetDateTime earlier(@Nullable OffsetDateTime one, OffsetDateTime other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static OffsetDateTime later(@Nullable OffsetDateTime one, OffsetDateTime other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
