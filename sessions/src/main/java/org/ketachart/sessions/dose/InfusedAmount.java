package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ketachart.core.value.Require;

/**
 * An amount computed from rate and time, exact. As 10 mg/h for 40 min are no decimal of mg, it is held in 3600ths of a mg and rounded only
 * when shown.
 *
 * @param parts 3600ths of a mg, which are mg/h times s; below zero when it is a difference
 */
public record InfusedAmount(BigDecimal parts) {
    private static final BigDecimal PARTS_PER_MILLIGRAM = BigDecimal.valueOf(3600);

    /** Nothing. */
    public static final InfusedAmount ZERO = new InfusedAmount(BigDecimal.ZERO);

    /** Takes off trailing zeros, so that equal amounts are equal. */
    public InfusedAmount {
        Require.present("parts", parts);
        parts = parts.stripTrailingZeros();
    }

    /** Returns an amount charted in mg. */
    static InfusedAmount ofMilligrams(BigDecimal milligrams) {
        return new InfusedAmount(milligrams.multiply(PARTS_PER_MILLIGRAM));
    }

    /** Returns the sum, exactly. */
    public InfusedAmount plus(InfusedAmount other) {
        return new InfusedAmount(parts.add(other.parts));
    }

    /** Returns the difference, exactly. */
    public InfusedAmount minus(InfusedAmount other) {
        return new InfusedAmount(parts.subtract(other.parts));
    }

    /**
     * Returns the amount in mg, rounded once and as told.
     *
     * @throws ArithmeticException if it must not be rounded and cannot be shown in so many decimals
     */
    public BigDecimal milligrams(int decimals, RoundingMode rounding) {
        return parts.divide(PARTS_PER_MILLIGRAM, decimals, rounding);
    }

    @Override
    public String toString() {
        return "InfusedAmount[withheld]";
    }
}
