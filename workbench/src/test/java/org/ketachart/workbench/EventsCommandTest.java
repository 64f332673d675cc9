package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adverse events of the example day, from the command. */
class EventsCommandTest {
    private static final Pattern SHOWN = Pattern.compile(
            "```text\n\\$ \\./ketachart events examples/clinic-day/\\*\\.ndjson([^\n]*)\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static Run events(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("events"));
        Run.logs().forEach(log -> args.add(log.toString()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private static List<String> row(Run run, String start) {
        return run.out()
                .lines()
                .map(line -> String.join(" ", line.split(" +", -1)))
                .filter(line -> line.startsWith(start))
                .toList();
    }

    @Test
    void an_event_shows_its_four_judgements_apart_and_what_would_settle_it() throws IOException {
        Run run = events();
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(row(run, "s-2305-01"))
                .contains(
                        "s-2305-01 ae-2305-01-1 loss-of-consciousness 2026-05-12T09:34-07:00 - severe - yes probable ongoing"
                                + " open seriousness expectedness",
                        "s-2305-01 ae-2305-01-1 voluntary - not sent -");
        assertThat(row(run, "s-2210-02"))
                .contains("s-2210-02 ae-2210-02-1 nausea 2026-05-12T13:48-07:00 2026-05-12T14:35-07:00 moderate 2 no"
                        + " probable resolved open -");
    }

    @Test
    void rates_have_those_who_were_looked_at_below_the_line() throws IOException {
        assertThat(row(events(), "respiratory-depression"))
                .containsExactly(
                        "respiratory-depression sessions 0 of 1 (none seen, at most 95.0 %, exact one-sided 95 %); 4 not assessed");
    }

    @Test
    void an_event_charted_where_nobody_was_asked_is_counted_apart() throws IOException {
        assertThat(row(events(), "nausea"))
                .containsExactly("nausea sessions 0 of 2 (none seen, at most 77.6 %, exact one-sided 95 %);"
                        + " 3 not assessed; 1 charted where nobody was asked");
        assertThat(row(events(), "loss-of-consciousness"))
                .containsExactly("loss-of-consciousness sessions 0 of 0 (none assessed, no rate); 5 not assessed;"
                        + " 1 charted where nobody was asked");
    }

    @Test
    void a_large_rise_is_proposed_though_the_pressure_was_at_the_alert_limit_once_only() throws IOException {
        assertThat(row(events(), "s-2210-02 pressure-rise"))
                .containsExactly(
                        "s-2210-02 pressure-rise 2026-05-12T13:55-07:00 limit 3 (CTC-01) vital-sign|v-2210-02-6");
    }

    @Test
    void what_was_recorded_later_is_not_known_yet() throws IOException {
        Run before = events("--at", "2026-05-12T16:35:10Z");
        assertThat(row(before, "s-2305-01"))
                .as("the readings are there and no event is")
                .containsExactly(
                        "s-2305-01 hypoxia 2026-05-12T09:34-07:00 limit 3 (CTC-26) vital-sign|v-2305-01-4",
                        "s-2305-01 sedation 2026-05-12T09:34-07:00 limit - rating|r-2305-01-1");
        assertThat(row(events("--at", "2026-05-12T16:36:00Z"), "s-2305-01 ae").get(0))
                .as("nobody had judged it a term")
                .startsWith("s-2305-01 ae-2305-01-1 - 2026-05-12T09:34-07:00");
    }

    /** The page leaves out lines where it shows an ellipsis, and nothing else. */
    @Test
    void the_page_shows_lines_of_what_is_printed_in_their_order() throws IOException {
        List<MatchResult> shown = SHOWN.matcher(Files.readString(Path.of("..", "docs", "guide", "events.md")))
                .results()
                .toList();
        assertThat(shown).hasSize(2);
        for (MatchResult block : shown) {
            List<String> lines =
                    block.group(2).lines().filter(line -> !line.equals("…")).toList();
            List<String> more = block.group(1)
                    .lines()
                    .flatMap(words -> Stream.of(words.strip().split(" ")))
                    .filter(word -> !word.isEmpty())
                    .toList();
            assertThat(lines).hasSizeGreaterThan(2);
            assertThat(events(more.toArray(String[]::new)).out().lines()).containsSubsequence(lines);
        }
    }

    @Test
    void a_report_is_overdue_by_the_days_of_the_clinic() throws IOException {
        Path log = folder.resolve("ind.ndjson");
        String text = Files.readString(Run.logs().get(3))
                .replace("\"context\":\"marketed\"", "\"expectedness\":\"unexpected\",\"context\":\"investigational\"");
        Files.writeString(log, text);
        assertThat(row(
                        Run.of("events", "--at", "2026-05-20T06:59:00Z", log.toString()),
                        "s-2305-01 ae-2305-01-1 seven"))
                .contains("s-2305-01 ae-2305-01-1 seven-day 2026-05-19 not sent -");
        assertThat(row(
                        Run.of("events", "--at", "2026-05-20T07:00:00Z", log.toString()),
                        "s-2305-01 ae-2305-01-1 seven"))
                .containsExactly(
                        "s-2305-01 ae-2305-01-1 seven-day 2026-05-19 overdue -",
                        "s-2305-01 ae-2305-01-1 seven-day-follow-up 2026-05-27 not sent -");
    }

    @Test
    void what_a_later_visit_says_of_an_event_is_of_the_same_event() throws IOException {
        String first = Files.readString(Run.logs().get(3));
        String later = first.replace("s-2305-01", "s-2305-02")
                .replace("2026-05-12T", "2026-05-26T")
                .replace("\"outcome\":\"ongoing\"", "\"outcome\":\"resolved\"")
                .replace("rv-2305-01", "rv-2305-02")
                .replace(
                        "\"context\":\"marketed\"",
                        "\"reports\":[{\"kind\":\"voluntary\",\"sent\":\"2026-05-26T12:00:00-07:00\"}]");
        Path one = Files.writeString(folder.resolve("one.ndjson"), first);
        Path two = Files.writeString(folder.resolve("two.ndjson"), later);
        for (Run run : List.of(
                Run.of("events", one.toString(), two.toString()), Run.of("events", two.toString(), one.toString()))) {
            assertThat(run.code()).isZero();
            assertThat(row(run, "s-2305-02 ae-2305-01-1"))
                    .hasSize(2)
                    .anyMatch(line -> line.contains(" resolved open "))
                    .contains("s-2305-02 ae-2305-01-1 voluntary - sent 2026-05-26 -");
            assertThat(row(run, "s-2305-01 ae-2305-01-1")).isEmpty();
        }
    }

    @Test
    void a_visit_by_rules_nobody_has_is_not_looked_at_and_says_so() throws IOException {
        Path log = folder.resolve("other.ndjson");
        Files.writeString(
                log, Files.readString(Run.logs().get(1)).replace("\"ketamine-intravenous\"", "\"of-another-house\""));
        assertThat(row(Run.of("events", log.toString()), "s-2210-02 ?"))
                .containsExactly("s-2210-02 ? - protocol not known: not looked at - -");
    }

    @Test
    void no_words_of_a_patient_are_printed() throws IOException {
        assertThat(events().out()).doesNotContain("squeeze", "feels sick", "floating", "p-2305");
    }

    /** "none charted" of what nobody could read would be taken for an all-clear. */
    @Test
    void of_what_could_not_be_read_there_is_no_report() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.ndjson"), "");
        Path binary = Files.write(folder.resolve("binary.ndjson"), new byte[] {1, 0, 2});
        Path torn = Files.writeString(folder.resolve("torn.ndjson"), "{\"v\":1\n");
        Path bundle = Files.writeString(
                folder.resolve("bundle.json"),
                Run.with(Run.noShow(), "fhir", "-").out());
        for (Path file : List.of(
                empty,
                binary,
                torn,
                bundle,
                folder.resolve("gone"),
                Run.HOME.resolve("README.md"),
                Run.HOME.resolve("examples/ledger/harbor.ndjson"))) {
            Run run = Run.of("events", file.toString());
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("error KC-").hasLineCount(1);
        }
    }

    /** The loss of consciousness of this visit is charted after its twelfth line. */
    @Test
    void a_report_of_a_part_says_so_before_anything_else() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Run.logs().get(3)));
        lines.set(11, "{" + lines.get(11));
        Path damaged = Files.writeString(folder.resolve("damaged.ndjson"), String.join("\n", lines) + "\n");
        String whole = Run.logs().get(1).toString();
        String missing = folder.resolve("gone.ndjson").toString();
        for (Run run : List.of(
                Run.of("events", damaged.toString()),
                Run.of("events", whole, missing),
                Run.of("events", whole, Run.HOME.resolve("README.md").toString()))) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).startsWith("not all that was given could be read: there may be more\n");
        }
        assertThat(Run.of("board", whole, missing, "--at", "2026-05-12T21:10:00Z")
                        .out())
                .startsWith("not all that was given could be read: there may be more\n");
        assertThat(events().out()).doesNotContain("could be read");
    }

    @Test
    void a_log_that_is_given_twice_counts_once() throws IOException {
        Path log = Run.logs().get(1);
        Path copy = Files.copy(log, folder.resolve("copy.ndjson"));
        assertThat(Run.of("events", log.toString(), log.toString(), copy.toString()))
                .isEqualTo(new Run(
                        0,
                        Run.of("events", log.toString()).out(),
                        "warning KC-CLI-015 " + log + ": is given twice, and is read once\n" + "warning KC-CLI-015 "
                                + copy + ": is given twice, and is read once\n"));
    }

    @Test
    void what_is_no_log_is_refused() throws IOException {
        Path none = Files.writeString(folder.resolve("none.ndjson"), "{}\n");
        assertThat(Run.of("events", none.toString()).code()).isEqualTo(2);
        assertThat(Run.of("events").code()).isEqualTo(2);
        assertThat(Run.of("events", "--at", "yesterday", Run.logs().get(0).toString())
                        .err())
                .startsWith("error KC-CLI-001");
        assertThat(Run.of("events", folder.resolve("gone.ndjson").toString()).err())
                .startsWith("error KC-CLI-002");
    }
}
