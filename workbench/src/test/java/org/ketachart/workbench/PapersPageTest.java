package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.consent.ConsentStanding;
import org.ketachart.core.consent.ConsentStanding.Word;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.form.FormParties;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.packs.ProtocolLayers;
import org.ketachart.packs.ProtocolLibrary;

/** What the pages on consent and on the form show is what there is. */
class PapersPageTest {
    @ParameterizedTest
    @CsvSource({"consent, AskForConsent, ask", "rems, FileAForm, fill"})
    void each_page_shows_these_very_lines_with_their_imports(String page, String type, String mark) throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/ketachart/workbench/" + type + ".java"));
        String imports =
                source.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n", "", "\n"));
        String begin = "// " + mark + ": begin\n";
        int from = source.indexOf(begin) + begin.length();
        int to = source.lastIndexOf('\n', source.indexOf("// " + mark + ": end", from)) + 1;
        String lines = source.substring(from, to).replaceAll("(?m)^ {8}", "");
        assertThat(Files.readString(Run.HOME.resolve("docs/guide/" + page + ".md")))
                .contains("```java\n" + imports + "\n" + lines + "```\n");
    }

    @Test
    void the_lines_on_consent_answer_what_they_say() {
        assertThat(AskForConsent.ask("0a".repeat(32)))
                .extracting(ConsentStanding::word)
                .containsExactly(Word.IN_FORCE, Word.NOT_IN_FORCE, Word.UNKNOWN);
    }

    @Test
    void the_lines_on_the_form_name_what_is_missing_before_anybody_signs() {
        var session = SessionFold.of(RemsSessions.visits().get("03-nobody-answered"));
        var protocol = ProtocolLayers.of(List.of(new ProtocolLibrary()
                        .find(new RecordId("esketamine-nasal"))
                        .orElseThrow()))
                .value()
                .on(LocalDate.of(2026, 5, 12))
                .value()
                .protocol();
        List<Issue> issues =
                FileAForm.sign(session, protocol, FormParties.unknown()).issues();
        assertThat(issues)
                .extracting(Issue::path)
                .contains("patient.last-name", "session.ready-minutes")
                .doesNotContain("medicines.opioids");
    }

    @Test
    void the_output_that_the_page_on_the_form_shows_is_that_of_the_command() throws IOException {
        List<String> form = Files.readAllLines(Run.HOME.resolve("examples/rems/forms/06-left-against-advice.txt"));
        String page = Files.readString(Run.HOME.resolve("docs/guide/rems.md"));
        String shown =
                page.substring(page.indexOf("```text\n") + 8, page.indexOf("```", page.indexOf("```text\n") + 8));
        assertThat(shown.lines().filter(line -> !line.equals("...")))
                .isNotEmpty()
                .allMatch(form::contains);
        assertThat(page)
                .contains(Files.readString(Run.HOME.resolve("examples/rems/forms/late.txt"))
                        .strip());
    }
}
