package org.ketachart.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A condition, a medicine or a use is there, or ever was.
 *
 * @param topic what
 * @param span now, or at any time
 * @param fresh for how many days what was said counts, 0 to 36525; absent when for good. For {@link Span#EVER} it limits denials alone.
 * @param stopped how many days after its end it still counts as there, 0 to 36525; absent when none. For {@link Span#NOW} alone.
 * @param list the list that, when complete, denies what is not on it; absent when there is none. Not of what was stopped lately: no list
 *     says that.
 */
public record Has(
        Topic topic,
        Span span,
        @Nullable Integer fresh,
        @Nullable Integer stopped,
        @Nullable Topic list) implements Condition {
    /** Checks the bounds. */
    public Has {
        Require.present("topic, span", topic, span);
        Recent.days("fresh", fresh);
        Recent.days("stopped", stopped);
        Require.that(stopped == null || span == Span.NOW, "what ever was there has no days after its end");
    }

    @Override
    public Verdict judge(EvidenceBase evidence) {
        Weighing weighing = new Weighing(topic);
        for (Evidence one : evidence.of(topic)) {
            if (one.statement() instanceof Statement.Present present) {
                present(one, present, evidence.on(), weighing);
            } else if (one.statement() instanceof Statement.Absent absent) {
                absent(one, absent, evidence.on(), weighing);
            }
        }
        if (list != null && stopped == null && weighing.isOpen()) {
            return byList(list, evidence, weighing);
        }
        return weighing.verdict(new Question(topic, QuestionKind.IS_IT_THERE, List.of()));
    }

    private void present(Evidence one, Statement.Present present, LocalDate on, Weighing weighing) {
        if (span == Span.EVER) {
            if (one.isConfirmed()) {
                weighing.there(one, null, present.since());
            } else {
                weighing.doubt(one, QuestionKind.CONFIRM, null, false);
            }
            return;
        }
        boolean now = present.when() == Lasting.NOW || present.spans(on);
        if (present.when() == Lasting.OVER) {
            over(one, present, on, weighing);
        } else if (!one.isConfirmed()) {
            weighing.doubt(one, QuestionKind.CONFIRM, null, !now);
        } else if (now && Recent.surely(one.asOf(), fresh, on)) {
            LocalDate end = present.until() == null ? null : present.until().earliest();
            weighing.there(one, Verdict.earlier(Recent.lastSure(one.asOf(), fresh), end), present.since());
        } else {
            weighing.doubt(one, QuestionKind.STILL_SO, null, !now);
        }
    }

    private void over(Evidence one, Statement.Present present, LocalDate on, Weighing weighing) {
        if (stopped == null || !Recent.possibly(present.until(), stopped, on)) {
            return;
        }
        LocalDate last = Recent.lastPossible(present.until(), stopped);
        if (!one.isConfirmed()) {
            weighing.doubt(one, QuestionKind.CONFIRM, last, true);
        } else if (Recent.surely(present.until(), stopped, on)) {
            weighing.there(one, Recent.lastSure(present.until(), stopped), present.since());
        } else {
            weighing.doubt(one, QuestionKind.WHEN, last, true);
        }
    }

    private void absent(Evidence one, Statement.Absent absent, LocalDate on, Weighing weighing) {
        boolean covers =
                span == Span.EVER ? absent.span() == Span.EVER : Recent.covers(absent, stopped == null ? 0 : stopped);
        if (!covers) {
            return;
        }
        if (one.isConfirmed() && Recent.surely(one.asOf(), fresh, on)) {
            weighing.denied(one, Recent.lastSure(one.asOf(), fresh));
        } else {
            weighing.stale(one);
        }
    }

    /** Nothing was said of the topic itself: a list that is complete, at hand and understood denies it. */
    private Verdict byList(Topic of, EvidenceBase evidence, Weighing weighing) {
        List<Question> open = new ArrayList<>();
        List<RecordId> used = new ArrayList<>();
        for (Evidence one : evidence.of(of)) {
            if (!(one.statement() instanceof Statement.Listed listed)) {
                continue;
            }
            List<RecordId> unread = unread(listed, evidence);
            if (!one.isConfirmed() || !Recent.surely(one.asOf(), fresh, evidence.on())) {
                open.add(new Question(of, QuestionKind.STILL_SO, List.of(one.id())));
                used.add(one.id());
            } else if (!listed.members().stream().allMatch(evidence::accountsFor)) {
                open.add(new Question(of, QuestionKind.COMPLETE, List.of(one.id())));
                used.add(one.id());
            } else if (!unread.isEmpty()) {
                open.add(new Question(of, QuestionKind.CONFIRM, unread));
                used.addAll(unread);
            } else {
                return new Verdict(Truth.NOT_MET, List.of(one.id()), List.of(), Recent.lastSure(one.asOf(), fresh));
            }
        }
        return open.isEmpty()
                ? weighing.verdict(new Question(topic, QuestionKind.IS_IT_THERE, List.of()))
                : Verdict.unknown(used.stream().distinct().toList(), open, null);
    }

    private static List<RecordId> unread(Statement.Listed listed, EvidenceBase evidence) {
        return listed.members().stream()
                .filter(id ->
                        evidence.find(id).filter(one -> !one.isConfirmed()).isPresent())
                .toList();
    }

    @Override
    public List<Topic> topics() {
        return list == null ? List.of(topic) : List.of(topic, list);
    }
}
