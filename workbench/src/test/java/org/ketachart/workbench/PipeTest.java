package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Standard input is a pipe only in a process of its own. */
class PipeTest {
    @Test
    void what_one_command_prints_the_next_reads() throws IOException, InterruptedException {
        Path log = Run.logs().get(0);
        byte[] bundle = Run.of("fhir", log.toString()).out().getBytes(UTF_8);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process record = new ProcessBuilder(List.of(
                        java, "-cp", System.getProperty("java.class.path"), Main.class.getName(), "record", "-"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream pipe = record.getOutputStream()) {
            pipe.write(bundle);
        }
        String printed = new String(record.getInputStream().readAllBytes(), UTF_8);

        assertThat(record.waitFor()).isZero();
        assertThat(printed).isEqualTo(Run.of("record", log.toString()).out());
        assertThat(Files.exists(log)).isTrue();
    }
}
