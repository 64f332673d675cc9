package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;

/** Times as instants: what the clock on the wall did in between does not matter. */
final class Times {
    private static final int NANO_DECIMALS = 9;

    private Times() {}

    static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), NANO_DECIMALS));
    }

    static Instant start(Administration giving) {
        return giving.time().start().toInstant();
    }

    static @Nullable Instant findEnd(Administration giving) {
        return giving.time().end() == null ? null : giving.time().end().toInstant();
    }
}
