package org.ketachart.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ketachart.outcomes.Samples.NINETY_FIVE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that others printed, to the digits they printed. */
class PublishedRatesTest {
    /** An audit of two clinics that saw no escalation of care (doi 10.1177/25160435261466115): all sessions, IV, IM, and patients. */
    @ParameterizedTest
    @CsvSource({"1985, 0.15", "1779, 0.17", "206, 1.44", "296, 1.01"})
    void no_event_in_an_audit_of_ketamine_sessions_has_the_bound_it_reports(long of, String percent) {
        double bound = new Proportion(0, of).upperBound(NINETY_FIVE);
        assertThat(new BigDecimal(100 * bound).setScale(2, RoundingMode.HALF_UP))
                .isEqualTo(percent);
    }

    @Test
    void the_bound_of_that_audit_to_ten_digits() {
        assertThat(new Proportion(0, 1985).upperBound(NINETY_FIVE)).isEqualTo(0.001508046777, within(1e-12));
        assertThat(new Proportion(0, 1985).exact(NINETY_FIVE).upper()).isEqualTo(0.001856651844, within(1e-12));
    }

    /** The reference page of SciPy's {@code BinomTestResult.proportion_ci}; its lower end is itself found to 4e-13 only. */
    @Test
    void seven_of_fifty_is_bounded_as_in_the_pages_of_scipy() {
        Bounds bounds = new Proportion(7, 50).exact(NINETY_FIVE);
        assertThat(bounds.lower()).isEqualTo(0.05819170033997342, within(1e-12));
        assertThat(bounds.upper()).isEqualTo(0.26739600249700846, within(1e-12));
    }

    /** The four examples of Newcombe, Statistics in Medicine 17 (1998) 857. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2527, 0.3676, 0.2553, 0.3662",
        "15, 148, 0.0578, 0.1617, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1684, 0.0000, 0.1611",
        "1, 29, 0.0009, 0.1776, 0.0061, 0.1718"
    })
    void the_examples_of_a_comparison_of_methods(
            long count, long of, double exactLower, double exactUpper, double wilsonLower, double wilsonUpper) {
        Bounds exact = new Proportion(count, of).exact(NINETY_FIVE);
        Bounds wilson = new Proportion(count, of).wilson(NINETY_FIVE);
        assertThat(exact.lower()).isEqualTo(exactLower, within(5e-5));
        assertThat(exact.upper()).isEqualTo(exactUpper, within(5e-5));
        assertThat(wilson.lower()).isEqualTo(wilsonLower, within(5e-5));
        assertThat(wilson.upper()).isEqualTo(wilsonUpper, within(5e-5));
    }

    /** None of n is less than 3 of n at 95 %, and nearly that from a hundred on. */
    @ParameterizedTest
    @ValueSource(longs = {100, 1985, 10_000, 1_000_000})
    void none_seen_keeps_to_the_rule_of_three(long of) {
        assertThat(of * new Proportion(0, of).upperBound(NINETY_FIVE))
                .isLessThan(3)
                .isGreaterThan(2.95);
    }
}
