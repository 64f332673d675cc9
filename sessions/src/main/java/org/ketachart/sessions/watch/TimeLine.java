package org.ketachart.sessions.watch;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Moments as nanoseconds from one moment of the visit, so that they compare without objects.
 *
 * <p>Times further away than a hundred years all count as equally far: a slip of the year is still before or after everything else.
 *
 * @param origin the moment that is 0, in seconds of the epoch
 */
record TimeLine(long origin) {
    static final long SECOND = 1_000_000_000L;
    static final long MINUTE = 60 * SECOND;
    static final long FAR = 4_000_000_000L * SECOND;
    /** After everything that may be charted. */
    static final long NEVER = FAR + FAR / 4;

    long at(OffsetDateTime time) {
        return at(time.toEpochSecond(), time.getNano());
    }

    long at(Instant time) {
        return at(time.getEpochSecond(), time.getNano());
    }

    Instant instant(long at) {
        return Instant.ofEpochSecond(origin, at);
    }

    private long at(long second, int nano) {
        long seconds = second - origin;
        if (seconds >= FAR / SECOND) {
            return FAR;
        }
        return seconds <= -FAR / SECOND ? -FAR : seconds * SECOND + nano;
    }
}
