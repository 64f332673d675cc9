package org.ketachart.cds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.packs.TermLibrary;

/** What the page on CDS Hooks shows is what there is, with the rules that come with the library. */
class CdsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "guide", "cds-hooks.md");

    @Test
    void the_page_shows_these_very_lines_with_their_imports() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/ketachart/cds/ServeCards.java"));
        String imports =
                source.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n", "", "\n"));
        String begin = "// serve: begin\n";
        int from = source.indexOf(begin) + begin.length();
        int to = source.lastIndexOf('\n', source.indexOf("// serve: end", from)) + 1;
        String lines = source.substring(from, to).replaceAll("(?m)^ {8}", "");
        assertThat(Files.readString(PAGE)).contains("```java\n" + imports + "\n" + lines + "```\n");
    }

    @Test
    void the_page_names_every_service_prefetch_and_reason() throws IOException {
        String page = Files.readString(PAGE);
        for (CdsService service : CdsService.values()) {
            assertThat(page).contains("| `" + service.code() + "` |");
            service.hooks().forEach(hook -> assertThat(page).contains("`" + hook.code() + "`"));
        }
        for (Prefetch key : Prefetch.values()) {
            assertThat(page)
                    .contains("| `" + key.code() + "` | `" + key.template().replace("|", "\\|") + "` |");
        }
        for (OverrideReason reason : OverrideReason.values()) {
            assertThat(page).contains("| `" + reason.code() + "` | " + reason.display() + " |");
        }
    }

    /** A test that a rule asks for and no prefetch brings would be asked for again and again. */
    @Test
    void every_test_that_the_librarys_terms_know_is_asked_for() {
        List<String> tests = new TermLibrary()
                .find(TermLibrary.SCREENING).orElseThrow().terms().stream()
                        .filter(term -> term.meaning() == TermMeaning.DONE
                                && term.system().equals("http://loinc.org"))
                        .map(term -> term.system() + "|" + term.code())
                        .toList();
        assertThat(tests)
                .isNotEmpty()
                .allMatch(code -> Prefetch.TESTS.template().contains(code));
    }

    @Test
    void the_lines_answer_an_order_and_record_what_was_set_aside() {
        List<String> told = new ArrayList<>();
        List<FindingOverride> overrides = ServeCards.serve(
                Calls.file("order-select.json"),
                Known.nothing(),
                SmallRules.NOW,
                SmallRules.ZONE,
                (discovery, answer) -> {
                    told.addAll(Calls.summaries(answer));
                    String card = answer.cards().get(0).uuid().toString();
                    return Calls.text("feedback.json")
                            .replace("9368d37b-283f-44a0-93ea-547cebab93ed", card)
                            .getBytes(UTF_8);
                });
        assertThat(told.get(0)).startsWith("critical: Against esketamine: ");
        assertThat(told.get(told.size() - 1)).startsWith("info: Still to be asked before esketamine: ");
        assertThat(overrides).singleElement().satisfies(override -> {
            assertThat(override.considered()).isNotEmpty();
            assertThat(override.by().literal()).isEqualTo("Practitioner/dr-1");
        });
        assertThatThrownBy(() ->
                        ServeCards.serve(new byte[0], Known.nothing(), SmallRules.NOW, SmallRules.ZONE, (a, b) -> a))
                .hasMessageContaining("KC-CDS-001");
    }
}
