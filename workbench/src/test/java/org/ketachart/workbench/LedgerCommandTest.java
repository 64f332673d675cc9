package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledgers of the example day, from the command. */
class LedgerCommandTest {
    private static final Path LEDGERS = Run.HOME.resolve("examples").resolve("ledger");
    private static final String CEDAR = LEDGERS.resolve("cedar.ndjson").toString();
    private static final String HARBOR = LEDGERS.resolve("harbor.ndjson").toString();

    @TempDir
    private Path folder;

    private static Run ledger(List<String> first, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("ledger"));
        args.addAll(first);
        Run.logs().forEach(log -> args.add(log.toString()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    @Test
    void the_example_day_is_accounted_for_to_the_last_milligram() throws IOException {
        Run run = ledger(List.of(HARBOR));

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("harbor at 2026-05-12T16:30-07:00: 11 entries stand\n")
                .containsPattern("harbor-KT6M118-1 +racemic-ketamine +KT6M118 +2027-11-30 +200 +200 +0 +- +0 +mg +-\n")
                .containsPattern("s-2210-02 +harbor-KT6M118-2 +200 +39.2 +160.8 +0 +0 +- +mg\n")
                .endsWith("harbor: compared with 3 of 7 sessions: no difference\n")
                .doesNotContain("discrepancy", "record differ", "outside", "Patient", "p-2210");
    }

    @Test
    void a_count_that_differed_is_open_until_the_morning() throws IOException {
        Run evening = ledger(List.of(CEDAR), "--at", "2026-05-12T23:00:00Z");
        Run now = ledger(List.of(CEDAR));

        assertThat(evening.out())
                .contains("open discrepancy lc-23: count-differs by -1 {dose} of container cedar-24KG340\n");
        assertThat(now.out())
                .contains(
                        "resolved discrepancy lc-23: count-differs by -1 {dose} of container cedar-24KG340, by entry lc-24\n");
        assertThat(now.out()).doesNotContain("differ:", "outside the rules");
    }

    @Test
    void a_recall_lists_every_dose_that_ledger_or_record_knows_of() throws IOException {
        Run run = ledger(List.of(CEDAR, HARBOR), "--recall", "24KG340");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.contains("ledger and record")))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("Patient/p-1041", "s-1041-07", "a-1041-07-3"))
                .anySatisfy(line -> assertThat(line).contains("Patient/p-1302", "a-1302-03-2"));
        assertThat(run.out()).contains("3 doses or supplies of lot 24KG340\n");
        assertThat(ledger(List.of(), "--recall", "24KG340").out())
                .startsWith("3 doses or supplies of lot 24KG340\n")
                .doesNotContain("ledger and");
    }

    @Test
    void what_differs_is_told_and_is_no_fault() throws IOException {
        Path other = folder.resolve("iv.ndjson");
        Files.writeString(
                other,
                Files.readString(Run.logs().get(1))
                        .replace(
                                "\"given\":{\"value\":14.7,\"unit\":\"mg\"}",
                                "\"given\":{\"value\":15.7,\"unit\":\"mg\"}")
                        .replace("\"lot\":\"KT6M118\"", "\"lot\":\"KT6M119\"")
                        .replace("\"value\":160.8", "\"value\":160.0")
                        .replace("Practitioner/reyes\"}},\"performer\"", "Practitioner/tanaka\"}},\"performer\"")
                        .replace("\"id\":\"a-2210-02-1\"", "\"id\":\"a-2210-02-9\""));
        Run run = Run.of("ledger", HARBOR, other.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("ledger and record differ")))
                .containsExactlyInAnyOrder(
                        "ledger and record differ: dose-without-entry, session s-2210-02, dose a-2210-02-9, ledger nothing, record 24.5 mg",
                        "ledger and record differ: lot-differs, session s-2210-02, dose a-2210-02-2",
                        "ledger and record differ: amount-differs, session s-2210-02, dose a-2210-02-2, ledger 14.7 mg, record 15.7 mg",
                        "ledger and record differ: entry-without-dose, session s-2210-02, dose a-2210-02-1, ledger 24.5 mg, record nothing",
                        "ledger and record differ: waste-differs, session s-2210-02, ledger 160.8 mg, record 160.0 mg",
                        "ledger and record differ: witness-differs, session s-2210-02");
    }

    /** The nurse who gave both doses by the ledger is another by the record; patients who take a device themselves are no difference. */
    @Test
    void another_giver_in_the_record_is_told() throws IOException {
        Path other = folder.resolve("giver.ndjson");
        StringBuilder lines = new StringBuilder();
        for (String line : Files.readAllLines(Run.logs().get(1))) {
            String performer = "\"performer\":{\"type\":\"Practitioner\",\"literal\":\"Practitioner/";
            lines.append(
                            line.contains("administration-charted")
                                    ? line.replace(performer + "tanaka", performer + "okafor")
                                    : line)
                    .append('\n');
        }
        Files.writeString(other, lines);

        assertThat(Run.of("ledger", HARBOR, other.toString()).out().lines())
                .filteredOn(line -> line.startsWith("ledger and record differ"))
                .containsExactly(
                        "ledger and record differ: giver-differs, session s-2210-02, dose a-2210-02-1",
                        "ledger and record differ: giver-differs, session s-2210-02, dose a-2210-02-2");
    }

    @Test
    void tables_and_the_export_go_to_files_or_to_standard_output_alone() throws IOException {
        Path inventory = folder.resolve("inventory.csv");
        Path dispensed = folder.resolve("dispensed.csv");
        Path export = folder.resolve("export.ndjson");
        Run run = Run.of(
                "ledger",
                CEDAR,
                "--inventory",
                inventory.toString(),
                "--dispensed",
                dispensed.toString(),
                "--export",
                export.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("cedar, Location/cedar-safe at ");
        assertThat(inventory).content().startsWith("clinic,at,container").contains("24KG331");
        assertThat(dispensed).content().startsWith("time,entry,act").contains("Patient/p-1041");
        assertThat(Files.readString(export)).isEqualTo(Files.readString(Path.of(CEDAR)));
        assertThat(Run.of("ledger", CEDAR, "--inventory", "-").out()).isEqualTo(Files.readString(inventory));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cedar.ndjson", "harbor.ndjson"})
    void an_example_is_whole_and_its_head_vouches_for_it(String name) {
        String log = LEDGERS.resolve(name).toString();
        Run run = Run.of("ledger", "verify", log);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("whole: ")
                .endsWith(
                        "checked against no head kept elsewhere: a log cut back to an earlier head cannot be seen without one\n");
        String head = run.out().lines().toList().get(1).substring("head ".length());
        assertThat(Run.of("ledger", "verify", log, "--head", head).out()).contains("vouched for up to entry ");
        assertThat(Run.of("ledger", "verify", log, "--head", "0".repeat(64)))
                .isEqualTo(new Run(
                        2,
                        "",
                        "error KC-CHN-008 " + log
                                + ": the head that was kept must be of an entry of this log, is of none\n"));
    }

    @Test
    void a_changed_entry_is_named_by_verify_and_refused_by_the_ledger() throws IOException {
        String text = Files.readString(Path.of(HARBOR)).replace("\"value\":160.8", "\"value\":150.8");

        assertThat(Run.with(text, "ledger", "verify", "-"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "error KC-CHN-001 standard input: line 11: entry 10 (lh-10) must be as it was written, is changed\n"));
        Run run = Run.with(text, "ledger", "-");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "error KC-LOG-027 standard input: line 11: hash: a line must have the hash of its own bytes\n");
        assertThat(run.out()).contains("9 entries stand");
        Path export = folder.resolve("export.ndjson");
        assertThat(Run.with(text, "ledger", "-", "--export", export.toString()).code())
                .isEqualTo(2);
        assertThat(export).doesNotExist();
    }

    @Test
    void an_end_that_is_cut_is_told() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(HARBOR));
        String cut = String.join("\n", lines.subList(0, 9)) + "\n";
        assertThat(Run.with(cut, "ledger", "verify", "-"))
                .isEqualTo(new Run(
                        2,
                        "whole up to entry 8 (lh-8), and closed by no head: what came after it, if anything did, is not there\n",
                        "error KC-CHN-006 standard input: the last line must be a head that counts all entries\n"));
        assertThat(Run.with(cut, "ledger", "-").code()).isZero();
    }

    /** A log that is still written to: the head of the evening before vouches for what was there then. */
    @Test
    void a_head_that_was_kept_vouches_for_a_log_without_an_end_and_is_taken_in_capitals() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(HARBOR));
        String open = String.join("\n", lines.subList(0, 9)) + "\n";
        String kept = hashOf(lines.get(5));
        for (String head : List.of(kept, kept.toUpperCase(Locale.ROOT))) {
            Run run = Run.with(open, "ledger", "verify", "-", "--head", head);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out())
                    .startsWith("whole up to entry 8 (lh-8), ")
                    .endsWith("\nvouched for up to entry 5 (lh-5) of 8\n");
            assertThat(Run.of("ledger", "verify", HARBOR, "--head", head).out())
                    .endsWith("\nvouched for up to entry 5 (lh-5) of 11\n");
        }
        Path closed = folder.resolve("closed.ndjson");
        assertThat(Run.with(open, "ledger", "-", "--export", closed.toString()).code())
                .isZero();
        Run daily = Run.of("ledger", "verify", closed.toString(), "--head", kept);
        assertThat(daily.code()).isZero();
        assertThat(daily.out()).contains("head " + hashOf(lines.get(8)) + "\n");
    }

    @Test
    void the_hash_of_a_head_line_is_told_from_the_head_to_keep() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(HARBOR));
        String ofLine = hashOf(lines.get(lines.size() - 1));
        assertThat(Run.of("ledger", "verify", HARBOR, "--head", ofLine))
                .isEqualTo(new Run(
                        2,
                        "",
                        "error KC-CHN-008 " + HARBOR
                                + ": the head that was kept must be the hash of an entry, is that of"
                                + " a head line; keep what verify prints, which that line names as previous\n"));
    }

    private static String hashOf(String line) {
        return line.substring(line.length() - 66, line.length() - 2);
    }

    @Test
    void wrong_arguments_and_other_documents_are_said_in_one_line() throws IOException {
        String log = Run.logs().get(0).toString();
        for (String[] args : new String[][] {
            {"ledger"},
            {"ledger", log},
            {"ledger", CEDAR, HARBOR, "--inventory", "-"},
            {"ledger", CEDAR, "--at", "noon"},
            {"ledger", CEDAR, "--recall", " 1 "},
            {"ledger", "verify"},
            {"ledger", "verify", CEDAR, "--head", "abc"}
        }) {
            Run run = Run.of(args);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("error KC-CLI-001 ").hasLineCount(1);
        }
        assertThat(Run.with("{\"resourceType\":\"Patient\"}", "ledger", "-").err())
                .startsWith("error KC-CLI-008 ");
        assertThat(Run.of("ledger", "verify", log).err())
                .startsWith("error KC-CHN-009 ")
                .hasLineCount(1);
        assertThat(Run.of("ledger", "verify", folder.resolve("none").toString()).err())
                .startsWith("error KC-CLI-002 ");
        assertThat(Run.of(
                                "ledger",
                                CEDAR,
                                "--dispensed",
                                folder.resolve("no").resolve("f.csv").toString())
                        .err())
                .startsWith("error KC-CLI-010 ");
    }

    @Test
    void both_commands_explain_themselves() {
        for (String[] args : new String[][] {{"ledger", "--help"}, {"ledger", "verify", "--help"}}) {
            Run run = Run.of(args);
            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith("Usage: ketachart ledger");
            assertThat(run.out().lines()).allMatch(line -> line.length() <= 120);
        }
    }

    @Test
    void no_fault_of_a_ledger_shows_what_it_says() throws IOException {
        String text =
                Files.readString(Path.of(CEDAR)).replace("p-1041", "CANARY").replace("invoice", "CANARY");
        Run run = Run.with(text, "ledger", "-");
        Run verified = Run.with(text, "ledger", "verify", "-");
        assertThat(List.of(run.code(), verified.code())).containsOnly(2);
        assertThat(run.out() + run.err() + verified.err()).doesNotContain("CANARY", "Exception");
    }

    private static final String SUPPLY =
            "{\"supply\":{\"id\":\"hs-1\",\"dispensed\":\"2026-05-12T08:00:00-07:00\",\"drug\":\"racemic-ketamine\",\"route\":\"sublingual\","
                    + "\"lot\":\"TR-7\",\"units\":{\"value\":10,\"unit\":\"{dose}\"},\"status\":\"final\"}}";
    private static final String HOME_DOSE =
            "{\"dose\":{\"id\":\"hd-1\",\"taken\":\"2026-05-12T08:01:00-07:00\",\"drug\":\"racemic-ketamine\",\"route\":\"sublingual\","
                    + "\"from\":\"hs-1\",\"status\":\"final\"}}";

    /** Returns a session log of one patient with a supply for home, and a dose told of it. */
    private Path withSupply() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Run.logs().get(1)));
        String last = lines.get(lines.size() - 1);
        int count = lines.size();
        for (String[] more : new String[][] {{"home-supply-dispensed", SUPPLY}, {"home-dose-reported", HOME_DOSE}}) {
            count++;
            lines.add(last.substring(0, last.indexOf("\"payload\""))
                            .replaceFirst("\"type\":\"[a-z-]+\"", "\"type\":\"" + more[0] + "\"")
                            .replaceFirst("\"id\":\"[^\"]+\"", "\"id\":\"more-" + count + "\"")
                            .replaceFirst("\"seq\":[0-9]+", "\"seq\":" + count)
                    + "\"payload\":" + more[1] + "}");
        }
        Path file = folder.resolve("supply.ndjson");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return file;
    }

    @Test
    void a_recall_lists_what_went_home_and_says_what_it_cannot_know() throws IOException {
        Path log = withSupply();
        Run run = Run.of("ledger", log.toString(), "--recall", "TR-7");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("2 doses or supplies of lot TR-7\n")
                .containsPattern("Patient/p-2210 +s-2210-02 +home-supply +hs-1 +record +yes")
                .containsPattern("Patient/p-2210 +s-2210-02 +home-dose +hd-1 +record +yes");
        assertThat(Run.of("ledger", log.toString(), "--recall", "tr -7").out())
                .startsWith("0 doses or supplies of lot tr -7\nno container or product of this lot is known\n")
                .contains("differs only in case or white space, ask for it too: lot TR-7\n");
        Files.writeString(log, Files.readString(log) + "no event\n");
        Run torn = Run.of("ledger", log.toString(), "--recall", "TR-7");
        assertThat(torn.code()).isEqualTo(2);
        assertThat(torn.out())
                .startsWith("at least 2 doses or supplies of lot TR-7\n")
                .contains("not all that was given could be read: there may be more\n");
    }

    @Test
    void the_ledgers_of_one_clinic_are_reconciled_together() throws IOException {
        Path second = folder.resolve("safe.ndjson");
        Files.writeString(second, Files.readAllLines(Path.of(HARBOR)).get(0) + "\n");

        assertThat(ledger(List.of(HARBOR, second.toString())).out()).doesNotContain("differ:");
        assertThat(ledger(List.of(HARBOR, HARBOR)).out()).doesNotContain("differ:");
    }

    @Test
    void a_whole_chain_around_one_id_on_two_entries_is_not_called_whole() throws IOException {
        String twice = rechained(Files.readString(Path.of(HARBOR)).replace("\"id\":\"lh-2\"", "\"id\":\"lh-1\""));
        Run run = Run.with(twice, "ledger", "verify", "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(Run.with(twice, "ledger", "-").err())
                .contains("an id must stand for one entry");
    }

    @Test
    void verify_says_of_marks_and_returns_what_the_ledger_says() throws IOException {
        String text = Files.readString(Path.of(HARBOR));
        for (String odd : List.of("\uFEFF" + text, text.replace("\n", "\r\n"))) {
            Run verified = Run.with(odd, "ledger", "verify", "-");
            Run read = Run.with(odd, "ledger", "-");
            assertThat(verified.code()).isEqualTo(read.code());
            assertThat(verified.err()).isEqualTo(read.err()).isNotEmpty();
        }
    }

    /** Returns the lines with their hashes made anew, as whoever knows the format can. */
    private static String rechained(String log) {
        StringBuilder all = new StringBuilder();
        String last = "";
        for (String line : log.lines().toList()) {
            String content = line.substring(0, line.lastIndexOf(",\"hash\""))
                    .replaceFirst("\"previous\":\"[0-9a-f]{64}\"", "\"previous\":\"" + last + "\"");
            String hash = sha256(content);
            all.append(content).append(",\"hash\":\"").append(hash).append("\"}\n");
            last = line.contains("\"type\":\"ledger-head\"") ? last : hash;
        }
        return all.toString();
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
