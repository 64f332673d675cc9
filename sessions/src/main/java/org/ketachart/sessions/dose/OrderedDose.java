package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * What an order comes to in mg: the dose as ordered, the weight used and the mg, three facts of which none replaces another.
 *
 * <p>The mg are exact and not rounded to anything that can be drawn; that is a {@link DrawnVolume}.
 *
 * @param order in mg or mg/kg, as written
 * @param weight the weight used; must be there for an order in mg/kg, and may be for one in mg, whose mg it does not change
 */
public record OrderedDose(MedicationOrder order, @Nullable WeightUsed weight) {
    /** Checks that an order by weight has its weight. */
    public OrderedDose {
        Require.present("order", order);
        Require.that(
                weight != null || order.dose().unit() == Unit.MILLIGRAM,
                CoreFault.MISSING,
                "an order in mg/kg must come with the weight used");
    }

    /** Returns what the order comes to; nothing for an order in mg/kg without a weight, which is not guessed. */
    public static Optional<OrderedDose> find(MedicationOrder order, @Nullable WeightUsed weight) {
        return weight == null && order.dose().unit() != Unit.MILLIGRAM
                ? Optional.empty()
                : Optional.of(new OrderedDose(order, weight));
    }

    /** Returns the dose as ordered, in mg or mg/kg. */
    public Quantity ordered() {
        return order.dose();
    }

    /** Returns the exact mg. */
    public BigDecimal milligrams() {
        return weight == null || order.dose().unit() == Unit.MILLIGRAM
                ? order.dose().value()
                : order.dose().value().multiply(weight.kilograms());
    }

    /**
     * Returns what a syringe can hold of it.
     *
     * @param concentration in mg/mL
     * @param step the smallest volume the syringe shows, in mL
     * @throws org.ketachart.core.value.DomainException if the step is too coarse to draw any of it
     */
    public DrawnVolume drawnFrom(Quantity concentration, Quantity step) {
        return new DrawnVolume(milligrams(), concentration, step);
    }
}
