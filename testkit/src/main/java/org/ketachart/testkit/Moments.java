package org.ketachart.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.ketachart.core.value.Interval;

/** Times that are hard to carry: odd offsets, fractions of seconds, leap days, far years, the hour a clock shows twice. */
final class Moments {
    private static final List<String> OFFSETS =
            List.of("Z", "+05:45", "-03:30", "-05:00", "-06:00", "+01:00", "+14:00", "-12:00", "-00:01", "+00:30");

    private static final List<String> ZONES = List.of(
            "America/Chicago",
            "America/St_Johns",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Europe/Dublin",
            "Etc/GMT+5",
            "UTC");

    private final SplittableRandom random;

    Moments(SplittableRandom random) {
        this.random = random;
    }

    OffsetDateTime charted() {
        return LocalDateTime.of(date(), LocalTime.ofSecondOfDay(random.nextInt(86_400)))
                .withNano(nano())
                .atOffset(offset());
    }

    ZoneOffset offset() {
        return random.nextInt(4) == 0
                ? ZoneOffset.ofTotalSeconds(60 * random.nextInt(-840, 841))
                : ZoneOffset.of(pick(OFFSETS));
    }

    Instant instant() {
        return date().atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60), nano())
                .toInstant(ZoneOffset.UTC);
    }

    LocalDate date() {
        int year = random.nextInt(10) == 0 ? edge(1, 9999) : random.nextInt(2019, 2031);
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.plusDays(random.nextInt(first.lengthOfYear()));
    }

    LocalDateTime minute() {
        return random.nextInt(10) == 0
                ? LocalDateTime.of(2025, 11, 2, 1, 30)
                : date().atTime(random.nextInt(24), random.nextInt(60));
    }

    ZoneId zone() {
        return ZoneId.of(pick(ZONES));
    }

    /** Returns an interval whose end, if known, was charted under the same or another offset. */
    Interval interval() {
        OffsetDateTime start = charted();
        return new Interval(start, random.nextInt(3) == 0 ? null : after(start));
    }

    /** Returns a time within five hours after, or the same where the calendar would run out. */
    OffsetDateTime after(OffsetDateTime start) {
        OffsetDateTime end = start.plusSeconds(random.nextInt(18_000));
        if (random.nextInt(5) == 0) {
            end = end.withOffsetSameInstant(offset());
        }
        return end.getYear() < 1 || end.getYear() > 9999 ? start : end;
    }

    private int edge(int lowest, int highest) {
        return switch (random.nextInt(4)) {
            case 0 -> lowest;
            case 1 -> highest;
            default -> random.nextInt(lowest, highest + 1);
        };
    }

    private int nano() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(1000) * 1_000_000;
            case 1 -> random.nextInt(1_000_000) * 1000;
            case 2 -> random.nextInt(1_000_000_000);
            default -> 0;
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
