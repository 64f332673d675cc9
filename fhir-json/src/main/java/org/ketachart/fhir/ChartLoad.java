package org.ketachart.fhir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement.Measured;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Quantity;

/**
 * How much of a class of medicines is taken a day, where one medicine of it says so: lorazepam, in which the load of benzodiazepines is reckoned.
 *
 * <p>It is known only where that medicine is the one of its class that the chart holds: two orders may be one medicine written twice, or two. While
 * the chart holds a medicine that nobody could read, a person must confirm that it is all.
 */
final class ChartLoad {
    private final List<Evidence> chart;
    private final TermSet terms;

    /**
     * Creates a reckoning.
     *
     * @param chart what every entry gave
     */
    ChartLoad(List<Evidence> chart, TermSet terms) {
        this.chart = chart;
        this.terms = terms;
    }

    /** Returns what the daily amount of a medicine measures; nothing where it measures nothing, or is not all. */
    Optional<Evidence> of(ChartSlice slice, Evidence medicine) {
        Quantity amount = amount(medicine);
        Set<Topic> measured = measured(medicine);
        if (amount == null || measured.isEmpty() || !medicine.isConfirmed() || !isAlone(medicine)) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(
                slice.evidenceId(measured.iterator().next().code()),
                List.copyOf(measured),
                medicine.what(),
                new Measured(amount, null),
                medicine.asOf(),
                medicine.source(),
                isAllRead() ? Confidence.CONFIRMED : Confidence.UNCONFIRMED,
                List.of()));
    }

    private static @Nullable Quantity amount(Evidence medicine) {
        return medicine.statement() instanceof Present present && present.when() == Lasting.NOW
                ? present.amount()
                : null;
    }

    private Set<Topic> measured(Evidence medicine) {
        Set<Topic> measured = new LinkedHashSet<>();
        List<Code> codes = medicine.what() == null ? List.of() : medicine.what().codes();
        for (Code code : codes) {
            for (Term term : terms.of(code)) {
                if (term.meaning() == TermMeaning.MEASURED && ChartSetting.MEDICINE.admits(term.topic())) {
                    measured.add(term.topic());
                }
            }
        }
        return measured;
    }

    private boolean isAlone(Evidence medicine) {
        return chart.stream()
                .filter(one -> !one.id().equals(medicine.id()) && mayBeTaken(one))
                .noneMatch(one -> one.topics().stream().anyMatch(medicine.topics()::contains));
    }

    private boolean isAllRead() {
        return chart.stream()
                .noneMatch(
                        one -> one.topics().contains(ChartSetting.MEDICINES) && mayBeTaken(one) && !one.isConfirmed());
    }

    private static boolean mayBeTaken(Evidence one) {
        return one.statement() instanceof Present present && present.when() != Lasting.OVER;
    }
}
