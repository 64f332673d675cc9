package org.ketachart.screening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Require;

/**
 * Something happened or was done lately: a heart attack, an ECG, a consent. Its day decides, not whether it is still on a list.
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
                    weighing.denied(one, Recent.lastSure(one.asOf(), fresh));
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
            return;
        }
        LocalDate last = Recent.lastPossible(day, within);
        if (!one.isConfirmed()) {
            weighing.doubt(one, QuestionKind.CONFIRM, last, !Recent.surely(day, within, on));
        } else if (Recent.surely(day, within, on)) {
            weighing.there(one, Recent.lastSure(day, within), day);
        } else {
            weighing.doubt(one, QuestionKind.WHEN, last, true);
        }
    }

    @Override
    public List<Topic> topics() {
        return List.of(topic);
    }
}
