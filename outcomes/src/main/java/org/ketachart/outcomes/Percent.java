package org.ketachart.outcomes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A fraction as a person reads it, in percent; {@link Tally#text} says how it is rounded. */
final class Percent {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal ALMOST = new BigDecimal(99);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private Percent() {}

    static String text(Proportion rate) {
        return rounded(BigDecimal.valueOf(rate.count())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(rate.of()), MathContext.DECIMAL128))
                .toPlainString();
    }

    static String text(double fraction) {
        return rounded(new BigDecimal(fraction).multiply(HUNDRED)).toPlainString();
    }

    private static BigDecimal rounded(BigDecimal percent) {
        if (percent.signum() == 0 || percent.compareTo(HUNDRED) == 0) {
            return percent.setScale(0);
        }
        return percent.compareTo(ALMOST) > 0
                ? HUNDRED.subtract(nearNone(HUNDRED.subtract(percent)))
                : nearNone(percent);
    }

    private static BigDecimal nearNone(BigDecimal percent) {
        BigDecimal short2 = percent.round(TWO_DIGITS);
        if (short2.compareTo(BigDecimal.ONE) >= 0) {
            return percent.setScale(1, RoundingMode.HALF_UP);
        }
        return short2.setScale(short2.scale() - short2.precision() + 2);
    }
}
