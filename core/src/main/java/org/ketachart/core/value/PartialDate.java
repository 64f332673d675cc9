package org.ketachart.core.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A year, a month or a day, as precise as it is known, such as the expiry on a label. It never becomes an instant by accident.
 *
 * @param year from 1 to 9999
 * @param month from 1 to 12; absent when only the year is known
 * @param day the day of the month; absent when not known, and only present with a month
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    /** Checks that the date exists. */
    public PartialDate {
        Require.that(year >= 1 && year <= 9999, CoreFault.TIME, "a date must have a year from 1 to 9999");
        Require.that(month == null || (month >= 1 && month <= 12), CoreFault.TIME, "a month must be from 1 to 12");
        Require.that(day == null || month != null, CoreFault.TIME, "a day must have its month");
        if (day != null && month != null) {
            try {
                LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                throw new DomainException(CoreFault.TIME, "a date must exist in the calendar");
            }
        }
    }

    /**
     * Returns the date written as {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}; the inverse of {@link #toString}.
     *
     * @throws DomainException with {@link CoreFault#TIME} otherwise
     */
    public static PartialDate parse(String text) {
        boolean shaped = switch (text.length()) {
            case 4 -> digits(text, 0, 4);
            case 7 -> digits(text, 0, 4) && text.charAt(4) == '-' && digits(text, 5, 7);
            case 10 ->
                digits(text, 0, 4)
                        && text.charAt(4) == '-'
                        && digits(text, 5, 7)
                        && text.charAt(7) == '-'
                        && digits(text, 8, 10);
            default -> false;
        };
        Require.that(shaped, CoreFault.TIME, "a date must be written yyyy, yyyy-MM or yyyy-MM-dd");
        return new PartialDate(
                Integer.parseInt(text.substring(0, 4)),
                text.length() > 4 ? Integer.valueOf(text.substring(5, 7)) : null,
                text.length() > 7 ? Integer.valueOf(text.substring(8, 10)) : null);
    }

    /** Returns a day that is known whole. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Returns the first day it may mean: that of the month, or of the year, where no more is known. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** Returns the last day it may mean: that of the month, or of the year, where no more is known. */
    public LocalDate latest() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        LocalDate first = LocalDate.of(year, month, 1);
        return first.withDayOfMonth(day == null ? first.lengthOfMonth() : day);
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        if (month == null) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == null
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
