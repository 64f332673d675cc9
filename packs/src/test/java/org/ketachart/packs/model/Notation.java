package org.ketachart.packs.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** How the times of a visit are written down; the instants are the same. */
enum Notation {
    /** Mostly by the clinic's clock, now and then by that of another zone, as devices and laboratories do. */
    MIXED,
    /** All by a clock that no clinic here has. */
    FAR,
    /** All in UTC. */
    UTC;

    private static final ZoneId ELSEWHERE = ZoneId.of("America/Los_Angeles");

    /**
     * Writes a time.
     *
     * @param count how many times were written before, so that one instant is written in several ways
     */
    OffsetDateTime write(Instant instant, ZoneId clinic, int count) {
        return switch (this) {
            case MIXED -> instant.atZone(count % 9 == 4 ? ELSEWHERE : clinic).toOffsetDateTime();
            case FAR -> instant.atOffset(ZoneOffset.ofHoursMinutes(5, 45));
            case UTC -> instant.atOffset(ZoneOffset.UTC);
        };
    }
}
