package org.ketachart.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.journal.fault.JournalFault;

/** Logs of every version there was, which no later version may fail to read. Files here are added, never changed. */
class GoldenLogTest {
    private static final Path V1 = Path.of("src/test/resources/golden/v1");

    static List<Path> logsOfVersion1() throws IOException {
        try (Stream<Path> files = Files.list(V1)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("logsOfVersion1")
    void a_log_of_version_1_is_read_without_an_issue_and_written_as_the_same_bytes(Path file) throws IOException {
        EventCodec codec = new EventCodec();
        byte[] bytes = Files.readAllBytes(file);

        SessionLog log = new SessionLogReader(codec).read(new ByteArrayInputStream(bytes));

        assertThat(log.issues()).isEmpty();
        assertThat(log.entries()).isNotEmpty();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        SessionLogWriter writer = new SessionLogWriter(again, codec);
        for (LogEntry entry : log.entries()) {
            writer.append(entry.event());
        }
        assertThat(again.toByteArray()).isEqualTo(bytes);
    }

    /** A version that never was: it said {@code happenedAt}. */
    private record FromVersion0(String v) implements Upcaster {
        @Override
        public int from() {
            return 0;
        }

        @Override
        public byte[] upcast(byte[] line) {
            String text = new String(line, StandardCharsets.UTF_8);
            return text.replace("{\"v\":0,", "{\"v\":" + v + ",")
                    .replace("\"happenedAt\":", "\"occurredAt\":")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static byte[] lineOfVersion0() throws IOException {
        return firstLine()
                .replace("{\"v\":1,", "{\"v\":0,")
                .replace("\"occurredAt\":", "\"happenedAt\":")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String firstLine() throws IOException {
        return Files.readAllLines(V1.resolve("stopped-serious-event.ndjson")).get(0);
    }

    @Test
    void a_line_of_an_old_version_is_lifted_and_keeps_its_own_bytes() throws IOException {
        EventCodec codec = new EventCodec(List.of(new FromVersion0("1")));

        LogEntry entry = codec.readEntry(lineOfVersion0(), 1).value();

        assertThat(codec.write(entry.event())).asString(StandardCharsets.UTF_8).isEqualTo(firstLine());
        assertThat(entry.raw()).isEqualTo(lineOfVersion0());
    }

    @Test
    void a_line_of_an_old_version_without_its_upcaster_is_refused() throws IOException {
        assertThat(new EventCodec().read(lineOfVersion0(), 1).issues())
                .containsExactly(JournalFault.VERSION.issue("line 1: v", "v must be 1 or an older one known, was 0"));
    }

    @Test
    void an_upcaster_that_does_not_lift_is_reported() throws IOException {
        EventCodec codec = new EventCodec(List.of(new FromVersion0("0")));

        assertThat(codec.read(lineOfVersion0(), 1).issues())
                .containsExactly(
                        JournalFault.UPCAST.issue("line 1: v", "an upcaster must give the version after its own"));
    }

    @Test
    void an_upcaster_that_throws_is_reported_without_its_words() throws IOException {
        EventCodec codec = new EventCodec(List.of(new Upcaster() {
            @Override
            public int from() {
                return 0;
            }

            @Override
            public byte[] upcast(byte[] line) {
                throw new IllegalStateException(new String(line, StandardCharsets.UTF_8));
            }
        }));

        assertThat(codec.read(lineOfVersion0(), 1).issues())
                .containsExactly(
                        JournalFault.UPCAST.issue("line 1", "a line of version 0 must be liftable to the next"));
    }

    @Test
    void there_is_one_way_up_from_each_version() {
        assertThatThrownBy(() -> new EventCodec(List.of(new FromVersion0("1"), new FromVersion0("1"))))
                .hasMessage("there must be one upcaster at most from each old version");
    }
}
