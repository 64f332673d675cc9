package org.ketachart.packs.truth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Quantity;
import org.ketachart.screening.Aged;
import org.ketachart.screening.Charted;
import org.ketachart.screening.Condition;
import org.ketachart.screening.FailedTrials;
import org.ketachart.screening.Happened;
import org.ketachart.screening.Has;
import org.ketachart.screening.Measures;

/**
 * A condition with one of its numbers moved by one.
 *
 * @param what which number, and by how much
 * @param condition with it
 */
record Moved(String what, Condition condition) {

    /** Returns a condition with each of its numbers moved up, and down where there is one below. */
    static List<Moved> all(Condition condition) {
        if (condition instanceof Condition.All all) {
            return inside(all.parts(), Condition.All::new);
        }
        if (condition instanceof Condition.Any any) {
            return inside(any.parts(), Condition.Any::new);
        }
        if (condition instanceof Condition.Not not) {
            return all(not.part()).stream()
                    .map(one -> new Moved(one.what, new Condition.Not(one.condition)))
                    .toList();
        }
        return leaf(condition);
    }

    private static List<Moved> inside(List<Condition> parts, Function<List<Condition>, Condition> together) {
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (Moved part : all(parts.get(i))) {
                List<Condition> others = new ArrayList<>(parts);
                others.set(i, part.condition);
                moved.add(new Moved(part.what, together.apply(others)));
            }
        }
        return moved;
    }

    private static List<Moved> leaf(Condition condition) {
        List<Moved> moved = new ArrayList<>();
        String topic = condition.topics().get(0).code();
        if (condition instanceof Has has) {
            add(
                    moved,
                    topic + " fresh",
                    has.fresh(),
                    0,
                    n -> new Has(has.topic(), has.span(), n, has.stopped(), has.list()));
            add(
                    moved,
                    topic + " stopped",
                    has.stopped(),
                    0,
                    n -> new Has(has.topic(), has.span(), has.fresh(), n, has.list()));
        } else if (condition instanceof Happened happened) {
            add(
                    moved,
                    topic + " within",
                    happened.within(),
                    0,
                    n -> new Happened(happened.topic(), n, happened.fresh()));
            add(
                    moved,
                    topic + " fresh",
                    happened.fresh(),
                    0,
                    n -> new Happened(happened.topic(), happened.within(), n));
        } else if (condition instanceof Measures it) {
            add(moved, topic + " fresh", it.fresh(), 0, n -> new Measures(it.topic(), it.bound(), it.limit(), n));
            add(
                    moved,
                    topic + " limit",
                    it.limit().value().intValueExact(),
                    0,
                    n -> new Measures(
                            it.topic(),
                            it.bound(),
                            new Quantity(BigDecimal.valueOf(n), it.limit().unit()),
                            it.fresh()));
        } else if (condition instanceof Charted it) {
            add(moved, topic + " fresh", it.fresh(), 0, n -> new Charted(it.topic(), it.kind(), n));
        } else if (condition instanceof Aged it) {
            add(moved, topic + " years", it.years(), 0, n -> new Aged(it.topic(), n));
        } else if (condition instanceof FailedTrials it) {
            add(
                    moved,
                    topic + " count",
                    it.atLeast(),
                    1,
                    n -> new FailedTrials(it.topic(), n, it.weeks(), it.improvement(), it.inEpisode()));
            add(
                    moved,
                    topic + " weeks",
                    it.weeks(),
                    0,
                    n -> new FailedTrials(it.topic(), it.atLeast(), n, it.improvement(), it.inEpisode()));
            add(
                    moved,
                    topic + " improvement",
                    it.improvement(),
                    0,
                    n -> new FailedTrials(it.topic(), it.atLeast(), it.weeks(), n, it.inEpisode()));
        } else {
            throw new IllegalArgumentException("a condition whose numbers are not moved");
        }
        return moved;
    }

    private static void add(
            List<Moved> moved, String what, @Nullable Integer number, int lowest, IntFunction<Condition> made) {
        if (number == null) {
            return;
        }
        moved.add(new Moved(what + " " + (number + 1) + " in place of " + number, made.apply(number + 1)));
        if (number > lowest) {
            moved.add(new Moved(what + " " + (number - 1) + " in place of " + number, made.apply(number - 1)));
        }
    }
}
