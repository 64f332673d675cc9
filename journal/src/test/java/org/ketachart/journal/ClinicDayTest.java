package org.ketachart.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.session.SessionRecord;

/** The logs of the example clinic day, which people copy. */
class ClinicDayTest {
    private final EventCodec codec = new EventCodec();

    static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples/clinic-day"))) {
            return files.filter(f -> f.toString().endsWith(".ndjson")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void a_log_of_the_example_day_is_read_without_an_issue_and_written_as_the_same_bytes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);

        SessionLog log = new SessionLogReader(codec).read(new ByteArrayInputStream(bytes));

        assertThat(log.issues()).isEmpty();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        SessionLogWriter writer = new SessionLogWriter(again, codec);
        for (LogEntry entry : log.entries()) {
            writer.append(entry.event());
        }
        assertThat(again.toByteArray()).asString().isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void the_record_of_a_log_is_read_back_from_its_own_json(Path file) throws IOException {
        SessionLog log = new SessionLogReader(codec).read(new ByteArrayInputStream(Files.readAllBytes(file)));
        SessionRecord record = log.sessionUpToFault().value().record();
        CanonicalJson json = new CanonicalJson();

        assertThat(json.read(SessionRecord.class, json.write(record)).value()).isEqualTo(record);
        assertThat(json.read(SessionRecord.class, json.writeIndented(record)).value())
                .isEqualTo(record);
    }
}
