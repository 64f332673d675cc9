package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is given: an exit code, a line for each fault, no stack and nothing of a patient. */
class BadInputTest {
    private static final String CANARY = "CANARY-7f3a";
    private static final String LOG =
            Run.noShow().replace("p-2377", CANARY).replace("did not answer two calls", CANARY);
    private static final String SECOND = LOG.substring(LOG.indexOf('\n') + 1);

    @TempDir
    private Path folder;

    static Stream<Arguments> refusedLogs() {
        return Stream.of(
                arguments("", "KC-CLI-005"),
                arguments("a\u0000b", "KC-CLI-006"),
                arguments(CANARY + "\n", "KC-CLI-008"),
                arguments("\n\n", "KC-LOG-"),
                arguments("[]\n", "KC-CLI-008"),
                arguments("{\"v\"\n", "KC-LOG-"),
                arguments(LOG.substring(0, LOG.length() - 20), "KC-LOG-002"),
                arguments(LOG.replace("\"setting\":\"clinic\"", "\"setting\":\"" + CANARY + "\""), "KC-LOG-010"),
                arguments(LOG.replace("\"role\":\"nurse\",\"source\":\"chairside\",", ""), "KC-LOG-008"),
                arguments(LOG.replace("\"seq\":2", "\"seq\":1"), "KC-LOG-020"),
                arguments(LOG.replace("\"seq\":2", "\"seq\":2e0"), "KC-LOG-011"),
                arguments(LOG.replace("\"v\":1", "\"v\":9"), "KC-LOG-013"),
                arguments(SECOND, "KC-LOG-015"),
                arguments(LOG + SECOND.replace("11:30", "11:31"), "KC-LOG-021"),
                arguments(
                        LOG.replace("\"clinic\":\"harbor\",\"patient\"", "\"clinic\":\"other\",\"patient\""),
                        "KC-LOG-017"));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("refusedLogs")
    void a_log_with_a_fault_is_refused_with_its_code(String text, String code) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.ndjson"), text);
        for (String command : new String[] {"session", "record", "fhir", "validate"}) {
            Run run = Run.of(command, file.toString());

            assertThat(run.code()).as(command).isEqualTo(2);
            assertThat(run.err()).as(command).contains(code).doesNotContain(CANARY, "Exception", "\tat ");
            assertThat(run.err().lines()).allMatch(line -> line.matches("(error|warning) KC-[A-Z]+-[0-9]{3} .+: .+"));
        }
        Run drawn = Run.of("flowsheet", file.toString(), "-o", "-");
        assertThat(drawn.code()).isEqualTo(2);
        assertThat(drawn.out()).isEmpty();
        assertThat(drawn.err()).contains(code).doesNotContain(CANARY, "Exception", "\tat ");
    }

