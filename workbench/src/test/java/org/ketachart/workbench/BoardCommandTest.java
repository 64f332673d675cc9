package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chairs of the example day, from the command. */
class BoardCommandTest {
    @TempDir
    private Path folder;

    private static Run board(String at, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("board", "--at", at));
        Run.logs().forEach(log -> args.add(log.toString()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    @Test
    void each_clinic_has_its_own_board_in_its_own_time() throws IOException {
        Run run = board("2026-05-12T14:40:00Z");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("cedar at 2026-05-12T09:40-05:00");
        assertThat(run.out().lines().filter(line -> line.startsWith("s-")))
                .anySatisfy(line -> assertThat(line).contains("s-1187-04", "arrived", "urgent suicidality"))
                .anySatisfy(line -> assertThat(line).contains("s-1041-07", "monitoring", "30 min", "11:10"));
    }

    @Test
    void an_alert_nobody_took_on_stands_first() throws IOException {
        Run run = board("2026-05-12T14:40:00Z");
        assertThat(run.out()
                        .lines()
                        .filter(line -> line.startsWith("s-"))
                        .findFirst()
                        .orElseThrow())
                .startsWith("s-1187-04");
    }

    @Test
    void what_was_recorded_later_is_not_known_yet() throws IOException {
        assertThat(board("2026-05-12T21:00:00Z").out()).contains("s-2210-02", "dosing");
        assertThat(board("2026-05-12T22:00:00Z").out()).contains("s-2210-02", "monitoring");
        assertThat(board("2020-01-01T00:00:00Z").out()).isEqualTo("nothing was recorded by then\n");
    }

    @Test
    void a_visit_by_rules_nobody_has_is_shown_and_not_judged() throws IOException {
        Path log = folder.resolve("other.ndjson");
        Files.writeString(
                log, Files.readString(Run.logs().get(0)).replace("\"esketamine-nasal\"", "\"of-another-house\""));
        Run run = Run.of("board", "--at", "2026-05-12T14:40:00Z", log.toString());
        assertThat(run.out().lines().filter(line -> line.startsWith("s-")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("monitoring", " ? "));
    }

    @Test
    void a_pack_of_the_clinic_moves_the_earliest_time() throws IOException {
        Path pack = folder.resolve("clinic.json");
        Files.writeString(
                pack,
                "{\"id\": \"esketamine-nasal\", \"version\": \"1\", \"effective\": \"2026-05-01\", \"layer\": \"clinic\","
                        + " \"values\": {\"stay.from-first\": {\"value\": 150, \"unit\": \"min\", \"row\": \"none\","
                        + " \"mark\": \"D\"}}}");
        Run run = board("2026-05-12T14:40:00Z", "--clinic", pack.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("11:40");
    }

    @Test
    void a_log_that_is_none_and_a_moment_without_its_offset_are_refused() throws IOException {
        Path none = Files.writeString(folder.resolve("none.ndjson"), "{}\n");
        assertThat(Run.of("board", "--at", "2026-05-12T14:40:00Z", none.toString())
                        .code())
                .isEqualTo(2);
        assertThat(Run.of(
                                "board",
                                "--at",
                                "2026-05-12T14:40:00",
                                Run.logs().get(0).toString())
                        .err())
                .startsWith("error KC-CLI-001");
        assertThat(Run.of("board", Run.logs().get(0).toString()).code()).isEqualTo(2);
    }
}
