package org.ketachart.packs;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Span;
import org.ketachart.screening.Aged;
import org.ketachart.screening.Charted;
import org.ketachart.screening.Chosen;
import org.ketachart.screening.Condition;
import org.ketachart.screening.FailedTrials;
import org.ketachart.screening.Happened;
import org.ketachart.screening.Has;
import org.ketachart.screening.Measures;

/** Says in a few words what a rule asks, with its numbers. */
final class ConditionWords {
    private ConditionWords() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " and ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " or ");
        }
        if (condition instanceof Condition.Not not) {
            return "not " + bracketed(not.part());
        }
        if (condition instanceof Chosen) {
            return "nothing: the way that was chosen says it";
        }
        return topic(condition) + leaf(condition);
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream().map(ConditionWords::bracketed).collect(Collectors.joining(word));
    }

    private static String bracketed(Condition part) {
        boolean several = part instanceof Condition.All || part instanceof Condition.Any;
        return several ? "(" + of(part) + ")" : of(part);
    }

    private static String topic(Condition leaf) {
        return "`" + leaf.topics().get(0).code() + "`";
    }

    private static String leaf(Condition leaf) {
        if (leaf instanceof Has has) {
            String stopped = has.stopped() == null ? "" : ", or until " + has.stopped() + " d ago";
            return (has.span() == Span.EVER ? " ever" : "") + stopped + counts(has.fresh());
        }
        if (leaf instanceof Happened happened) {
            return " within " + happened.within() + " d" + counts(happened.fresh());
        }
        if (leaf instanceof Measures it) {
            return " " + it.bound().code().replace('-', ' ') + " "
                    + it.limit().value().toPlainString() + " "
                    + it.limit().unit().code() + counts(it.fresh());
        }
        if (leaf instanceof Charted it) {
            return " on record" + counts(it.fresh());
        }
        if (leaf instanceof Aged it) {
            return " at least " + it.years() + " years ago";
        }
        FailedTrials it = (FailedTrials) leaf;
        return " at least " + it.atLeast() + " failed, each " + it.weeks() + " wk or more and " + it.improvement()
                + " % or less" + (it.inEpisode() ? ", in this episode" : "");
    }

    /** For how long what was said counts; of what there was at any time, a denial alone. */
    private static String counts(@Nullable Integer days) {
        if (days == null) {
            return "";
        }
        return days == 0 ? " [the day]" : " [" + days + " d]";
    }
}
