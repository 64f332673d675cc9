package org.ketachart.fhir;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.PartialDate;
import org.ketachart.fhir.internal.FhirTimes;

/**
 * A date or time of a chart: the day by the calendar of whoever wrote it, which is that of its own offset and not of ours.
 *
 * @param day as precise as it is known
 * @param moment to the second; absent when only a day is known
 */
record ChartDay(PartialDate day, @Nullable OffsetDateTime moment) {
    static @Nullable ChartDay parse(String written, ChartNode node, String element) {
        if (written.indexOf('T') < 0) {
            try {
                return new ChartDay(PartialDate.parse(written), null);
            } catch (DomainException e) {
                node.fault(FhirFault.DATE, element, String.valueOf(e.getMessage()));
                return null;
            }
        }
        OffsetDateTime moment = FhirTimes.parse(written);
        if (moment == null || moment.getYear() < 1) {
            if (FhirTimes.lacksZone(written)) {
                node.fault(FhirFault.ZONE, element, "the time must have its zone, had none");
            } else {
                node.fault(FhirFault.TIME, element, "the time must be a whole dateTime of FHIR with seconds and zone");
            }
            return null;
        }
        return new ChartDay(PartialDate.of(moment.toLocalDate()), moment);
    }

    static @Nullable PartialDate dayOf(@Nullable ChartDay day) {
        return day == null ? null : day.day;
    }

    /** Returns the date that any day from one to another is in, as precise as there is one; nothing where they span two years. */
    static @Nullable PartialDate spanning(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return PartialDate.of(first);
        }
        if (first.getYear() != last.getYear()) {
            return null;
        }
        boolean oneMonth = first.getMonthValue() == last.getMonthValue();
        return new PartialDate(first.getYear(), oneMonth ? first.getMonthValue() : null, null);
    }
}
