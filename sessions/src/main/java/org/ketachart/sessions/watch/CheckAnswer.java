package org.ketachart.sessions.watch;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Require;

/**
 * What answers a check: a reading, or the reason why there is none.
 *
 * @param fact the vital sign, rating or screen
 * @param taken when the patient had it, in the clinic's zone
 * @param absent why nothing was seen; absent when something was
 */
public record CheckAnswer(
        FactRef fact, OffsetDateTime taken, @Nullable AbsentReason absent) {
    /** Checks that all of it is there. */
    public CheckAnswer {
        Require.present("fact, taken", fact, taken);
    }
}
