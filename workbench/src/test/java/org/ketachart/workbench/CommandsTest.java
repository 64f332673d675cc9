package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command over every log of the example day. */
class CommandsTest {
    static List<Path> logs() throws IOException {
        return Run.logs();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void the_record_is_the_same_bytes_from_a_log_and_from_its_bundle(Path log) {
        Run fromLog = Run.of("record", log.toString());
        Run bundle = Run.of("fhir", log.toString());
        Run fromBundle = Run.with(bundle.out(), "record", "-");

        assertThat(List.of(fromLog.code(), bundle.code(), fromBundle.code())).containsOnly(0);
        assertThat(fromLog.err() + bundle.err() + fromBundle.err()).isEmpty();
        assertThat(fromLog.out()).startsWith("{").endsWith("}\n").isEqualTo(fromBundle.out());
    }

    @ParameterizedTest
    @MethodSource("logs")
    void a_bundle_is_written_as_the_same_bytes_again(Path log) {
        assertThat(Run.of("fhir", log.toString()))
                .isEqualTo(Run.of("fhir", log.toString()))
                .satisfies(run -> assertThat(run.out()).contains("\"transaction\""));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void a_session_is_shown_as_it_stands(Path log) {
        Run run = Run.of("session", log.toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("session s-").contains("state ");
    }

    @ParameterizedTest
    @MethodSource("logs")
    void a_whole_log_validates(Path log) {
        assertThat(Run.of("validate", log.toString())).isEqualTo(new Run(0, log + ": ok\n", ""));
    }

    @Test
    void a_corrected_pressure_is_shown_as_it_was_believed_and_as_it_is_known() throws IOException {
        Run run = Run.of("session", Run.logs().get(1).toString(), "--at", "2026-05-12T22:12:00Z");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("changed since: VitalSign v-2210-02-12 163/83 (final) -> 136/83 (amended)")
                .containsPattern("state +monitoring +finished +\\*");
    }

    @Test
    void before_the_first_event_nothing_was_believed() throws IOException {
        Run run = Run.of("session", Run.logs().get(0).toString(), "--at", "2020-01-01T00:00:00+01:00");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("nothing had been recorded by 2019-12-31T23:00:00Z");
    }

    @Test
    void a_log_may_come_on_standard_input() {
        assertThat(Run.with(Run.noShow(), "session", "-").out()).contains("no-show");
    }

    @Test
    void the_list_of_commands_tells_of_each_in_whole_sentences() {
        String help = Run.of("--help").out().replaceAll("\\s+", " ");
        assertThat(help)
                .contains("ledger and session logs differ. Give ledger logs and session logs together.")
                .contains("what was outside the rules");
    }

    /** A line that breaks early was broken by hand, in the midst of a sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {"board", "demo", "events", "fhir", "flowsheet", "ledger", "push", "record", "session", "validate"
            })
    void a_description_breaks_where_a_line_is_full(String command) {
        List<String> lines = Run.of(command, "--help").out().lines().toList();
        int first = 0;
        while (!lines.get(first).matches("[A-Z][a-z]+ .*") || lines.get(first).startsWith("Usage")) {
            first++;
        }
        for (int i = first;
                !lines.get(i + 1).startsWith(" ") && !lines.get(i + 1).isBlank();
                i++) {
            String word = lines.get(i + 1).split(" ", 2)[0];
            assertThat(lines.get(i).length() + 1 + word.length()).isGreaterThanOrEqualTo(119);
        }
        assertThat(first).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "fhir", "flowsheet", "ledger", "push", "record", "session", "validate"})
    void every_command_explains_itself(String command) {
        Run run = Run.of(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: ketachart " + command);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 120);
    }
}
