package org.ketachart.screening;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A number, as last measured, is on one side of a limit.
 *
 * @param topic what was measured
 * @param bound on which side
 * @param limit in the unit in which it must have been measured
 * @param fresh for how many days a measurement counts, 0 (the same day) to 36525; absent when for good
 */
public record Measures(
        Topic topic, Bound bound, Quantity limit, @Nullable Integer fresh) implements Condition {
    /** Checks the bounds. */
    public Measures {
        Require.present("topic, bound, limit", topic, bound, limit);
        Recent.days("fresh", fresh);
    }

    @Override
    public Verdict judge(EvidenceBase evidence) {
        List<Evidence> latest = new ArrayList<>(2);
        List<RecordId> old = new ArrayList<>(2);
        List<Question> doubts = new ArrayList<>(2);
        for (Evidence one : evidence.of(topic)) {
            if (!(one.statement() instanceof Statement.Measured measured)) {
                continue;
            }
            if (!Recent.surely(one.asOf(), fresh, evidence.on())) {
                old.add(one.id());
            } else if (!one.isConfirmed() || measured.value().unit() != limit.unit()) {
                doubts.add(new Question(topic, QuestionKind.CONFIRM, List.of(one.id())));
            } else {
                int order = latest.isEmpty() ? 0 : order(one, latest.get(0));
                if (order > 0) {
                    latest.clear();
                }
                if (order >= 0) {
                    latest.add(one);
                }
            }
        }
        if (!latest.isEmpty()) {
            return judged(latest);
        }
        if (!doubts.isEmpty()) {
            return Verdict.unknown(
                    doubts.stream().flatMap(one -> one.about().stream()).toList(), doubts, null);
        }
        return Verdict.unknown(old, List.of(new Question(topic, QuestionKind.HOW_MUCH, old)), null);
    }

    private Verdict judged(List<Evidence> latest) {
        List<RecordId> used = new ArrayList<>(latest.size());
        LocalDate until = null;
        int holding = 0;
        for (Evidence one : latest) {
            used.add(one.id());
            until = Verdict.earlier(until, Recent.lastSure(one.asOf(), fresh));
            Quantity value = ((Statement.Measured) one.statement()).value();
            holding += bound.holds(value.value(), limit.value()) ? 1 : 0;
        }
        if (holding != 0 && holding != latest.size()) {
            return Verdict.unknown(used, List.of(new Question(topic, QuestionKind.WHICH, used)), until);
        }
        return new Verdict(holding == 0 ? Truth.NOT_MET : Truth.MET, used, List.of(), until);
    }

    /** Which of two was measured later, as far as both say; zero where that cannot be told. */
    private static int order(Evidence one, Evidence other) {
        OffsetDateTime at = ((Statement.Measured) one.statement()).taken();
        OffsetDateTime than = ((Statement.Measured) other.statement()).taken();
        if (at != null && than != null) {
            return at.toInstant().compareTo(than.toInstant());
        }
        PartialDate day = one.asOf();
        PartialDate before = other.asOf();
        if (day == null || before == null) {
            return 0;
        }
        if (day.earliest().isAfter(before.latest())) {
            return 1;
        }
        return before.earliest().isAfter(day.latest()) ? -1 : 0;
    }

    @Override
    public List<Topic> topics() {
        return List.of(topic);
    }
}
