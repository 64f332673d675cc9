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
import org.ketachart.core.value.PartialDate;
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
        List<Evidence> said = evidence.of(topic);
        Verdict plain = said.size() == 1 ? plainDenial(said.get(0), evidence.on()) : null;
        return plain == null ? weighed(said, evidence) : plain;
    }

    /** One denial that is sure and fresh, as most are, needs no weighing; returns nothing where there is more to it. */
    private @Nullable Verdict plainDenial(Evidence one, LocalDate on) {
        if (!one.isConfirmed() || !(one.statement() instanceof Statement.Absent absent) || !covers(absent)) {
            return null;
        }
        LocalDate last = Recent.lastSure(one.asOf(), fresh);
        return fresh == null || (last != null && !last.isBefore(on))
                ? new Verdict(Truth.NOT_MET, List.of(one.id()), List.of(), last)
                : null;
    }

    private boolean covers(Statement.Absent absent) {
        return span == Span.EVER ? absent.span() == Span.EVER : Recent.covers(absent, stopped == null ? 0 : stopped);
    }

    private Verdict weighed(List<Evidence> said, EvidenceBase evidence) {
        Weighing weighing = new Weighing(topic);
        for (Evidence one : said) {
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
        PartialDate since = present.since();
        if (Recent.isAhead(since, on)) {
            QuestionKind kind = one.isConfirmed() ? QuestionKind.WHEN : QuestionKind.CONFIRM;
            weighing.once(one, kind, Recent.lastAhead(since));
        } else if (span == Span.EVER) {
            if (one.isConfirmed()) {
                weighing.there(one, null, since);
            } else {
                weighing.doubt(one, QuestionKind.CONFIRM, null);
            }
        } else if (present.when() == Lasting.OVER) {
            over(one, present, on, weighing);
        } else {
            now(one, present, on, weighing);
        }
    }

    /** It is there, or was and nobody said that it is over. */
    private void now(Evidence one, Statement.Present present, LocalDate on, Weighing weighing) {
        QuestionKind kind = one.isConfirmed() ? QuestionKind.STILL_SO : QuestionKind.CONFIRM;
        LocalDate end = present.until() == null ? null : present.until().earliest();
        LocalDate last = Verdict.earlier(Recent.lastSure(one.asOf(), fresh), end);
        if (present.when() == Lasting.UNKNOWN && !present.spans(on)) {
            weighing.once(one, kind, null);
        } else if (!Recent.surely(one.asOf(), fresh, on)) {
            weighing.gone(one, kind);
        } else if (one.isConfirmed()) {
            weighing.there(one, last, present.since());
        } else {
            weighing.doubt(one, kind, last);
        }
    }

    private void over(Evidence one, Statement.Present present, LocalDate on, Weighing weighing) {
        PartialDate until = present.until();
        if (Recent.isAhead(until, on)) {
            weighing.once(one, QuestionKind.WHEN, Recent.lastAhead(until));
            return;
        }
        if (stopped == null || !Recent.possibly(until, stopped, on)) {
            return;
        }
        LocalDate last = Recent.lastPossible(until, stopped);
        if (!one.isConfirmed()) {
            weighing.once(one, QuestionKind.CONFIRM, last);
        } else if (Recent.surely(until, stopped, on)) {
            weighing.there(one, Recent.lastSure(until, stopped), present.since());
        } else {
            weighing.once(one, QuestionKind.WHEN, last);
        }
    }

    private void absent(Evidence one, Statement.Absent absent, LocalDate on, Weighing weighing) {
        if (!covers(absent)) {
            return;
        }
        if (one.isConfirmed() && Recent.surely(one.asOf(), fresh, on)) {
            weighing.denied(one, Recent.lastSure(one.asOf(), fresh), absent.span() == Span.EVER);
        } else {
            weighing.stale(one);
        }
    }

    /**
     * Nothing was said of the topic itself: a list that is complete, at hand and understood denies it. What else of its kind is there and nobody
     * could read contradicts it, whether it is on the list or not.
     */
    private Verdict byList(Topic of, EvidenceBase evidence, Weighing weighing) {
        List<Question> open = new ArrayList<>();
        List<RecordId> used = new ArrayList<>();
        List<RecordId> beside = evidence.of(of).stream()
                .filter(this::isUnread)
                .map(Evidence::id)
                .toList();
        for (Evidence one : evidence.of(of)) {
            if (!(one.statement() instanceof Statement.Listed listed)) {
                continue;
            }
            List<RecordId> unread = unread(listed, beside, evidence);
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
                : Verdict.unknown(
                        used.stream().distinct().toList(),
                        open.stream().distinct().toList(),
                        null);
    }

    private boolean isUnread(Evidence one) {
        return !one.isConfirmed()
                && one.statement() instanceof Statement.Present present
                && (span == Span.EVER || present.when() != Lasting.OVER);
    }

    private static List<RecordId> unread(Statement.Listed listed, List<RecordId> beside, EvidenceBase evidence) {
        List<RecordId> unread = new ArrayList<>(beside);
        for (RecordId id : listed.members()) {
            if (!unread.contains(id)
                    && evidence.find(id).filter(one -> !one.isConfirmed()).isPresent()) {
                unread.add(id);
            }
        }
        return unread;
    }

    @Override
    public List<Topic> topics() {
        return list == null ? List.of(topic) : List.of(topic, list);
    }
}
