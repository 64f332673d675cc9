package org.ketachart.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketachart.testkit.SeededTest;

/** Holds every bound to its definition, by sums that know nothing of how it was found. 3,000 samples, up to a million each. */
class ExactBoundsTest {
    private static final int SAMPLES_OF_A_SEED = 15;
    private static final double ACCURACY = 1e-9;

    @SeededTest
    void at_a_one_sided_bound_what_was_seen_has_just_the_chance_that_the_confidence_leaves(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SAMPLES_OF_A_SEED; i++) {
            Proportion seen = Samples.any(random);
            Confidence confidence = Samples.confidence(random);
            double missed = BigDecimal.ONE.subtract(confidence.level()).doubleValue();
            lowerMisses(seen, seen.lowerBound(confidence), missed);
            upperMisses(seen, seen.upperBound(confidence), missed);
        }
    }

    @SeededTest
    void at_each_of_two_bounds_it_has_half_of_that_chance(long seed) {
        Random random = new Random(seed);
        Proportion seen = Samples.any(random);
        Confidence confidence = Samples.confidence(random);
        Bounds bounds = seen.exact(confidence);
        double missed = BigDecimal.ONE.subtract(confidence.level()).doubleValue() / 2;
        lowerMisses(seen, bounds.lower(), missed);
        upperMisses(seen, bounds.upper(), missed);
    }

    @Test
    void the_ends_of_the_smallest_and_of_the_largest_samples_hold_too() {
        for (long of : new long[] {1, 2, 3, 1985, 999_999, 1_000_000}) {
            for (long count : new long[] {0, 1, of / 2, of - 1, of}) {
                Proportion seen = new Proportion(count, of);
                lowerMisses(seen, seen.lowerBound(Samples.NINETY_FIVE), 0.05);
                upperMisses(seen, seen.upperBound(Samples.NINETY_FIVE), 0.05);
            }
        }
    }

    @Test
    void of_none_seen_the_bound_is_what_its_formula_says() {
        for (long of = 1; of <= Proportion.MOST; of *= 10) {
            assertThat(new Proportion(0, of).upperBound(Samples.NINETY_FIVE))
                    .isEqualTo(-Math.expm1(Math.log(0.05) / of), within(1e-12 / of));
        }
    }

    /** Wilson's bounds are those p at which (seen - p) is z standard errors of p; from p back to z, and from z to its tail. */
    @SeededTest
    void from_a_bound_of_wilson_the_rate_seen_is_as_far_as_chance_may_take_it(long seed) {
        Random random = new Random(seed);
        Proportion seen = Samples.any(random);
        Confidence confidence = Samples.confidence(random);
        Bounds bounds = seen.wilson(confidence);
        double missed = BigDecimal.ONE.subtract(confidence.level()).doubleValue() / 2;
        if (seen.count() == 0) {
            assertThat(bounds.lower()).isZero();
        } else {
            assertThat(Tails.normalAbove(distance(seen, bounds.lower()))).isEqualTo(missed, within(ACCURACY));
        }
        if (seen.count() == seen.of()) {
            assertThat(bounds.upper()).isEqualTo(1);
        } else {
            assertThat(Tails.normalAbove(distance(seen, bounds.upper()))).isEqualTo(missed, within(ACCURACY));
        }
    }

    private static BigDecimal distance(Proportion seen, double bound) {
        MathContext digits = new MathContext(40);
        BigDecimal of = BigDecimal.valueOf(seen.of());
        BigDecimal p = new BigDecimal(bound);
        BigDecimal off =
                BigDecimal.valueOf(seen.count()).subtract(of.multiply(p)).abs();
        return off.divide(of.multiply(p).multiply(BigDecimal.ONE.subtract(p)).sqrt(digits), digits);
    }

    private static void lowerMisses(Proportion seen, double bound, double missed) {
        if (seen.count() == 0) {
            assertThat(bound).as("%s", seen).isZero();
        } else {
            assertThat(Tails.atLeast(seen.count(), seen.of(), bound))
                    .as("%s from %s", seen, bound)
                    .isEqualTo(missed, within(ACCURACY));
        }
    }

    private static void upperMisses(Proportion seen, double bound, double missed) {
        if (seen.count() == seen.of()) {
            assertThat(bound).as("%s", seen).isEqualTo(1);
        } else {
            assertThat(Tails.atMost(seen.count(), seen.of(), bound))
                    .as("%s to %s", seen, bound)
                    .isEqualTo(missed, within(ACCURACY));
        }
    }
}
