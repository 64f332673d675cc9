package org.ketachart.core.course;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * How far apart maintenance sessions are planned.
 *
 * @param every from 1 to 365
 * @param atMost the longest allowed gap; absent when {@code every} alone is meant
 * @param unit days, weeks or months
 */
public record SessionInterval(int every, @Nullable Integer atMost, Unit unit) {
    /** Checks the bounds. */
    public SessionInterval {
        Require.present("unit", unit);
        Require.inRange("interval", every, 1, 365, "");
        if (atMost != null) {
            Require.inRange("longest interval", atMost, every, 365, "");
        }
        Require.that(
                unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.MONTH,
                CoreFault.UNIT,
                "an interval must be in d, wk or mo");
    }
}
