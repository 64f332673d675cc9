package org.ketachart.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which way time runs: from left to right, by the moment and never by the wall's clock, so that an hour that the wall shows twice is two hours
 * wide. Labels are the wall's.
 */
final class TimeAxis {
    private static final List<Long> STEPS = List.of(300L, 900L, 1800L, 3600L, 7200L);
    private static final double NARROWEST_TICK = 7;

    private final Hours hours;
    private final Clock clock;

    TimeAxis(Hours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    Hours hours() {
        return hours;
    }

    /** Returns where a moment is; what is off the sheet is at its edge. */
    double x(Instant moment) {
        double whole = Duration.between(hours.from(), hours.until()).toMillis();
        Instant inside =
                moment.isBefore(hours.from()) ? hours.from() : moment.isAfter(hours.until()) ? hours.until() : moment;
        double part = Duration.between(hours.from(), inside).toMillis();
        return Sheet.LEFT + (Sheet.RIGHT - Sheet.LEFT) * part / whole;
    }

    /** Returns how wide so many seconds are. */
    private double wide(long seconds) {
        return x(hours.from().plusSeconds(seconds)) - Sheet.LEFT;
    }

    /** Returns the smallest step, in seconds, that is at least so wide. */
    private long step(double atLeast) {
        return STEPS.stream()
                .filter(step -> wide(step) >= atLeast || wide(step) == Sheet.RIGHT - Sheet.LEFT)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
    }

    /** Returns the moments between labels. */
    List<Instant> ticks() {
        return every(step(NARROWEST_TICK));
    }

    /** Returns the moments that are labeled. */
    List<Instant> labels() {
        double widest = Lettering.boldWidth(clock.minute(hours.from()), Sheet.NAME);
        return every(step(widest + 20));
    }

    /** Returns the moments after the first at which the wall shows midnight, or skips it. */
    List<Instant> midnights() {
        List<Instant> found = new ArrayList<>();
        Instant next = clock.endOfDay(hours.from());
        while (next.isBefore(hours.until())) {
            found.add(next);
            next = clock.endOfDay(next);
        }
        return found;
    }

    /** Full steps of the wall's clock; after a change of the clocks they are looked for anew. */
    private List<Instant> every(long step) {
        List<Instant> found = new ArrayList<>();
        Instant at = hours.from();
        while (!at.isAfter(hours.until())) {
            long past = clock.secondsPast(at, step);
            if (past == 0) {
                found.add(at);
            }
            at = next(at, step - past);
        }
        return found;
    }

    private Instant next(Instant at, long seconds) {
        Instant next = at.plusSeconds(seconds);
        return clock.changes().stream()
                .map(change -> change.getInstant())
                .filter(change -> change.isAfter(at) && change.isBefore(next))
                .findFirst()
                .orElse(next);
    }
}
