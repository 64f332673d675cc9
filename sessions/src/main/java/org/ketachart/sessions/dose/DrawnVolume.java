package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.protocol.Threshold;

/**
 * What a syringe can hold of a dose: mg divided by mg/mL (RTE-50, D), rounded half up to a step of the syringe.
 *
 * <p>Rounding may draw more than was ordered as well as less. What the rounded volume holds stands beside what was wanted, so that nothing is
 * lost unseen; what is charted as given is what was held, and a prescriber may have to order it so.
 *
 * @param wanted the exact mg, above zero
 * @param concentration in mg/mL, above zero
 * @param step the smallest volume the syringe shows, in mL, above zero
 */
public record DrawnVolume(BigDecimal wanted, Quantity concentration, Quantity step) {
    /** The concentrations of vials (RTE-45). */
    public static final List<Threshold> VIALS = List.of(vial("10"), vial("50"), vial("100"));

    /** Checks units and that the step can draw some of the dose. */
    public DrawnVolume {
        Require.present("wanted, concentration, step", wanted, concentration, step);
        Require.unit("concentration", concentration, Unit.MILLIGRAM_PER_MILLILITER);
        Require.unit("step", step, Unit.MILLILITER);
        above("wanted dose", wanted);
        above("concentration", concentration.value());
        above("step", step.value());
        Require.that(
                steps(wanted, concentration, step).signum() > 0,
                CoreFault.RANGE,
                "step must be fine enough to draw the dose, was " + step.value().toPlainString() + " mL");
    }

    /** Returns the volumes beside each other, one for each of the {@link #VIALS} that this step can draw it from. */
    public static List<DrawnVolume> fromEachVial(BigDecimal wanted, Quantity step) {
        return VIALS.stream()
                .flatMap(vial -> steps(wanted, vial.value(), step).signum() > 0
                        ? Stream.of(new DrawnVolume(wanted, vial.value(), step))
                        : Stream.empty())
                .toList();
    }

    private static BigDecimal steps(BigDecimal wanted, Quantity concentration, Quantity step) {
        return wanted.divide(concentration.value().multiply(step.value()), 0, RoundingMode.HALF_UP);
    }

    private static void above(String name, BigDecimal value) {
        Require.that(value.signum() > 0, CoreFault.RANGE, name + " must be above zero");
    }

    private static Threshold vial(String concentration) {
        return Threshold.of(concentration, Unit.MILLIGRAM_PER_MILLILITER, "RTE-45", Mark.V2);
    }

    /** Returns the volume to draw in mL, a whole number of steps. */
    public BigDecimal milliliters() {
        return steps(wanted, concentration, step).multiply(step.value());
    }

    /** Returns the mg that this volume holds, exactly. */
    public BigDecimal held() {
        return milliliters().multiply(concentration.value());
    }

    /** Returns what is held beyond what was wanted, in mg; below zero when less is held. */
    public BigDecimal difference() {
        return held().subtract(wanted);
    }
}
