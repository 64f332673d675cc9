package org.ketachart.screening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Require;

/**
 * Something happened or was done lately: a heart attack, an ECG, a consent. Its day decides, not whether it is still on a list.
 *
 * <p>Whoever was asked when it last was, and named a day that is too long ago, has denied that it was lately. An old event that merely stands in
 * the chart has not: another may have followed.
 *
 * @param topic what
 * @param within at most how many days ago, 0 to 36525
 * @param fresh for how many days a denial counts, 0 to 36525; absent when for good
 */
public record Happened(Topic topic, int within, @Nullable Integer fresh) implements Condition {
    /** Checks the bounds. */
    public Happened {
        Require.present("topic", topic);
        Recent.days("within", within);
        Recent.days("fresh", fresh);
    }

    @Override
    public Verdict judge(EvidenceBase evidence) {
        Weighing weighing = new Weighing(topic);
        for (Evidence one : evidence.of(topic)) {
            if (one.statement() instanceof Statement.Present present) {
                happened(one, present, evidence.on(), weighing);
            } else if (one.statement() instanceof Statement.Absent absent) {
                if (!Recent.covers(absent, within)) {
                    continue;
                }
                if (one.isConfirmed() && Recent.surely(one.asOf(), fresh, evidence.on())) {
                    weighing.denied(one, Recent.lastSure(one.asOf(), fresh), absent.span() == Span.EVER);
                } else {
                    weighing.stale(one);
                }
            }
        }
        return weighing.verdict(new Question(topic, QuestionKind.IS_IT_THERE, List.of()));
    }

    private void happened(Evidence one, Statement.Present present, LocalDate on, Weighing weighing) {
        PartialDate day = present.since() == null ? present.until() : present.since();
        if (!Recent.possibly(day, within, on)) {
            longAgo(one, on, weighing);
            return;
        }
        LocalDate last = Recent.isAhead(day, on) ? Recent.lastAhead(day) : Recent.lastPossible(day, within);
        boolean lately = !Recent.isAhead(day, on) && present.since() != null && Recent.surely(day, within, on);
        if (!lately) {
            weighing.once(one, one.isConfirmed() ? QuestionKind.WHEN : QuestionKind.CONFIRM, last);
        } else if (one.isConfirmed()) {
            weighing.there(one, Recent.lastSure(day, within), day);
        } else {
            weighing.doubt(one, QuestionKind.CONFIRM, last);
        }
    }

    private void longAgo(Evidence one, LocalDate on, Weighing weighing) {
        boolean asked = one.source().kind() == SourceKind.FORM;
        if (asked && one.isConfirmed() && Recent.surely(one.asOf(), fresh, on)) {
            weighing.denied(one, Recent.lastSure(one.asOf(), fresh), false);
        } else {
            weighing.stale(one);
        }
    }

    @Override
    public List<Topic> topics() {
        return List.of(topic);
    }
}
