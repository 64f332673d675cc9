package org.ketachart.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ketachart.outcomes.Samples.NINETY_FIVE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.testkit.SeededTest;

class BoundsLawsTest {
    private static final double ROUNDING = 1e-12;

    private static List<Function<Proportion, Bounds>> bothWays(Confidence confidence) {
        return List.of(seen -> seen.exact(confidence), seen -> seen.wilson(confidence));
    }

    @SeededTest
    void what_bounds_those_who_had_it_bounds_those_who_had_it_not_from_the_other_side(long seed) {
        Random random = new Random(seed);
        Proportion seen = Samples.any(random);
        Proportion unseen = new Proportion(seen.of() - seen.count(), seen.of());
        Confidence confidence = Samples.confidence(random);
        for (Function<Proportion, Bounds> way : bothWays(confidence)) {
            assertThat(way.apply(seen).lower()).isEqualTo(1 - way.apply(unseen).upper(), within(ROUNDING));
            assertThat(way.apply(seen).upper()).isEqualTo(1 - way.apply(unseen).lower(), within(ROUNDING));
        }
        assertThat(seen.lowerBound(confidence)).isEqualTo(1 - unseen.upperBound(confidence), within(ROUNDING));
    }

    @SeededTest
    void the_rate_seen_lies_within(long seed) {
        Random random = new Random(seed);
        Proportion seen = Samples.any(random);
        Confidence confidence = Samples.confidence(random);
        double rate = seen.rate().orElseThrow();
        for (Function<Proportion, Bounds> way : bothWays(confidence)) {
            assertThat(way.apply(seen).contains(rate)).as("%s", seen).isTrue();
        }
        assertThat(seen.lowerBound(confidence)).isLessThanOrEqualTo(rate);
        assertThat(seen.upperBound(confidence)).isGreaterThanOrEqualTo(rate);
    }

    @SeededTest
    void one_more_event_moves_both_ends_up(long seed) {
        Random random = new Random(seed);
        Proportion seen = Samples.any(random);
        if (seen.count() == seen.of()) {
            seen = new Proportion(seen.count() - 1, seen.of());
        }
        Proportion more = new Proportion(seen.count() + 1, seen.of());
        for (Function<Proportion, Bounds> way : bothWays(Samples.confidence(random))) {
            assertThat(way.apply(more).lower()).isGreaterThan(way.apply(seen).lower());
            assertThat(way.apply(more).upper()).isGreaterThan(way.apply(seen).upper());
        }
    }

    @SeededTest
    void one_more_patient_without_it_moves_both_ends_down(long seed) {
        Random random = new Random(seed);
        Proportion seen = Samples.upTo(100_000, random);
        Proportion wider = new Proportion(seen.count(), seen.of() + 1);
        for (Function<Proportion, Bounds> way : bothWays(Samples.confidence(random))) {
            Bounds before = way.apply(seen);
            Bounds after = way.apply(wider);
            assertThat(after.upper()).isLessThan(before.upper());
            if (seen.count() > 0) {
                assertThat(after.lower()).isLessThan(before.lower());
            }
        }
    }

    @SeededTest
    void more_confidence_takes_wider_bounds(long seed) {
        Random random = new Random(seed);
        Proportion seen = Samples.any(random);
        Bounds narrow = seen.exact(Confidence.ofPercent(80));
        for (int percent : new int[] {90, 95, 99}) {
            Bounds wide = seen.exact(Confidence.ofPercent(percent));
            assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
            assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
            assertThat(wide.upper() - wide.lower()).isGreaterThan(narrow.upper() - narrow.lower());
            narrow = wide;
        }
    }

    @SeededTest
    void two_bounds_of_95_percent_are_the_one_sided_ones_of_97_and_a_half(long seed) {
        Proportion seen = Samples.any(new Random(seed));
        Confidence half = new Confidence(new BigDecimal("0.975"));
        Bounds bounds = seen.exact(NINETY_FIVE);
        assertThat(bounds).isEqualTo(new Bounds(seen.lowerBound(half), seen.upperBound(half)));
        assertThat(seen.upperBound(NINETY_FIVE)).isLessThanOrEqualTo(bounds.upper());
        assertThat(seen.lowerBound(NINETY_FIVE)).isGreaterThanOrEqualTo(bounds.lower());
    }

    /** The promise of the word exact: whatever the true rate, no more samples than agreed are misjudged. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 41})
    void whatever_the_true_rate_the_exact_bounds_hold_it_often_enough(int of) {
        for (int step = 1; step < 200; step++) {
            double truth = step / 200.0;
            double both = 0;
            double upper = 0;
            for (int count = 0; count <= of; count++) {
                double chance = Tails.atMost(count, of, truth) - (count == 0 ? 0 : Tails.atMost(count - 1, of, truth));
                Proportion seen = new Proportion(count, of);
                both += seen.exact(NINETY_FIVE).contains(truth) ? chance : 0;
                upper += truth <= seen.upperBound(NINETY_FIVE) ? chance : 0;
            }
            assertThat(both).as("rate %s of %s", truth, of).isGreaterThan(0.95 - ROUNDING);
            assertThat(upper).as("rate %s of %s", truth, of).isGreaterThan(0.95 - ROUNDING);
        }
    }

    @Test
    void where_nothing_was_looked_at_every_rate_is_possible_and_none_was_seen() {
        Proportion nothing = new Proportion(0, 0);
        assertThat(nothing.rate()).isEmpty();
        assertThat(nothing.exact(NINETY_FIVE)).isEqualTo(new Bounds(0, 1));
        assertThat(nothing.wilson(NINETY_FIVE)).isEqualTo(new Bounds(0, 1));
        assertThat(nothing.upperBound(NINETY_FIVE)).isEqualTo(1);
        assertThat(nothing.lowerBound(NINETY_FIVE)).isEqualTo(0);
        assertThat(new Proportion(0, 1).rate()).hasValue(0);
    }

    @Test
    void the_largest_sample_is_bounded_too() {
        Proportion most = new Proportion(1, Proportion.MOST);
        assertThat(most.rate()).hasValue(1e-9);
        assertThat(most.upperBound(NINETY_FIVE)).isEqualTo(4.743864518e-9, within(1e-15));
        assertThat(new Proportion(Proportion.MOST, Proportion.MOST)
                        .exact(NINETY_FIVE)
                        .upper())
                .isEqualTo(1);
    }
}
