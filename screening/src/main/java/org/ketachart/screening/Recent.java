package org.ketachart.screening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Require;

/** Whether something was so recently that it still counts: by the first and the last day that a date, known in part, may mean. */
final class Recent {
    static final int MOST_DAYS = 36_525;

    private Recent() {}

    static void days(String name, @Nullable Integer days) {
        if (days != null) {
            Require.inRange(name, days, 0, MOST_DAYS, "d");
        }
    }

    /** Returns whether a date is surely still to come. */
    static boolean isAhead(@Nullable PartialDate date, LocalDate on) {
        return date != null && date.earliest().isAfter(on);
    }

    /** Returns the last day on which a date is surely still to come; absent for an unknown one. */
    static @Nullable LocalDate lastAhead(@Nullable PartialDate date) {
        return date == null ? null : date.earliest().minusDays(1);
    }

    /** Returns whether a date is surely at most so many days ago; without a limit any date is, an unknown one too. */
    static boolean surely(@Nullable PartialDate date, @Nullable Integer days, LocalDate on) {
        return days == null || (date != null && date.earliest().toEpochDay() >= on.toEpochDay() - days);
    }

    /** Returns whether a date may be at most so many days ago; an unknown one may. */
    static boolean possibly(@Nullable PartialDate date, int days, LocalDate on) {
        return date == null || !date.latest().isBefore(on.minusDays(days));
    }

    /** Returns whether a denial was of as many days as are asked about; from its day until today it holds for as long as it is fresh. */
    static boolean covers(Statement.Absent absent, int back) {
        return absent.span() == Span.EVER || back == 0 || (absent.days() != null && absent.days() >= back);
    }

    /** Returns the last day on which a date is surely at most so many days ago; absent when no day ends that. */
    static @Nullable LocalDate lastSure(@Nullable PartialDate date, @Nullable Integer days) {
        return days == null || date == null ? null : date.earliest().plusDays(days);
    }

    /** Returns the last day on which a date may be at most so many days ago; absent when no day ends that. */
    static @Nullable LocalDate lastPossible(@Nullable PartialDate date, int days) {
        return date == null ? null : date.latest().plusDays(days);
    }
}
