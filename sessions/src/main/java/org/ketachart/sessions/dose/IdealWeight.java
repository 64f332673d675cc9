package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.ketachart.core.observation.Reading.Height;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Unit;

/**
 * Ideal body weight by Devine's formula (RTE-38, M): a weight for 60 inches, and 2.3 kg for each inch above.
 *
 * <p>It is an estimate that a clinic may choose, and it takes the place of no measured weight: one source mentions it for a body mass index
 * of 30 and more (RTE-37, M). Below 60 inches the formula says nothing.
 */
public enum IdealWeight implements Coded {
    /** 45.5 kg for 60 inches. */
    DEVINE_FEMALE("devine-female", "45.5"),
    /** 50 kg for 60 inches. */
    DEVINE_MALE("devine-male", "50");

    private static final BigDecimal KILOGRAMS_PER_INCH = new BigDecimal("2.3");
    private static final BigDecimal CENTIMETERS_PER_INCH = new BigDecimal("2.54");
    private static final BigDecimal BASE_INCHES = BigDecimal.valueOf(60);

    private final String code;
    private final BigDecimal base;

    IdealWeight(String code, String base) {
        this.code = code;
        this.base = new BigDecimal(base);
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the ideal weight, rounded half up to 0.1 kg as the formula is written; none below 60 inches. */
    public Optional<WeightUsed> find(Height height) {
        BigDecimal centimeters = height.value().unit() == Unit.CENTIMETER
                ? height.value().value()
                : height.value().value().multiply(CENTIMETERS_PER_INCH);
        BigDecimal above = centimeters.subtract(BASE_INCHES.multiply(CENTIMETERS_PER_INCH));
        if (above.signum() < 0) {
            return Optional.empty();
        }
        BigDecimal kilograms = base.multiply(CENTIMETERS_PER_INCH)
                .add(above.multiply(KILOGRAMS_PER_INCH))
                .divide(CENTIMETERS_PER_INCH, 1, RoundingMode.HALF_UP);
        return Optional.of(new WeightUsed(kilograms, WeightUsed.Basis.IDEAL, null));
    }
}
