package org.ketachart.core.value;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * From when to when, as charted.
 *
 * @param start when it began
 * @param end when it ended; absent while it goes on or when not known
 */
public record Interval(OffsetDateTime start, @Nullable OffsetDateTime end) {
    /** Checks the times and their order. */
    public Interval {
        Require.present("start", start);
        Require.charted("start", start);
        Require.charted("end", end);
        Require.inOrder("an interval", start, end);
    }
}
