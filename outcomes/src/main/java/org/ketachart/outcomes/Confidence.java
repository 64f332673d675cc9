package org.ketachart.outcomes;

import java.math.BigDecimal;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Require;

/**
 * How sure bounds are: the share of such bounds, made again and again of other samples, that hold the true rate. It is not the probability that
 * these do.
 *
 * @param level above 0 and below 1, with at most 6 decimals, such as 0.95; 0.950 is the same. Below 0.5 a one-sided bound may lie on the wrong
 *     side of the rate that was seen
 */
public record Confidence(BigDecimal level) {
    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal TWO = new BigDecimal(2);

    /**
     * Checks the level and takes off zeros at its end.
     *
     * @throws DomainException with {@link CoreFault#RANGE} outside 0 and 1, or with {@link CoreFault#DECIMAL} for more decimals than the
     *     arithmetic can tell apart
     */
    public Confidence {
        Require.present("level", level);
        Require.that(
                level.signum() > 0 && level.compareTo(BigDecimal.ONE) < 0,
                CoreFault.RANGE,
                "confidence must be above 0 and below 1, was " + level);
        level = level.stripTrailingZeros();
        Require.that(
                level.scale() <= MOST_DECIMALS,
                CoreFault.DECIMAL,
                "confidence must have at most " + MOST_DECIMALS + " decimals, had " + level.scale());
    }

    /**
     * Returns a level as it is spoken of, such as {@code Confidence.ofPercent(95)}.
     *
     * @param percent from 1 to 99
     * @throws DomainException with {@link CoreFault#RANGE} otherwise
     */
    public static Confidence ofPercent(int percent) {
        Require.inRange("confidence", percent, 1, 99, "%");
        return new Confidence(BigDecimal.valueOf(percent, 2));
    }

    /** Returns the chance of a one-sided bound to be missed. */
    double oneSided() {
        return missed().doubleValue();
    }

    /** Returns the chance of each of two bounds to be missed. */
    double twoSided() {
        return missed().divide(TWO).doubleValue();
    }

    /** Returns the level in percent, such as {@code 95} or {@code 99.5}. */
    String percent() {
        return level.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private BigDecimal missed() {
        return BigDecimal.ONE.subtract(level);
    }
}
