package org.ketachart.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a sheet runs. The visit decides, and facts near to it; one fact of another day, such as an event that was told by
 * telephone, would else press the whole visit into a finger's width.
 *
 * @param from the left end
 * @param until the right end, later than {@code from}
 */
record Hours(Instant from, Instant until) {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration NEAR = Duration.ofHours(2);
    private static final long ROUND = Duration.ofMinutes(5).toSeconds();

    /**
     * Returns the hours of a visit.
     *
     * @param began when the patient came, or else the first drug; absent when neither is known
     * @param ended when the visit was over; absent while it goes on
     * @param facts when anything of the record happened
     * @return nothing if no time at all is known
     */
    static Optional<Hours> of(@Nullable Instant began, @Nullable Instant ended, List<Instant> facts) {
        List<Instant> known = new ArrayList<>(facts);
        if (began != null) {
            known.add(began);
        }
        if (ended != null) {
            known.add(ended);
        }
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Collections.sort(known);
        Instant first = began;
        Instant last = ended == null || began == null ? began : ended;
        if (first == null || last == null || Duration.between(first, last).compareTo(LONGEST) > 0) {
            first = began == null ? crowd(known) : began;
            last = first;
        }
        return Optional.of(around(first, last, known));
    }

    /** Where most happened within a day of each other; of equals the first. */
    private static Instant crowd(List<Instant> sorted) {
        Instant best = sorted.get(0);
        int most = 0;
        int end = 0;
        for (int start = 0; start < sorted.size(); start++) {
            Instant limit = sorted.get(start).plus(LONGEST);
            while (end < sorted.size() && !sorted.get(end).isAfter(limit)) {
                end++;
            }
            if (end - start > most) {
                most = end - start;
                best = sorted.get(start);
            }
        }
        return best;
    }

    private static Hours around(Instant first, Instant last, List<Instant> sorted) {
        Instant from = first;
        Instant until = last;
        for (Instant fact : sorted) {
            if (fact.isAfter(until) && !fact.isAfter(until.plus(NEAR)) && !fact.isAfter(first.plus(LONGEST))) {
                until = fact;
            }
        }
        for (int i = sorted.size() - 1; i >= 0; i--) {
            Instant fact = sorted.get(i);
            if (fact.isBefore(from) && !fact.isBefore(from.minus(NEAR)) && !fact.isBefore(last.minus(LONGEST))) {
                from = fact;
            }
        }
        return rounded(from, until);
    }

    /** With a little room at both ends, on round minutes. */
    private static Hours rounded(Instant from, Instant until) {
        long room = Math.max(120, Duration.between(from, until).toSeconds() / 60);
        long start = Math.floorDiv(from.getEpochSecond() - room, ROUND) * ROUND;
        long end = -Math.floorDiv(-(until.getEpochSecond() + room), ROUND) * ROUND;
        return new Hours(
                Instant.ofEpochSecond(start), Instant.ofEpochSecond(Math.max(end, start + SHORTEST.toSeconds())));
    }

    /** Returns whether a moment has its place on the sheet. */
    boolean hold(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(until);
    }
}
