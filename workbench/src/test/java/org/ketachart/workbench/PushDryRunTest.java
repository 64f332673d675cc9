package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told before anything is sent, and that nothing is. */
class PushDryRunTest {
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Run push(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("--to", server.base()));
        args.addAll(List.of(more));
        return pushNowhere(args.toArray(String[]::new));
    }

    private static Run pushNowhere(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("push", "--dry-run"));
        Run.logs().forEach(log -> args.add(log.toString()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private static List<String> rows(Run run) {
        return run.out().lines().filter(line -> line.contains(".ndjson ")).toList();
    }

    @Test
    void it_asks_what_the_server_can_do_and_writes_nothing() throws IOException {
        Run run = push();

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(server.requests).containsExactly("GET /fhir/metadata null");
        assertThat(rows(run)).hasSize(149).allMatch(row -> row.endsWith("would be sent"));
        assertThat(run.out()).endsWith("7 logs, 149 resources: nothing was sent, for this was a dry run\n");
    }

    @Test
    void what_the_server_cannot_take_is_refused() throws IOException {
        ScriptedStatement.resource(server.statement(), "Goal").put("conditionalUpdate", false);
        Run run = push();

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "error KC-PSH-014 " + server.base()
                                + ": the server must allow conditionalUpdate of Goal, says it does not\n"));
    }

    @Test
    void with_stand_ins_it_only_reads() throws IOException {
        Run run = push("--stand-ins");

        assertThat(run.code()).isZero();
        assertThat(server.writes()).isEmpty();
        assertThat(run.out()).containsPattern("stand-in +Device +cuff-1 +PUT by id +would be sent\n");
    }

    @Test
    void without_a_server_the_table_is_all_there_is() throws IOException {
        Run run = pushNowhere();

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(rows(run)).isEqualTo(rows(push())).hasSize(149);
        assertThat(run.out()).endsWith("7 logs, 149 resources: nothing was sent, no server was asked\n");
    }

    @Test
    void without_a_server_a_log_with_a_fault_is_told_all_the_same() {
        Run run = Run.with(Run.noShow().replace("\"seq\":2", "\"seq\":1"), "push", "--dry-run", "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error KC-LOG-020 standard input: line 2");
    }

    @Test
    void without_a_server_it_is_not_known_what_needs_a_stand_in() throws IOException {
        assertThat(pushNowhere("--stand-ins"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "error KC-CLI-001 --stand-ins: must come with --to, for only the server knows what it lacks\n"));
    }

    @Test
    void only_a_dry_run_may_name_no_server() {
        assertThat(Run.with(Run.noShow(), "push", "-"))
                .isEqualTo(
                        new Run(2, "", "error KC-CLI-001 --to: must be given; without it there is only a --dry-run\n"));
    }
}
