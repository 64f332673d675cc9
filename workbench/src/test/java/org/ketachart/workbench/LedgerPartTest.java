package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger report says of its own reach: how far a log was read, what was compared, and what was not. */
class LedgerPartTest {
    private static final String HARBOR =
            Run.HOME.resolve("examples/ledger/harbor.ndjson").toString();
    private static final String NOT_ALL = "not all that was given could be read: there may be more\n";

    @TempDir
    private Path folder;

    private static Run ledger(String first, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("ledger", first));
        Run.logs().forEach(log -> args.add(log.toString()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private static String session(int number) throws IOException {
        return Run.logs().get(number).toString();
    }

    /** Returns the ledger with its sixth line, the dose of the first session, changed after it was written. */
    private String damaged() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(HARBOR)));
        lines.set(5, lines.get(5).replace("\"value\":12.0", "\"value\":11.0"));
        return Files.writeString(folder.resolve("damaged.ndjson"), String.join("\n", lines) + "\n")
                .toString();
    }

    @Test
    void a_damaged_ledger_is_reported_as_far_as_it_was_read_and_compared_with_nothing() throws IOException {
        Run run = ledger(damaged());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .startsWith(NOT_ALL + "harbor: read only up to line 5, entry 4 (lh-4); what follows holds no more than"
                        + " that\nharbor at ")
                .endsWith("harbor: nothing compared, for not all that was given could be read\n")
                .doesNotContain("record differ");
        Run opening = Run.with(Files.readString(Path.of(HARBOR)).replace("\"seq\":1,", "\"seq\":3,"), "ledger", "-");
        assertThat(opening.out())
                .startsWith(NOT_ALL + "harbor: read only up to the line that opens it; what follows holds no more");
    }

    @Test
    void tables_of_a_part_are_withheld_and_each_says_why() throws IOException {
        Path inventory = folder.resolve("inventory.csv");
        Path export = folder.resolve("export.ndjson");
        Run run = ledger(damaged(), "--inventory", inventory.toString(), "--export", export.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).endsWith("""
                        error KC-CLI-016 --inventory: must be made of input that could all be read, is withheld
                        error KC-CLI-016 --export: must be made of input that could all be read, is withheld
                        """);
        assertThat(inventory).doesNotExist();
        assertThat(export).doesNotExist();
        assertThat(ledger(damaged(), "--dispensed", "-").out()).isEmpty();
    }

    @Test
    void a_damaged_session_is_not_compared_and_the_others_are() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Run.logs().get(1)));
        lines.set(8, "{" + lines.get(8));
        Path torn = Files.writeString(folder.resolve("torn.ndjson"), String.join("\n", lines) + "\n");
        Run run = Run.of("ledger", HARBOR, torn.toString(), session(3));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).startsWith(NOT_ALL).endsWith("""
                        session s-2210-02 not compared, for not all of its log could be read
                        harbor: compared with 1 of 2 sessions: no difference
                        """).doesNotContain("record differ");
    }

    /** It may have been a second safe of this clinic. */
    @Test
    void beside_a_file_that_could_not_be_read_nothing_is_compared() throws IOException {
        Run run = ledger(HARBOR, folder.resolve("gone.ndjson").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .startsWith(NOT_ALL)
                .endsWith("harbor: nothing compared, for not all that was given could be read\n");
    }

    @Test
    void what_was_compared_is_told_with_what_came_of_it() throws IOException {
        assertThat(Run.of("ledger", HARBOR).out())
                .endsWith("harbor: no session log of this clinic given, nothing compared\n");
        assertThat(Run.of("ledger", HARBOR, session(0)).out())
                .endsWith("harbor: no session log of this clinic given, nothing compared\n");
        assertThat(Run.of("ledger", HARBOR, session(0), session(3)).out())
                .endsWith("harbor: compared with 1 of 2 sessions: no difference\n");
        Path other = Files.writeString(
                folder.resolve("other.ndjson"),
                Files.readString(Run.logs().get(1)).replace("\"value\":160.8", "\"value\":160.0"));
        assertThat(Run.of("ledger", HARBOR, other.toString()).out())
                .endsWith("ledger and record differ: waste-differs, session s-2210-02, ledger 160.8 mg, record 160.0"
                        + " mg\nharbor: compared with 1 of 1 session: 1 difference\n");
    }

    /** At half past nine the first infusion has just been drawn, and the second patient is not there yet. */
    @Test
    void a_session_that_was_not_over_at_the_moment_is_not_compared() throws IOException {
        Run run = ledger(HARBOR, "--at", "2026-05-12T16:30:00Z");
        assertThat(run.out())
                .contains("session s-2210-02 not compared, for it was not over at that moment\n")
                .contains("session s-2305-01 not compared, for it was not over at that moment\n")
                .endsWith("harbor: compared with 1 of 7 sessions: no difference\n");
    }

    /** The nurse voids the waste of the first infusion: 188 mg are in nobody's hand. */
    @Test
    void what_is_unaccounted_is_said_of_the_ledger_alone() throws IOException {
        List<String> kept = new ArrayList<>(Files.readAllLines(Path.of(HARBOR)));
        String text = String.join("\n", kept.subList(0, 6)) + "\n";
        Path cut = Files.writeString(folder.resolve("cut.ndjson"), text);
        Run run = Run.of("ledger", cut.toString(), session(3));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .endsWith(
                        "ledger and record differ: waste-differs, session s-2305-01, ledger nothing, record 188.0 mg\n"
                                + "ledger and record differ: unaccounted, session s-2305-01, by the ledger 188.0 mg were drawn"
                                + " and not given, wasted, put back or lost\n"
                                + "harbor: compared with 1 of 1 session: 2 differences\n");
    }

    @Test
    void a_log_that_is_given_twice_is_shown_once() throws IOException {
        Path copy = Files.copy(Path.of(HARBOR), folder.resolve("copy.ndjson"));
        String once = Run.of("ledger", HARBOR, session(3)).out();

        assertThat(Run.of("ledger", HARBOR, HARBOR, copy.toString(), session(3), session(3)))
                .isEqualTo(new Run(
                        0,
                        once,
                        "warning KC-CLI-015 " + HARBOR + ": is given twice, and is read once\n" + "warning KC-CLI-015 "
                                + copy + ": is given twice, and is read once\n" + "warning KC-CLI-015 " + session(3)
                                + ": is given twice, and is read once\n"));
    }

    @Test
    void a_lot_that_nobody_knows_is_told_from_one_that_reached_nobody() throws IOException {
        assertThat(ledger(HARBOR, "--recall", "nope").out())
                .endsWith("0 doses or supplies of lot nope\nno container or product of this lot is known\n");
        assertThat(Run.of("ledger", HARBOR, "--recall", "KT6M118").out()).doesNotContain("is known");
        Path received = Files.writeString(
                folder.resolve("received.ndjson"),
                String.join("\n", Files.readAllLines(Path.of(HARBOR)).subList(0, 2)) + "\n");
        assertThat(Run.of("ledger", received.toString(), "--recall", "KT6M118").out())
                .endsWith("\n0 doses or supplies of lot KT6M118\n");
    }

    @Test
    void a_misspelt_verb_runs_no_report() {
        String said = "error KC-CLI-002 verfy: must be a file that exists, or verify (see ketachart ledger --help)\n";
        assertThat(Run.of("ledger", "verfy", HARBOR)).isEqualTo(new Run(2, "", said));
        assertThat(Run.of("ledger", "verfy", folder.resolve("gone").toString())).isEqualTo(new Run(2, "", said));
    }

    @Test
    void a_table_without_a_ledger_is_refused() throws IOException {
        Run run = Run.of("ledger", session(1), "--recall", "KT6M118", "--inventory", folder + "/x.csv");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("error KC-CLI-001 arguments: --inventory, --dispensed and --export must go with one ledger"
                        + " log\n");
    }
}
