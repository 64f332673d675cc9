package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * The weight a dose is computed from, exact, and what kind of weight it is.
 *
 * <p>A reading in pounds is not rounded on its way to kilograms. Which weight to use is the clinic's to say (RTE-37, M): nobody changes from
 * actual to ideal weight by itself.
 *
 * @param kilograms from 19 to 401 kg, which holds every weight that can be read in pounds
 * @param basis actual or ideal; unknown when absent
 * @param reading the vital sign it came from; absent when it came from elsewhere
 */
public record WeightUsed(
        BigDecimal kilograms,
        @Nullable Basis basis,
        @Nullable RecordId reading) {
    private static final int DECIMALS_OF_A_QUANTITY = 9;

    /** What kind of weight a dose goes by; a screen shows its origin beside the number. */
    public enum Basis {
        /** As measured (RTE-37). */
        ACTUAL("RTE-37, M"),
        /** Ideal body weight by a formula, from the height (RTE-38). */
        IDEAL("RTE-38, M");

        private final String origin;

        Basis(String origin) {
            this.origin = origin;
        }

        /** Returns the row and mark as shown in messages, such as {@code RTE-38, M}. */
        public String origin() {
            return origin;
        }
    }

    /** Checks plausibility. */
    public WeightUsed {
        Require.present("kilograms", kilograms);
        Require.that(
                kilograms.compareTo(BigDecimal.valueOf(19)) >= 0 && kilograms.compareTo(BigDecimal.valueOf(401)) <= 0,
                CoreFault.RANGE,
                "weight used must be from 19 to 401 kg");
    }

    /** Returns the weight of a reading, if it is one and was not entered in error; a weight that was due and not taken is none. */
    public static Optional<WeightUsed> find(VitalSign vitalSign) {
        return vitalSign.reading() instanceof Reading.Weight weight
                        && vitalSign.status() != RecordStatus.ENTERED_IN_ERROR
                ? Optional.of(new WeightUsed(weight.kilograms(), Basis.ACTUAL, vitalSign.id()))
                : Optional.empty();
    }

    /** Returns the weight an administration was charted with; its basis is known only when it names the reading. */
    public static WeightUsed charted(DosingWeight weight) {
        return new WeightUsed(
                weight.weight().value(), weight.reading() == null ? null : Basis.ACTUAL, weight.reading());
    }

    /**
     * Returns this as an administration charts it. Beyond nine decimals of a kilogram, which only pounds can have, it is rounded half up.
     *
     * @throws org.ketachart.core.value.DomainException if it is not from 20 to 400 kg
     */
    public DosingWeight toCharted() {
        int decimals = Math.max(0, Math.min(kilograms.scale(), DECIMALS_OF_A_QUANTITY));
        return new DosingWeight(
                new Quantity(kilograms.setScale(decimals, RoundingMode.HALF_UP), Unit.KILOGRAM), reading);
    }

    @Override
    public String toString() {
        return "WeightUsed[withheld]";
    }
}
