package org.ketachart.sessions;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.FactRef;

/**
 * The alerts about one subject, walked through in the order of the clinic: raised, taken over by a graver one, over only when a reading is well
 * clear of the limit.
 *
 * @param <R> what is seen
 */
final class AlertSubject<R> {
    private final Function<Point<R>, @Nullable SessionAlert> reached;
    private final BiPredicate<SessionAlert, Point<R>> over;
    private final @Nullable SessionAlert confirmed;
    private final @Nullable SessionAlert unconfirmed;

    /**
     * A fact of the subject.
     *
     * @param seen what was seen
     * @param at when
     * @param fact which fact
     */
    record Point<R>(R seen, OffsetDateTime at, ChartedFact fact) {
        FactRef ref() {
            return WatchedFacts.ref(fact);
        }
    }

    /**
     * Takes the rules of a subject.
     *
     * @param reached the gravest alert whose limit a fact reaches by itself; null when none
     * @param over whether a fact is well clear of the limit of an alert
     * @param confirmed the alert that takes two facts in a row; null when none does
     * @param unconfirmed what the first of the two raises instead; null when nothing
     */
    AlertSubject(
            Function<Point<R>, @Nullable SessionAlert> reached,
            BiPredicate<SessionAlert, Point<R>> over,
            @Nullable SessionAlert confirmed,
            @Nullable SessionAlert unconfirmed) {
        this.reached = reached;
        this.over = over;
        this.confirmed = confirmed;
        this.unconfirmed = unconfirmed;
    }

    /** Returns the alerts of these facts, in the order in which they were raised. */
    List<AlertEpisode> walk(List<Point<R>> points) {
        if (!isInOrder(points)) {
            points = new ArrayList<>(points);
            points.sort((a, b) -> OffsetDateTime.timeLineOrder().compare(a.at(), b.at()));
        }
        List<AlertEpisode> all = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        SessionAlert before = null;
        for (Point<R> point : points) {
            SessionAlert raw = reached.apply(point);
            end(point, all, open);
            SessionAlert word = raw == confirmed && raw != null && !isReached(before, raw) ? unconfirmed : raw;
            if (word != null && isNew(word, all, open)) {
                open.add(all.size());
                all.add(new AlertEpisode(word, point.ref(), point.at(), null, null));
            }
            before = raw;
        }
        return all;
    }

    /** Returns an alert that one fact raised, with the first fact after it that ends it; nothing if the fact is none of these. */
    Optional<AlertEpisode> find(SessionAlert word, FactRef because, List<Point<R>> points) {
        List<Point<R>> inOrder = new ArrayList<>(points);
        inOrder.sort((a, b) -> OffsetDateTime.timeLineOrder().compare(a.at(), b.at()));
        AlertEpisode found = null;
        for (Point<R> point : inOrder) {
            if (found == null) {
                found = point.ref().equals(because) ? new AlertEpisode(word, because, point.at(), null, null) : null;
            } else if (over.test(word, point)) {
                return Optional.of(found.endedBy(point.ref(), point.at()));
            }
        }
        return Optional.ofNullable(found);
    }

    private static <R> boolean isInOrder(List<Point<R>> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).at().isBefore(points.get(i - 1).at())) {
                return false;
            }
        }
        return true;
    }

    private void end(Point<R> point, List<AlertEpisode> all, List<Integer> open) {
        for (int i = open.size() - 1; i >= 0; i--) {
            AlertEpisode episode = all.get(open.get(i));
            if (over.test(episode.word(), point)) {
                all.set(open.get(i), episode.endedBy(point.ref(), point.at()));
                open.remove(i);
            }
        }
    }

    private static boolean isReached(@Nullable SessionAlert before, SessionAlert raw) {
        return before != null && before.covers(raw);
    }

    private static boolean isNew(SessionAlert word, List<AlertEpisode> all, List<Integer> open) {
        for (int place : open) {
            if (all.get(place).word().covers(word)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the gravest alert whose limit a fact reaches by itself; null when none. */
    @Nullable
    SessionAlert raw(Point<R> point) {
        return reached.apply(point);
    }
}