    static Stream<Arguments> toleratedLogs() {
        return Stream.of(
                arguments(LOG + SECOND, "KC-LOG-101"),
                arguments(
                        LOG
                                + SECOND.replace("patient-no-show", "tea-served")
                                        .replace("e2\"", "e3\"")
                                        .replace("\"seq\":2", "\"seq\":3"),
                        "KC-LOG-102"),
                arguments(LOG.replace("\"seq\":2", "\"seq\":2,\"tea\":\"" + CANARY + "\""), "KC-LOG-103"),
                arguments("\uFEFF" + LOG, "KC-LOG-104"),
                arguments(LOG.replace("\n", "\r\n"), "KC-LOG-105"),
                arguments(LOG + "\n", "KC-LOG-106"),
                arguments(LOG.stripTrailing(), "KC-LOG-107"));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("toleratedLogs")
    void a_log_with_a_tolerance_is_read_with_a_warning(String text, String code) {
        Run run = Run.with(text, "session", "-");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("no-show");
        assertThat(run.err())
                .startsWith("warning " + code + " standard input: line ")
                .doesNotContain(CANARY);
    }

    @Test
    void what_is_before_a_fault_in_the_middle_is_still_printed() {
        Run run = Run.with(LOG.replace("\"seq\":2", "\"seq\":1"), "session", "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).containsPattern("state +planned");
    }

    @Test
    void a_file_that_is_no_file_is_said_in_one_line() {
        Path missing = folder.resolve("missing");
        assertThat(Run.of("fhir", missing.toString()))
                .isEqualTo(new Run(2, "", "error KC-CLI-002 " + missing + ": must be a file that exists\n"));
        assertThat(Run.of("record", folder.toString()))
                .isEqualTo(new Run(2, "", "error KC-CLI-003 " + folder + ": must be a file, is a folder\n"));
        assertThat(Run.of("demo", folder.toString()).err())
                .startsWith("error KC-CLI-002 ")
                .hasLineCount(1);
    }

    @Test
    void a_document_of_another_kind_is_refused() {
        String bundle = Run.with(Run.noShow(), "fhir", "-").out();
        assertThat(Run.with(bundle, "session", "-").err())
                .startsWith("error KC-CLI-008 ")
                .hasLineCount(1);
        assertThat(Run.with("{\"resourceType\":\"Patient\"}", "record", "-").err())
                .startsWith("error KC-CLI-008 ")
                .hasLineCount(1);
        Run torn = Run.with(bundle.substring(0, bundle.length() / 2), "record", "-");
        assertThat(torn.code()).isEqualTo(2);
        assertThat(torn.err()).contains("KC-FHIR-001");
    }

    @Test
    void text_and_a_ledger_where_a_visit_must_be_are_said_in_one_line() throws IOException {
        String prose = "# A page\n\nof many\nlines\n".repeat(50);
        String ledger = Files.readString(Run.HOME.resolve("examples/ledger/harbor.ndjson"));
        String damaged = "torn" + ledger;
        for (String command : new String[] {"session", "record", "fhir", "validate", "events", "push"}) {
            String[] args =
                    command.equals("push") ? new String[] {command, "-", "--dry-run"} : new String[] {command, "-"};
            assertThat(Run.with(prose, args).err())
                    .startsWith("error KC-CLI-008 standard input: must be a session log")
                    .endsWith(", is other text\n")
                    .hasLineCount(1);
            assertThat(Run.with(ledger, args))
                    .isEqualTo(Run.with(damaged, args))
                    .satisfies(run -> assertThat(run.err())
                            .startsWith("error KC-CLI-008 standard input: must be a session log")
                            .endsWith(", is a ledger log (see ketachart ledger --help)\n")
                            .hasLineCount(1));
        }
        assertThat(Run.with(prose, "ledger", "-"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "error KC-CLI-008 standard input: must be a ledger log or a session log, is other text\n"));
    }

    @Test
    void wrong_arguments_are_said_in_one_line() {
        for (String[] args : new String[][] {
            {},
            {"tea"},
            {"fhir"},
            {"fhir", "a", "b"},
            {"session", "a", "--at", "noon"},
            {"demo", "--tea"},
            {"fhir", "-", "--us-core", "1"},
            {"flowsheet", "a"},
            {"flowsheet", "-o", "-"},
            {"flowsheet", "a", "-o", "-", "--at", "noon"}
        }) {
            Run run = Run.of(args);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("error KC-CLI-001 arguments: ").hasLineCount(1);
        }
    }

    @Test
    void a_fault_of_our_own_says_where_and_not_what() {
        Run run = broken(new OutputStream() {
            @Override
            public void write(int b) {}
        });
        assertThat(run.code()).isEqualTo(70);
        assertThat(run.err())
                .startsWith("internal error: java.lang.IllegalStateException at org.ketachart.")
                .hasLineCount(1)
                .doesNotContain(CANARY);
    }

    @Test
    void an_output_that_closes_is_said_in_one_line() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        int code = Ketachart.run(
                new Surroundings(
                        new ByteArrayInputStream(Run.noShow().getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(closed, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Run.HOME,
                        false,
                        name -> null),
                "record",
                "-");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("error KC-CLI-009 ")
                .hasLineCount(1);
    }

    private static Run broken(OutputStream out) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException(CANARY);
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                throw new IllegalStateException(CANARY);
            }
        };
        int code = Ketachart.run(
                new Surroundings(
                        in,
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Run.HOME,
                        false,
                        name -> null),
                "record",
                "-");
        return new Run(code, "", err.toString(StandardCharsets.UTF_8));
    }
}
