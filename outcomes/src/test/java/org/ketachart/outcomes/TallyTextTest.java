package org.ketachart.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.outcomes.Samples.NINETY_FIVE;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.testkit.SeededTest;

class TallyTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 38 | 2 | 3 of 41 (7.3 %, 1.5 to 19.9 %, exact 95 %); 2 not assessed",
                "0 | 1985 | 0 | 0 of 1985 (none seen, at most 0.15 %, exact one-sided 95 %); 0 not assessed",
                "0 | 20 | 5 | 0 of 20 (none seen, at most 13.9 %, exact one-sided 95 %); 5 not assessed",
                "0 | 1 | 0 | 0 of 1 (none seen, at most 95.0 %, exact one-sided 95 %); 0 not assessed",
                "41 | 0 | 2 | 41 of 41 (seen in all, at least 93.0 %, exact one-sided 95 %); 2 not assessed",
                "1985 | 0 | 0 | 1985 of 1985 (seen in all, at least 99.85 %, exact one-sided 95 %); 0 not assessed",
                "0 | 0 | 2 | 0 of 0 (none assessed, no rate); 2 not assessed",
                "1 | 1984 | 0 | 1 of 1985 (0.050 %, 0.0013 to 0.28 %, exact 95 %); 0 not assessed",
                "1984 | 1 | 0 | 1984 of 1985 (99.950 %, 99.72 to 99.9987 %, exact 95 %); 0 not assessed",
                "1 | 99 | 0 | 1 of 100 (1.0 %, 0.025 to 5.4 %, exact 95 %); 0 not assessed",
                "1 | 15 | 0 | 1 of 16 (6.3 %, 0.16 to 30.2 %, exact 95 %); 0 not assessed",
                "1 | 999999999 | 0 | 1 of 1000000000 (0.00000010 %, 0.0000000025 to 0.00000056 %, exact 95 %); 0 not assessed"
            })
    void a_tally_reads(long present, long absent, long notAssessed, String text) {
        assertThat(new Tally(present, absent, notAssessed).text(NINETY_FIVE)).isEqualTo(text);
    }

    @Test
    void what_was_charted_where_nobody_was_asked_stands_apart() {
        assertThat(new Tally(0, 0, 5, 1).text(NINETY_FIVE))
                .isEqualTo("0 of 0 (none assessed, no rate); 5 not assessed; 1 charted where nobody was asked");
        assertThat(new Tally(0, 2, 3, 2).text(NINETY_FIVE))
                .isEqualTo("0 of 2 (none seen, at most 77.6 %, exact one-sided 95 %); 3 not assessed;"
                        + " 2 charted where nobody was asked");
    }

    @Test
    void the_confidence_stands_in_it_as_it_was_chosen() {
        assertThat(new Tally(3, 38, 0).text(new Confidence(new BigDecimal("0.995"))))
                .endsWith("exact 99.5 %); 0 not assessed");
        assertThat(new Tally(0, 38, 0).text(Confidence.ofPercent(90))).contains("exact one-sided 90 %");
    }

    @Test
    void it_is_the_same_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new Tally(3, 1938, 2).text(NINETY_FIVE))
                    .matches("[ -~]+")
                    .startsWith("3 of 1941 (0.15 %, ");
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Whoever reads the line alone learns whether any was seen, and is never told 0 % or 100 % of a rate that is neither. */
    @SeededTest
    void only_nothing_reads_as_none_and_only_all_as_all(long seed) {
        Random random = new Random(seed);
        Proportion seen = Samples.any(random);
        Confidence confidence = Samples.confidence(random);
        String text = new Tally(seen.count(), seen.of() - seen.count(), seed).text(confidence);
        assertThat(text.contains("none seen")).isEqualTo(seen.count() == 0);
        assertThat(text.contains("seen in all")).isEqualTo(seen.count() == seen.of());
        assertThat(text).doesNotContain("(0 %", "100 %", " 0 to", "to 100").endsWith("; " + seed + " not assessed");
        Matcher shown = Pattern.compile("([0-9.]+)(?: to| %[,)])").matcher(text.replaceAll("exact.*", ""));
        while (shown.find()) {
            assertThat(new BigDecimal(shown.group(1)))
                    .isBetween(new BigDecimal("0.00000000001"), new BigDecimal("99.999999999"));
        }
    }

    @SeededTest
    void what_is_shown_is_off_by_half_its_last_digit_at_most(long seed) {
        double fraction = Math.pow(new Random(seed).nextDouble(), 1 + seed % 9.0);
        for (double one : new double[] {fraction, 1 - fraction}) {
            BigDecimal shown = new BigDecimal(Percent.text(one));
            assertThat(shown.subtract(new BigDecimal(one).movePointRight(2)).abs())
                    .isLessThanOrEqualTo(BigDecimal.valueOf(5, shown.scale() + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 100",
        "0.5, 50.0",
        "0.01, 1.0",
        "0.00994, 0.99",
        "0.00996, 1.0",
        "0.001, 0.10",
        "0.000996, 0.10",
        "0.0000123, 0.0012",
        "0.99, 99.0",
        "0.9904, 99.04",
        "0.99006, 99.01",
        "0.998, 99.80",
        "0.98994, 99.0",
        "0.9999877, 99.9988"
    })
    void a_percent_keeps_two_digits_near_the_ends(double fraction, String text) {
        assertThat(Percent.text(fraction)).isEqualTo(text);
    }
}
