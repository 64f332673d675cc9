package org.ketachart.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReplayTest {
    @Test
    void ten_thousand_events_are_read_as_a_stream() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/refused/exponent.ndjson"));
        StringBuilder log = new StringBuilder(lines.get(0)).append('\n');
        String vital = lines.get(2).replace("7e1", "70.0");
        for (int i = 3; i < 10_003; i++) {
            log.append(vital.replace("\"seq\":3", "\"seq\":" + i).replace("zebra-e3", "e" + i))
                    .append('\n');
        }
        byte[] bytes = log.toString().getBytes(StandardCharsets.UTF_8);
        SessionLogReader reader = new SessionLogReader(new EventCodec());

        for (int round = 1; round <= 3; round++) {
            AtomicInteger read = new AtomicInteger();
            long start = System.nanoTime();
            reader.read(new ByteArrayInputStream(bytes), entry -> read.incrementAndGet(), issue -> {});
            System.out.printf("10 000 events, round %d: %s%n", round, Duration.ofNanos(System.nanoTime() - start));
            assertThat(read).hasValue(10_001);
        }
    }
}
