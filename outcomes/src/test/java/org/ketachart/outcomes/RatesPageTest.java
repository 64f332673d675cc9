package org.ketachart.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.outcomes.Samples.NINETY_FIVE;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The numbers on the page are those of the code, line by line. */
class RatesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "guide", "rates.md");

    @Test
    void the_page_prints_what_the_code_says() throws IOException {
        Proportion seen = new Proportion(3, 41);
        assertThat(Files.readAllLines(PAGE))
                .contains("Tally.ofSessions(looks).text(sure);   // " + new Tally(1, 1, 1).text(NINETY_FIVE))
                .contains("seen.exact(sure);         // " + shown(seen.exact(NINETY_FIVE)))
                .contains("seen.wilson(sure);        // " + shown(seen.wilson(NINETY_FIVE)))
                .contains("seen.upperBound(sure);    // " + shown(seen.upperBound(NINETY_FIVE)) + ", one side alone")
                .anyMatch(line -> line.startsWith(
                        "seen.rate();              // " + shown(seen.rate().orElseThrow()) + ";"));
    }

    @Test
    void the_table_of_none_seen_has_the_bounds_of_the_code() throws IOException {
        String page = Files.readString(PAGE);
        for (long of : new long[] {20, 206, 296, 1985}) {
            assertThat(page)
                    .contains("| 0 of " + (of == 1985 ? "1,985" : of) + " | at most "
                            + Percent.text(new Proportion(0, of).upperBound(NINETY_FIVE)) + " % |");
        }
    }

    private static String shown(Bounds bounds) {
        return shown(bounds.lower()) + " to " + shown(bounds.upper());
    }

    private static String shown(double fraction) {
        return new BigDecimal(fraction).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
