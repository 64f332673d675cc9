package org.ketachart.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.value.Origin;
import org.ketachart.screening.Rule;
import org.ketachart.screening.TopicEntry;

/** The page of the screening rules that stands in the documents. */
class RuleSheetTest {
    private static final Path PAGE = Path.of("..", "docs", "screening-rules.md");
    private static final RulePack PACK =
            new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow();

    @Test
    void the_page_is_what_the_pack_says() throws IOException {
        String page = String.join("\n", RuleSheet.lines(PACK)) + "\n";
        if (Boolean.getBoolean("example.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).as("written anew by -Dexample.write=true").isEqualTo(Files.readString(PAGE));
    }

    @Test
    void every_rule_number_and_question_has_its_line_with_its_rows_and_marks() {
        List<String> lines = RuleSheet.lines(PACK);
        for (Rule rule : PACK.rules().rules()) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("| `" + rule.ref().id().value() + "` "
                            + rule.title().text() + " | " + rule.kind().code()))
                    .singleElement()
                    .asString()
                    .contains(rule.origins().stream().map(RuleSheetTest::words).toList());
        }
        PACK.numbers()
                .forEach((name, number) -> assertThat(lines)
                        .contains("| `" + name + "` | " + number.value()
                                + (number.unit().equals("1") ? "" : " " + number.unit()) + " | "
                                + words(number.origin()) + " |"));
        for (TopicEntry entry : PACK.rules().topics()) {
            assertThat(lines)
                    .anyMatch(line -> line.startsWith("| `" + entry.topic().code() + "` | "
                                    + entry.question().text() + " |")
                            && line.endsWith(" | " + words(entry.origin()) + " |"));
        }
    }

    private static String words(Origin origin) {
        return origin.row() + " " + origin.mark();
    }

    @Test
    void what_a_rule_asks_is_said_with_its_numbers() {
        assertThat(RuleSheet.lines(PACK))
                .contains(
                        "| `recent-cardiovascular-event-eu` Heart attack or other event of heart or vessels within six weeks (EU)"
                                + " | absolute | esketamine; eu, uk | (`myocardial-infarction` within 42 d [7 d] or"
                                + " `cardiovascular-event` within 42 d [7 d]) or `cerebrovascular-accident` within 42 d [365 d]"
                                + " | SCR-24 V1 |",
                        "| `resistance-ketamine` Two antidepressants failed | information | racemic-ketamine; anywhere |"
                                + " `antidepressant-trials` at least 2 failed, each 6 wk or more and 25 % or less, in this episode"
                                + " | SCR-16 V2, SCR-04 M |",
                        "| `pressure-before-dose-eu` Blood pressure above the limit of the age before the dose (EU) | relative |"
                                + " esketamine; eu, uk | `systolic` above 150 mm[Hg] [the day] or (not `birth` at least 65 years ago"
                                + " and `systolic` above 140 mm[Hg] [the day]) or `diastolic` above 90 mm[Hg] [the day] | SCR-67 M |",
                        "| `adult-esketamine` Adult | requirement, else no | esketamine; anywhere | `birth` at least 18 years ago"
                                + " | SCR-17 V2 |");
    }
}
