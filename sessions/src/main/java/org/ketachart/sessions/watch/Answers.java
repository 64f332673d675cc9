package org.ketachart.sessions.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which reading answers which check of one item.
 *
 * <p>A reading reaches of each look the check before it and the one after it, and answers at most one. All pairs of reading and check stand
 * in one order: something seen before nothing seen; the look's own role before a mere fit; then the nearer, the earlier reading, the
 * earlier check. The best pair is taken, and of those left the best again. As each reading is given the best check that will have it, and may
 * displace a worse one, which then looks further, the outcome is that of this order, whichever reading comes first. It follows that one more
 * reading leaves each check its answer or gives it a better one.
 */
final class Answers {
    private static final int NONE = -1;
    private static final int WORST = 6;

    private final List<Series> looks;
    private final int[] offsets;
    private final @Nullable Sighting[] holders;
    private final int[] ranks;
    private final long[] distances;
    private final long dayStart;
    private final long dayEnd;

    private Answers(List<Series> looks, long dayStart, long dayEnd) {
        this.looks = looks;
        this.dayStart = dayStart;
        this.dayEnd = dayEnd;
        offsets = new int[looks.size()];
        int checks = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = checks;
            checks += looks.get(i).count();
        }
        holders = new @Nullable Sighting[checks];
        ranks = new int[checks];
        distances = new long[checks];
    }

    /**
     * Finds the answers.
     *
     * @param looks those that ask for the item
     * @param seen what was seen of it
     * @param dayStart from here on any reading will do, though not as well as one in its window; after {@code dayEnd} where none will
     * @param dayEnd until here, exclusive
     */
    static Answers of(List<Series> looks, List<Sighting> seen, long dayStart, long dayEnd) {
        Answers answers = new Answers(looks, dayStart, dayEnd);
        for (int i = 0; i < seen.size(); i++) {
            Sighting next = seen.get(i);
            while (next != null) {
                next = answers.settle(next);
            }
        }
        return answers;
    }

    /** Returns what answers a check of one of the looks. */
    @Nullable
    Sighting answer(Series look, int check) {
        for (int i = 0; i < offsets.length; i++) {
            if (looks.get(i).look().name().equals(look.look().name())) {
                return holders[offsets[i] + check];
            }
        }
        return null;
    }

    /** Gives a reading the best check that will have it, and returns the reading that had it. */
    private @Nullable Sighting settle(Sighting seen) {
        int best = NONE;
        int bestRank = WORST;
        long bestDistance = 0;
        long bestDue = 0;
        for (int i = 0; i < offsets.length; i++) {
            Series look = looks.get(i);
            int before = look.before(seen.at());
            for (int check = Math.max(before, 0); check <= before + 1 && check < look.count(); check++) {
                long due = look.due(check);
                long distance = Math.abs(seen.at() - due);
                int rank = rank(look, check, seen);
                boolean better = rank < bestRank
                        || (rank == bestRank
                                && rank != WORST
                                && (distance < bestDistance || (distance == bestDistance && due < bestDue)));
                if (better && isTaken(offsets[i] + check, rank, distance, seen)) {
                    best = offsets[i] + check;
                    bestRank = rank;
                    bestDistance = distance;
                    bestDue = due;
                }
            }
        }
        if (best == NONE) {
            return null;
        }
        Sighting displaced = holders[best];
        holders[best] = seen;
        ranks[best] = bestRank;
        distances[best] = bestDistance;
        return displaced;
    }

    /** Returns whether a check takes this reading: it has none yet, or a worse one. */
    private boolean isTaken(int check, int rank, long distance, Sighting seen) {
        Sighting holder = holders[check];
        if (holder == null || rank != ranks[check]) {
            return holder == null || rank < ranks[check];
        }
        return distance == distances[check] ? seen.isEarlierThan(holder) : distance < distances[check];
    }

    private int rank(Series look, int check, Sighting seen) {
        long at = seen.at();
        boolean inWindow = at >= look.from(check) && at <= look.until(check);
        boolean named = seen.role() != null && seen.role() == look.role();
        int rank;
        if (named && (inWindow || look.reaches(check, at))) {
            rank = 0;
        } else if (inWindow) {
            rank = 1;
        } else if (at >= dayStart && at < dayEnd) {
            rank = 2;
        } else {
            return WORST;
        }
        return seen.absent() == null ? rank : rank + 3;
    }
}
