package org.ketachart.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Topic;

/** How far back the conditions of all rules look for each topic, and for how long what is said of it counts. */
final class Reach {
    private final Map<Topic, Integer> back = new HashMap<>();
    private final Map<Topic, Integer> present = new HashMap<>();
    private final Map<Topic, Integer> denied = new HashMap<>();
    private final Set<Topic> happening = new HashSet<>();

    Reach(List<Rule> rules) {
        rules.forEach(rule -> look(rule.when()));
    }

    /** Returns the longest time back, in days; 0 where only the day itself is asked about. */
    int back(Topic topic) {
        return back.getOrDefault(topic, 0);
    }

    /** Returns the shortest time for which it counts that something is there, or a number; absent when for good. */
    @Nullable
    Integer present(Topic topic) {
        return present.get(topic);
    }

    /** Returns the shortest time for which a denial counts; absent when for good. */
    @Nullable
    Integer denied(Topic topic) {
        return denied.get(topic);
    }

    /** Returns whether the day of it decides, as of a test or a heart attack, and not whether it still is. */
    boolean happens(Topic topic) {
        return happening.contains(topic);
    }

    private void look(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(this::look);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(this::look);
        } else if (condition instanceof Condition.Not not) {
            look(not.part());
        } else if (condition instanceof Has has) {
            longest(has.topic(), has.stopped());
            shortest(denied, has.topic(), has.fresh());
            if (has.span() == Span.NOW) {
                shortest(present, has.topic(), has.fresh());
            }
        } else if (condition instanceof Happened happened) {
            happening.add(happened.topic());
            longest(happened.topic(), happened.within());
            shortest(denied, happened.topic(), happened.fresh());
        } else if (condition instanceof Measures measures) {
            shortest(present, measures.topic(), measures.fresh());
        } else if (condition instanceof Charted charted) {
            shortest(present, charted.topic(), charted.fresh());
        }
    }

    private void longest(Topic topic, @Nullable Integer days) {
        if (days != null) {
            back.merge(topic, days, Math::max);
        }
    }

    private static void shortest(Map<Topic, Integer> of, Topic topic, @Nullable Integer days) {
        if (days != null) {
            of.merge(topic, days, Math::min);
        }
    }
}
