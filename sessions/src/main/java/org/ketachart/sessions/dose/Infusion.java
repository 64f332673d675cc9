package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * The segments of one infusion, as charted, in any order: each ran at one rate, and a pause is the gap after one that ended paused.
 *
 * <p>Time is counted between instants, exactly. A clock that is put forward or back in the night, or a segment charted under another offset,
 * changes nothing.
 *
 * @param charted the givings of the visit; only infusion segments of the order count, without what was not given or entered in error
 * @param order the order they follow; absent for those that were charted without one
 * @param concentration for rates in mL/h, in mg/mL; unknown when absent
 */
public record Infusion(
        List<Administration> charted,
        @Nullable RecordId order,
        @Nullable Quantity concentration) {
    private static final BigDecimal PER_HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal MICROGRAMS_PER_MINUTE = new BigDecimal("0.06");

    /** Checks the concentration and keeps its own copy. */
    public Infusion {
        Require.present("charted", charted);
        Require.unit("concentration", concentration, Unit.MILLIGRAM_PER_MILLILITER);
        Require.that(
                concentration == null || concentration.value().signum() > 0,
                CoreFault.RANGE,
                "concentration must be above zero");
        charted = List.copyOf(charted);
    }

    /** Returns the infusion that follows an order, with rates that need no concentration or have none yet. */
    public static Infusion of(Collection<Administration> charted, @Nullable RecordId order) {
        return new Infusion(List.copyOf(charted), order, null);
    }

    /** Returns what it came to by an instant; a segment in progress runs until then, so an instant to come counts on it running on. */
    public InfusionTotal at(Instant when) {
        return new InfusionSum(this, when).total();
    }

    /** Returns what it came to by the last end that was charted; nothing while a segment is in progress, or when there is none. */
    public Optional<InfusionTotal> findTotal() {
        List<Administration> standing = versions().standing();
        return standing.stream().anyMatch(segment -> segment.completion() == Completion.IN_PROGRESS)
                ? Optional.empty()
                : standing.stream()
                        .flatMap(segment -> Stream.ofNullable(Times.findEnd(segment))
                                .findFirst()
                                .or(() -> Optional.of(Times.start(segment)))
                                .stream())
                        .max(Instant::compareTo)
                        .map(this::at);
    }

    Versions versions() {
        return Versions.of(
                charted,
                giving -> giving.form() == DoseForm.INFUSION_SEGMENT
                        && giving.completion() != Completion.NOT_GIVEN
                        && (order == null ? giving.order() == null : order.equals(giving.order())));
    }

    /** Returns the rate of a segment in mg/h; unknown, and told, where its rate, its weight or the concentration is. */
    @Nullable
    BigDecimal milligramsPerHour(Administration segment, List<DoseWarning> found) {
        Quantity rate = segment.rate();
        if (rate == null) {
            found.add(DoseWarning.of(DoseConcern.RATE_MISSING, "a segment must have a rate to be computed", segment));
            return null;
        }
        BigDecimal value = rate.value();
        return switch (rate.unit()) {
            case MILLIGRAM_PER_HOUR -> value;
            case MILLIGRAM_PER_MINUTE -> value.multiply(PER_HOUR);
            case MILLIGRAM_PER_KILOGRAM_HOUR -> byWeight(segment, value, found);
            case MICROGRAM_PER_KILOGRAM_MINUTE -> byWeight(segment, value.multiply(MICROGRAMS_PER_MINUTE), found);
            case MILLILITER_PER_HOUR -> byConcentration(segment, value, found);
            default ->
                throw new IllegalArgumentException(
                        "no rate is charted in " + rate.unit().code());
        };
    }

    private @Nullable BigDecimal byConcentration(Administration segment, BigDecimal rate, List<DoseWarning> found) {
        if (concentration == null) {
            found.add(DoseWarning.of(
                    DoseConcern.CONCENTRATION_UNKNOWN, "a rate in mL/h must come with the concentration", segment));
            return null;
        }
        return rate.multiply(concentration.value());
    }

    private static @Nullable BigDecimal byWeight(Administration segment, BigDecimal rate, List<DoseWarning> found) {
        if (segment.weight() == null) {
            found.add(DoseWarning.of(
                    DoseConcern.WEIGHT_UNKNOWN, "a rate by weight must come with the weight used", segment));
            return null;
        }
        return rate.multiply(segment.weight().weight().value());
    }
}
