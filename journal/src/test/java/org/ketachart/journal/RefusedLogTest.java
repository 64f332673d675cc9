package org.ketachart.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.value.Issue;
import org.ketachart.journal.fault.JournalFault;

/** Logs with something wrong, each beside what must be said of it: {@code expected.tsv} has file, code, place and events accepted. */
class RefusedLogTest {
    private static final Path REFUSED = Path.of("src/test/resources/refused");
    private static final String PLANTED = "zebra";

    private record Expected(String file, List<String> found, int accepted) {
        @Override
        public String toString() {
            return file;
        }
    }

    static List<Expected> expected() throws IOException {
        TreeMap<String, Expected> byFile = new TreeMap<>();
        for (String row : Files.readAllLines(REFUSED.resolve("expected.tsv"))) {
            if (row.startsWith("#")) {
                continue;
            }
            String[] cells = row.split("\t", -1);
            Expected one = new Expected(cells[0], List.of(cells[1] + " " + cells[2]), Integer.parseInt(cells[3]));
            byFile.merge(
                    cells[0],
                    one,
                    (a, b) -> new Expected(
                            a.file,
                            Stream.concat(a.found.stream(), b.found.stream()).toList(),
                            a.accepted));
        }
        return List.copyOf(byFile.values());
    }

    @ParameterizedTest
    @MethodSource("expected")
    void a_log_gives_its_codes_and_places_and_the_events_before_the_first_fault(Expected expected) throws IOException {
        SessionLog log;
        try (InputStream in = Files.newInputStream(REFUSED.resolve(expected.file))) {
            log = new SessionLogReader(new EventCodec()).read(in);
        }

        assertThat(log.issues().stream().map(i -> i.code() + " " + i.path())).isEqualTo(expected.found);
        assertThat(log.entries()).hasSize(expected.accepted);
        assertThat(log.isWhole()).isEqualTo(expected.found.stream().allMatch(f -> f.startsWith("KC-LOG-1")));
        assertThat(log.issues())
                .extracting(Issue::message)
                .allSatisfy(
                        m -> assertThat(m).doesNotContainIgnoringCase(PLANTED).doesNotEndWith("."));
        assertThat(log.issues())
                .extracting(Issue::path)
                .allSatisfy(p -> assertThat(p).doesNotContainIgnoringCase(PLANTED));
    }

    @Test
    void every_file_is_expected_and_there_are_many() throws IOException {
        try (Stream<Path> files = Files.list(REFUSED)) {
            List<String> there = files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".ndjson"))
                    .sorted()
                    .toList();
            assertThat(there).hasSizeGreaterThan(40);
            assertThat(expected().stream().map(Expected::file)).isEqualTo(there);
        }
    }

    @Test
    void a_line_beyond_the_limit_is_refused_and_reading_goes_on() throws IOException {
        String good = Files.readString(REFUSED.resolve("warn-unended-line.ndjson"))
                .lines()
                .findFirst()
                .orElseThrow();
        String longLine =
                "{\"v\":1,\"a\":\"" + PLANTED.repeat(SessionLogReader.LONGEST_LINE / PLANTED.length()) + "\"}";

        SessionLog log = new SessionLogReader(new EventCodec())
                .read(new ByteArrayInputStream((good + "\n" + longLine + "\n" + longLine + "\n" + good + "\n")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(log.issues())
                .containsExactly(
                        JournalFault.LINE_LENGTH.issue("line 2", "a line must have at most 1048576 bytes"),
                        JournalFault.LINE_LENGTH.issue("line 3", "a line must have at most 1048576 bytes"),
                        JournalFault.DUPLICATE.issue("line 4", "the event stands in the log already and is dropped"));
        assertThat(log.entries()).hasSize(1);
    }

    @Test
    void a_log_of_nothing_but_faults_is_given_up() throws IOException {
        SessionLog log = new SessionLogReader(new EventCodec())
                .read(new ByteArrayInputStream("x\n".repeat(5000).getBytes(StandardCharsets.UTF_8)));

        assertThat(log.issues()).hasSize(1001);
        assertThat(log.issues().get(1000))
                .isEqualTo(JournalFault.TOO_MANY.issue("line 1000", "reading was given up after 1000 faults"));
    }
}
