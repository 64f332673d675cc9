package org.ketachart.screening;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Prefill;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;

/** Fills in a number: the last one measured, with its day, where there is one that nothing of the same day contradicts. */
final class MeasuredField {
    private final RuleSet rules;
    private final EvidenceBase evidence;

    MeasuredField(RuleSet rules, EvidenceBase evidence) {
        this.rules = rules;
        this.evidence = evidence;
    }

    IntakeField field(TopicEntry entry) {
        List<Evidence> all = evidence.of(entry.topic());
        List<Evidence> latest = latest(entry, all);
        int reach = rules.reach(entry.topic());
        PartialDate day = latest.isEmpty() ? null : latest.get(0).asOf();
        boolean one = latest.stream()
                        .map(piece ->
                                ((Statement.Measured) piece.statement()).value().value())
                        .map(value -> value.stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
        if (day == null || !one) {
            return new IntakeField(entry, reach, null, Prefilling.beside(all, List.of()));
        }
        List<RecordId> used = latest.stream().map(Evidence::id).toList();
        AnswerValue value =
                new AnswerValue.Amount(((Statement.Measured) latest.get(0).statement()).value(), day);
        return new IntakeField(
                entry,
                reach,
                new ScreeningAnswer(entry.topic(), value, Prefill.from(used), List.of()),
                Prefilling.beside(all, used));
    }

    /** Of the numbers that count, those that none was surely measured after. */
    private List<Evidence> latest(TopicEntry entry, List<Evidence> all) {
        List<Evidence> counting = new ArrayList<>();
        for (Evidence piece : all) {
            if (piece.isConfirmed()
                    && piece.asOf() != null
                    && piece.statement() instanceof Statement.Measured measured
                    && measured.value().unit() == entry.unit()
                    && Recent.surely(piece.asOf(), rules.reach().present(entry.topic()), evidence.on())) {
                counting.add(piece);
            }
        }
        return counting.stream()
                .filter(piece -> counting.stream().noneMatch(other -> isLater(other, piece)))
                .toList();
    }

    private static boolean isLater(Evidence one, Evidence other) {
        OffsetDateTime at = taken(one);
        OffsetDateTime than = taken(other);
        if (at != null && than != null) {
            return at.isAfter(than);
        }
        return one.asOf() != null
                && other.asOf() != null
                && one.asOf().earliest().isAfter(other.asOf().latest());
    }

    private static @Nullable OffsetDateTime taken(Evidence one) {
        return ((Statement.Measured) one.statement()).taken();
    }
}
