package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.workbench.ScriptedServer.Act;

/** The third of seven transactions goes wrong: it is told, and running again mends it with nothing doubled and nothing missing. */
class PushFailuresTest {
    private static Map<String, String> whole;
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    /** What goes wrong, the outcome of its rows, and how many transactions are tried in all. */
    record Failure(Object act, String outcome, int tried, String code) {
        @Override
        public String toString() {
            return act instanceof ScriptedServer.Canned canned ? "status " + canned.status() : String.valueOf(act);
        }
    }

    static Stream<Failure> failures() {
        List<Failure> failures = new ArrayList<>();
        for (int status : new int[] {400, 404, 422}) {
            failures.add(new Failure(ScriptedServer.status(status), "refused", 7, "KC-PSH-017"));
        }
        for (int status : new int[] {409, 412}) {
            failures.add(new Failure(ScriptedServer.status(status), "refused", 7, "KC-PSH-016"));
        }
        failures.add(new Failure(ScriptedServer.status(413), "refused", 7, "KC-PSH-018"));
        failures.add(new Failure(ScriptedServer.status(302), "refused", 3, "KC-PSH-010"));
        failures.add(new Failure(ScriptedServer.status(401), "refused", 3, "KC-PSH-011"));
        failures.add(new Failure(ScriptedServer.status(403), "refused", 3, "KC-PSH-011"));
        failures.add(new Failure(ScriptedServer.status(429), "refused", 3, "KC-PSH-019"));
        failures.add(new Failure(ScriptedServer.status(503), "refused", 3, "KC-PSH-019"));
        failures.add(new Failure(ScriptedServer.status(418), "refused", 3, "KC-PSH-023"));
        failures.add(new Failure(ScriptedServer.status(303), "unknown", 3, "KC-PSH-010"));
        failures.add(new Failure(ScriptedServer.status(408), "unknown", 3, "KC-PSH-009"));
        failures.add(new Failure(ScriptedServer.status(500), "unknown", 3, "KC-PSH-020"));
        failures.add(new Failure(ScriptedServer.status(504), "unknown", 3, "KC-PSH-020"));
        failures.add(new Failure(Act.DROP_BEFORE, "unknown", 3, "KC-PSH-021"));
        failures.add(new Failure(Act.DROP_AFTER, "unknown", 3, "KC-PSH-021"));
        failures.add(new Failure(Act.STALL_BEFORE, "unknown", 3, "KC-PSH-009"));
        failures.add(new Failure(Act.STALL_AFTER, "unknown", 3, "KC-PSH-009"));
        failures.add(new Failure(Act.HTML, "unknown", 3, "KC-PSH-012"));
        failures.add(new Failure(Act.CUT, "unknown", 3, "KC-PSH-012"));
        failures.add(new Failure(Act.GZIP, "unknown", 3, "KC-PSH-012"));
        for (Object act : List.of(
                Act.ONE_LESS,
                Act.SEARCHSET,
                Act.OUTCOME_AS_ANSWER,
                Act.OTHER_TYPE,
                Act.NO_STATUS,
                new ScriptedServer.Entry("102 Processing"),
                new ScriptedServer.Entry("304 Not Modified"))) {
            failures.add(new Failure(act, "unknown", 3, "KC-PSH-022"));
        }
        return failures.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void a_failure_is_told_and_the_next_push_mends_it(Failure failure) throws IOException {
        server.next(Act.WELL, Act.WELL, failure.act());
        Run broken = push("--timeout", failure.code().equals("KC-PSH-009") ? "1" : "60");

        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err())
                .startsWith("error " + failure.code() + " " + Run.logs().get(2) + ": ")
                .hasLineCount(1);
        assertThat(server.transactions).hasSize(failure.tried());
        List<String> outcomes =
                IntStream.rangeClosed(1, 7).mapToObj(i -> outcomes(broken, i)).toList();
        String after = failure.tried() == 7 ? "well" : "not sent";
        assertThat(outcomes).containsExactly("well", "well", failure.outcome(), after, after, after, after);

        Run mended = push();
        assertThat(mended.err()).isEmpty();
        assertThat(mended.code()).isZero();
        assertThat(server.store.content()).isEqualTo(whole());
    }

    @Test
    void where_one_row_is_refused_no_other_is_said_to_be_there() throws IOException {
        server.next(new ScriptedServer.Entry("422 Unprocessable Entity"));
        Run run = push();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out().lines().filter(line -> line.startsWith("01-")).map(line -> line.replaceAll(".* {2}", "")))
                .startsWith("refused", "unknown")
                .containsOnlyOnce("refused")
                .containsOnly("refused", "unknown");
        // The server spoke of this one alone.
        assertThat(server.transactions).hasSize(7);
        assertThat(push().code()).isZero();
        assertThat(server.store.content()).isEqualTo(whole());
    }

    @ParameterizedTest
    @ValueSource(ints = {303, 408, 500, 504})
    void a_stand_in_that_may_be_there_is_not_said_to_be_refused(int status) throws IOException {
        server.puts(status, "");
        Run run = push("--stand-ins");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .containsPattern("stand-in .* PUT by id +unknown\n")
                .doesNotContain("refused\n");
        assertThat(run.err()).endsWith("; what it did is not known, run again: nothing will be doubled\n");
        assertThat(server.transactions).isEmpty();
    }

    @Test
    void a_server_is_asked_not_to_compress() throws IOException {
        push("--stand-ins");

        assertThat(server.encodings).containsExactly("identity");
    }

    /** Returns the one word for all rows of a log. */
    private static String outcomes(Run run, int log) {
        List<String> words = run.out()
                .lines()
                .filter(line -> line.startsWith("0" + log + "-"))
                .map(line -> line.matches(".* (created|already there) +1") ? "well" : line.replaceAll(".* {2}", ""))
                .distinct()
                .toList();
        assertThat(words).hasSize(1);
        return words.get(0);
    }

    private Run push(String... more) throws IOException {
        return push(server, more);
    }

    private static Run push(ScriptedServer server, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("push", "--to", server.base()));
        for (Path log : Run.logs()) {
            args.add(log.toString());
        }
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    /** What a server holds when nothing went wrong. */
    private static Map<String, String> whole() throws IOException {
        if (whole == null) {
            try (ScriptedServer clean = new ScriptedServer()) {
                assertThat(push(clean).code()).isZero();
                whole = clean.store.content();
            }
        }
        return whole;
    }
}
