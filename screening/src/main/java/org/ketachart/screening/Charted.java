package org.ketachart.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * Something is on record: a number was measured, or a list was said to be complete. What the number or the list says does not matter.
 *
 * <p>It is never not met: what nobody wrote down may still be written down.
 *
 * @param topic what
 * @param kind how it is answered: a number, a list, or trials and whether there were more
 * @param fresh for how many days it counts, 0 (the same day) to 36525; absent when for good
 */
public record Charted(
        Topic topic, AnswerKind kind, @Nullable Integer fresh) implements Condition {
    /** Checks the bounds, and that it is no yes or no. */
    public Charted {
        Require.present("topic, kind", topic, kind);
        Recent.days("fresh", fresh);
        Require.that(kind != AnswerKind.YES_NO && kind != AnswerKind.DAY, "what is charted must be a number or a list");
    }

    @Override
    public Verdict judge(EvidenceBase evidence) {
        List<RecordId> sure = new ArrayList<>(2);
        List<RecordId> open = new ArrayList<>(2);
        for (Evidence one : evidence.of(topic)) {
            if (!isOfKind(one)) {
                continue;
            }
            boolean counts =
                    one.isConfirmed() && isAtHand(one, evidence) && Recent.surely(one.asOf(), fresh, evidence.on());
            (counts ? sure : open).add(one.id());
        }
        if (sure.isEmpty()) {
            QuestionKind missing = kind == AnswerKind.NUMBER ? QuestionKind.HOW_MUCH : QuestionKind.COMPLETE;
            return Verdict.unknown(open, List.of(new Question(topic, missing, open)), null);
        }
        LocalDate until =
                Recent.lastSure(evidence.find(sure.get(0)).orElseThrow().asOf(), fresh);
        for (RecordId id : sure) {
            until = Verdict.later(
                    until, Recent.lastSure(evidence.find(id).orElseThrow().asOf(), fresh));
        }
        return new Verdict(Truth.MET, sure, List.of(), until);
    }

    private boolean isOfKind(Evidence one) {
        return kind == AnswerKind.NUMBER
                ? one.statement() instanceof Statement.Measured
                : one.statement() instanceof Statement.Listed;
    }

    /** A list counts only while every member is at hand. */
    private static boolean isAtHand(Evidence one, EvidenceBase evidence) {
        return !(one.statement() instanceof Statement.Listed listed)
                || listed.members().stream().allMatch(evidence::accountsFor);
    }

    @Override
    public List<Topic> topics() {
        return List.of(topic);
    }
}
