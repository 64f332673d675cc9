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
 * <p>A reading that nobody could read, or that is unconfirmed, decides nothing. Where none that was read is later, it must be looked at first.
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
        List<Evidence> doubtful = new ArrayList<>(2);
        for (Evidence one : evidence.of(topic)) {
            if (isDoubtful(one)) {
                boolean counts = fresh == null || Recent.possibly(one.asOf(), fresh, evidence.on());
                if (counts) {
                    doubtful.add(one);
                } else {
                    old.add(one.id());
                }
            } else if (one.statement() instanceof Statement.Measured) {
                if (Recent.surely(one.asOf(), fresh, evidence.on())) {
                    keepLatest(one, latest);
                } else {
                    old.add(one.id());
                }
            }
        }
        if (!latest.isEmpty()) {
            doubtful.removeIf(one -> latest.stream().allMatch(read -> order(one, read) < 0));
        }
        if (!doubtful.isEmpty()) {
            return confirm(doubtful, !latest.isEmpty());
        }
        return latest.isEmpty()
                ? Verdict.unknown(old, List.of(new Question(topic, QuestionKind.HOW_MUCH, old)), null)
                : judged(latest);
    }

    /** A number that is unconfirmed or in another unit, or something that nobody could read as a number. */
    private boolean isDoubtful(Evidence one) {
        return one.statement() instanceof Statement.Measured measured
                ? !one.isConfirmed() || measured.value().unit() != limit.unit()
                : one.statement() instanceof Statement.Present && !one.isConfirmed();
    }

    private static void keepLatest(Evidence one, List<Evidence> latest) {
        int order = latest.isEmpty() ? 0 : order(one, latest.get(0));
        if (order > 0) {
            latest.clear();
        }
        if (order >= 0) {
            latest.add(one);
        }
    }

    private Verdict confirm(List<Evidence> doubtful, boolean isBesideRead) {
        List<RecordId> used = new ArrayList<>(doubtful.size());
        List<Question> missing = new ArrayList<>(doubtful.size());
        LocalDate until = null;
        for (Evidence one : doubtful) {
            used.add(one.id());
            missing.add(new Question(topic, QuestionKind.CONFIRM, List.of(one.id())));
            if (isBesideRead && fresh != null) {
                until = Verdict.earlier(until, Recent.lastPossible(one.asOf(), fresh));
            }
        }
        return Verdict.unknown(used, missing, until);
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
        OffsetDateTime at = taken(one);
        OffsetDateTime than = taken(other);
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

    private static @Nullable OffsetDateTime taken(Evidence one) {
        return one.statement() instanceof Statement.Measured measured ? measured.taken() : null;
    }

    @Override
    public List<Topic> topics() {
        return List.of(topic);
    }
}
