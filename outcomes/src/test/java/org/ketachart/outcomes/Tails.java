package org.ketachart.outcomes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * What the bounds are tried against: binomial tails as sums of plain decimals of 40 digits, and the normal integral as its series. They share
 * neither formula nor number type with the library behind {@link Quantiles}.
 */
final class Tails {
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1E-25");
    private static final BigDecimal TWO_PI = new BigDecimal("6.28318530717958647692528676655900576839433879875021");

    private Tails() {}

    /** Returns the probability to see at most {@code count} of {@code of} at this rate. */
    static double atMost(long count, long of, double rate) {
        return tail(count, of, new BigDecimal(rate));
    }

    /** Returns the probability to see at least {@code count} of {@code of} at this rate. */
    static double atLeast(long count, long of, double rate) {
        return tail(of - count, of, BigDecimal.ONE.subtract(new BigDecimal(rate)));
    }

    /**
     * Terms below {@code count} and above it, each relative to the one at {@code count}, by the ratio of neighbors; so no factorial of a
     * million is needed.
     */
    private static double tail(long count, long of, BigDecimal rate) {
        BigDecimal odds = rate.divide(BigDecimal.ONE.subtract(rate), DIGITS);
        BigDecimal below = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (long i = count; i > 0; i--) {
            BigDecimal next =
                    term.multiply(BigDecimal.valueOf(i)).divide(odds.multiply(BigDecimal.valueOf(of - i + 1)), DIGITS);
            below = below.add(next, DIGITS);
            if (next.compareTo(term) < 0 && next.compareTo(below.multiply(NEGLIGIBLE)) < 0) {
                break;
            }
            term = next;
        }
        BigDecimal above = BigDecimal.ZERO;
        term = BigDecimal.ONE;
        for (long i = count; i < of; i++) {
            BigDecimal next =
                    term.multiply(odds).multiply(BigDecimal.valueOf(of - i)).divide(BigDecimal.valueOf(i + 1), DIGITS);
            above = above.add(next, DIGITS);
            if (next.compareTo(term) < 0 && next.compareTo(above.multiply(NEGLIGIBLE)) < 0) {
                break;
            }
            term = next;
        }
        return below.divide(below.add(above), DIGITS).doubleValue();
    }

    /** Returns the probability that a standard normal variable exceeds {@code z}, for {@code z} from 0 to 6. */
    static double normalAbove(BigDecimal z) {
        MathContext digits = new MathContext(60);
        BigDecimal half = z.multiply(z).divide(new BigDecimal(2), digits).negate();
        BigDecimal power = z;
        BigDecimal sum = z;
        for (int k = 1; k < 200; k++) {
            power = power.multiply(half).divide(BigDecimal.valueOf(k), digits);
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * k + 1), digits), digits);
        }
        return new BigDecimal("0.5")
                .subtract(sum.divide(TWO_PI.sqrt(DIGITS), DIGITS))
                .doubleValue();
    }

    /** Returns the same tail with every term as a whole number over a power, without any rounding; for small samples. */
    static double exactlyAtMost(int count, int of, BigDecimal rate) {
        BigDecimal other = BigDecimal.ONE.subtract(rate);
        BigDecimal sum = BigDecimal.ZERO;
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i <= count; i++) {
            sum = sum.add(new BigDecimal(ways).multiply(rate.pow(i)).multiply(other.pow(of - i)));
            ways = ways.multiply(BigInteger.valueOf(of - i)).divide(BigInteger.valueOf(i + 1));
        }
        return sum.doubleValue();
    }
}
