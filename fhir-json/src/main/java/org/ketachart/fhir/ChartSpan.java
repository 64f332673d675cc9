package org.ketachart.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.PartialDate;

/**
 * From when until when, of an element that a chart writes in several ways: {@code onset[x]}, {@code abatement[x]}, {@code performed[x]},
 * {@code effective[x]}. Words and ranges of age say nothing that can be reckoned with: then the days are unknown.
 *
 * @param start absent when unknown
 * @param end absent when unknown, or not over
 * @param isThere whether the element is there at all
 */
record ChartSpan(@Nullable ChartDay start, @Nullable ChartDay end, boolean isThere) {
    private static final ChartSpan NONE = new ChartSpan(null, null, false);

    /**
     * Reads an element.
     *
     * @param name without its type, such as {@code onset}
     * @param born the day of birth, by which an age becomes a day; absent when unknown
     */
    static ChartSpan of(ChartNode node, String name, @Nullable PartialDate born) {
        String dateTime = name + "DateTime";
        if (node.has(dateTime)) {
            ChartDay day = node.day(dateTime);
            return new ChartSpan(day, day, true);
        }
        ChartNode period = node.object(name + "Period");
        if (period != null) {
            return ofPeriod(period);
        }
        String instant = name + "Instant";
        if (node.has(instant)) {
            ChartDay day = node.day(instant);
            return new ChartSpan(day, day, true);
        }
        ChartNode age = node.object(name + "Age");
        if (age != null) {
            PartialDate day = atAge(age, born);
            ChartDay known = day == null ? null : new ChartDay(day, null);
            return new ChartSpan(known, known, true);
        }
        return node.has(name + "String") || node.has(name + "Range") || node.has(name + "Timing")
                ? new ChartSpan(null, null, true)
                : NONE;
    }

    static ChartSpan ofPeriod(ChartNode period) {
        return new ChartSpan(period.day("start"), period.day("end"), true);
    }

    @Nullable
    PartialDate from() {
        return ChartDay.dayOf(start);
    }

    @Nullable
    PartialDate to() {
        return ChartDay.dayOf(end);
    }

    /** Returns whether it begins and ends at once. */
    boolean isMoment() {
        return start != null && start.equals(end);
    }

    /** Returns the last day known of it. */
    @Nullable
    PartialDate last() {
        return end == null ? from() : to();
    }

    /** Returns the day of an age: somebody is 45 for a year, so that most ages fall into two calendar years and give no date. */
    private static @Nullable PartialDate atAge(ChartNode age, @Nullable PartialDate born) {
        BigDecimal value = age.decimal("value");
        String unit = age.string("code");
        if (age.has("comparator")) {
            age.fault(FhirFault.MODIFIER, "comparator", "an amount must be known exactly, had a comparator");
            return null;
        }
        if (value == null || unit == null || born == null) {
            return null;
        }
        int number;
        try {
            number = value.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
        if (number < 0 || number > 55_000) {
            age.fault(FhirFault.NUMBER, "value", "an age must be from 0 to 55000");
            return null;
        }
        Period one = switch (unit) {
            case "a" -> Period.ofYears(1);
            case "mo" -> Period.ofMonths(1);
            case "wk" -> Period.ofWeeks(1);
            case "d" -> Period.ofDays(1);
            default -> Period.ZERO;
        };
        LocalDate first = born.earliest().plus(one.multipliedBy(number));
        LocalDate last = born.latest().plus(one.multipliedBy(number + 1)).minus(1, ChronoUnit.DAYS);
        return one.isZero() || last.getYear() > 9999 ? null : ChartDay.spanning(first, last);
    }
}
