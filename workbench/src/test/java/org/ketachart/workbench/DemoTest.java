package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example day replayed, with every resource validated; each validator takes some seconds to be made. */
class DemoTest {
    private static final Path PACKAGES = Path.of("..", "..", "shared", "conformance");

    @TempDir
    private Path out;

    @Test
    void the_example_day_passes_every_check() throws IOException {
        Run run = Run.of("demo", "--once", "--out", out.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("s-2305-01  harbor  08:55    racemic-ketamine IV  12.0  transferred  emergency-service  1")
                .contains(", 0 faults, ");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 120 || line.startsWith("bundles written to "));
        for (Path log : Run.logs()) {
            Path bundle = out.resolve(log.getFileName().toString().replace(".ndjson", ".json"));
            assertThat(Files.readString(bundle) + "\n")
                    .isEqualTo(Run.of("fhir", log.toString()).out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1.1", "6.1.0", "8.0.0"})
    void every_resource_of_the_day_is_valid_under_us_core(String version) {
        Path archive = PACKAGES.resolve("hl7.fhir.us.core-" + version + ".tgz");
        Assumptions.assumeTrue(Files.exists(archive), "skipped: no " + archive);

        Run run = Run.of(
                "demo",
                "--once",
                "--json",
                "--out",
                out.toString(),
                "--packages",
                PACKAGES.toString(),
                "--us-core",
                version);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\"faults\":0,")
                .startsWith("{\"sessions\":[{")
                .endsWith("}}}\n");
    }
}
