package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of a visit, from the command. */
class FlowsheetCommandTest {
    @TempDir
    private Path folder;

    static List<Path> logs() throws IOException {
        return Run.logs();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void a_log_is_drawn_into_a_file_and_onto_standard_output_alike(Path log) throws IOException {
        Path page = folder.resolve("page.svg");

        assertThat(Run.of("flowsheet", log.toString(), "-o", page.toString())).isEqualTo(new Run(0, "", ""));
        Run printed = Run.of("flowsheet", log.toString(), "--out", "-");
        assertThat(printed).isEqualTo(new Run(0, Files.readString(page), ""));
        assertThat(printed.out()).startsWith("<?xml").contains("<svg ").contains("</svg>");
    }

    @Test
    void what_was_believed_at_a_moment_is_drawn_as_it_was_believed() throws IOException {
        String log = Run.logs().get(1).toString();
        String then = Run.of("flowsheet", log, "-o", "-", "--at", "2026-05-12T22:12:00Z")
                .out();
        String now = Run.of("flowsheet", log, "-o", "-").out();

        assertThat(then).contains(">163<").doesNotContain("136\u2020", "finished");
        assertThat(now).contains(">136\u2020<", "finished 15:40").doesNotContain(">163<");
    }

    @Test
    void a_moment_before_the_first_event_has_no_page() throws IOException {
        Run run = Run.of("flowsheet", Run.logs().get(0).toString(), "-o", "-", "--at", "2020-01-01T00:00:00+01:00");

        assertThat(run)
                .isEqualTo(new Run(2, "", "error KC-CLI-001 --at: must be a moment by which something was recorded\n"));
    }

    @Test
    void of_a_damaged_log_nothing_is_drawn_unless_asked_for() {
        String damaged = Run.noShow().replace("\"seq\":2", "\"seq\":1");
        Path page = folder.resolve("page.svg");

        Run refused = Run.with(damaged, "flowsheet", "-", "-o", page.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).startsWith("error KC-LOG-020 ").hasLineCount(1);
        assertThat(page).doesNotExist();
        Run part = Run.with(damaged, "flowsheet", "-", "-o", "-", "--up-to-fault");
        assertThat(part.code()).isEqualTo(2);
        assertThat(part.out()).contains("planned").doesNotContain("no show");
    }

    @Test
    void a_file_that_cannot_be_written_is_said_in_one_line() {
        Path nowhere = folder.resolve("none").resolve("page.svg");

        assertThat(Run.with(Run.noShow(), "flowsheet", "-", "-o", nowhere.toString()))
                .isEqualTo(new Run(2, "", "error KC-CLI-010 " + nowhere + ": must be a file that can be written\n"));
        assertThat(Run.with(Run.noShow(), "flowsheet", "-", "-o", "a\0b").err()).startsWith("error KC-CLI-010 ");
    }

    @Test
    void a_bundle_has_no_page() {
        String bundle = Run.with(Run.noShow(), "fhir", "-").out();

        assertThat(Run.with(bundle, "flowsheet", "-", "-o", "-"))
                .isEqualTo(
                        new Run(2, "", "error KC-CLI-008 standard input: must be a session log, is a FHIR resource\n"));
    }
}
