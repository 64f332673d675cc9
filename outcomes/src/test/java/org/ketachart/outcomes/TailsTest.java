package org.ketachart.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the yardstick to what can be counted by hand. */
class TailsTest {
    @Test
    void two_coins_show_no_head_once_in_four_times() {
        assertThat(Tails.atMost(0, 2, 0.5)).isEqualTo(0.25);
        assertThat(Tails.atMost(1, 2, 0.5)).isEqualTo(0.75);
        assertThat(Tails.atLeast(1, 2, 0.5)).isEqualTo(0.75);
        assertThat(Tails.atLeast(2, 2, 0.5)).isEqualTo(0.25);
        assertThat(Tails.atMost(2, 2, 0.5)).isEqualTo(1);
    }

    @Test
    void a_tail_by_ratios_is_the_tail_by_its_definition() {
        for (int of = 1; of <= 60; of++) {
            for (int count = 0; count <= of; count++) {
                for (String rate : new String[] {"0.015625", "0.25", "0.5", "0.984375"}) {
                    BigDecimal exact = new BigDecimal(rate);
                    assertThat(Tails.atMost(count, of, exact.doubleValue()))
                            .as("%s of %s at %s", count, of, rate)
                            .isEqualTo(Tails.exactlyAtMost(count, of, exact), within(1e-15));
                }
            }
        }
    }

    /** The distances of a table of the normal distribution, to five digits. */
    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.158655", "1.644854, 0.05", "1.959964, 0.025", "2.575829, 0.005", "4.891638, 0.0000005"})
    void the_normal_series_gives_the_printed_table(String z, double chance) {
        assertThat(Tails.normalAbove(new BigDecimal(z))).isEqualTo(chance, within(1e-5 * chance));
    }
}
