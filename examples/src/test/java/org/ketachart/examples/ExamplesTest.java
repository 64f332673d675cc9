package org.ketachart.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.HostRef;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;

/** What the examples printed, each run out of an empty repository, is what their page says. */
class ExamplesTest {
    private static final Path RUNS = Path.of("target", "it");
    private static final String VERSION = " -Dhapi.version=";

    @Test
    void the_host_without_hapi_prints_one_transaction_that_reads_back_as_its_visit() throws IOException {
        List<String> printed = printed("embed-plain").lines().toList();
        assertThat(printed).hasSize(1);
        assertThat(printed.get(0)).startsWith("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",");
        SessionRecord record = new SessionBundle(FhirContract.standard())
                .read(printed.get(0).getBytes(UTF_8))
                .value();
        assertThat(record.chart().patient()).isEqualTo(HostRef.literal("Patient", "17"));
        assertThat(record.vitalSigns())
                .singleElement()
                .extracting(vital -> vital.reading())
                .isEqualTo(new BloodPressure(128, 78));
    }

    @ParameterizedTest
    @ValueSource(strings = {"embed-hapi", "embed-hapi-server"})
    void a_host_on_hapi_prints_what_the_page_says_on_every_version_it_was_tried_with(String example)
            throws IOException {
        String said = said(example);
        StringBuilder expected = new StringBuilder();
        for (String version : versions(example)) {
            expected.append(said.replace("HAPI FHIR            8.8.0", "HAPI FHIR            " + version));
        }
        assertThat(printed(example)).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"embed-plain", "embed-hapi", "embed-hapi-server"})
    void the_page_says_how_it_was_run(String example) throws IOException {
        assertThat(section(example))
                .contains("```sh\n./mvnw -q -f examples/" + example + "/pom.xml compile exec:java\n```\n");
    }

    @Test
    void the_pages_name_the_versions_of_hapi_that_were_tried() throws IOException {
        assertThat(versions("embed-hapi")).containsExactly("5.7.9", "8.4.0", "8.8.0");
        assertThat(versions("embed-hapi-server")).containsExactly("8.4.0", "8.8.0");
        assertThat(Files.readString(Path.of("..", "README.md")))
                .contains("mapping on 5.7.9, 8.4.0 and 8.8.0; server and validator on 8.4.0 and 8.8.0");
        assertThat(Files.readString(Path.of("..", "docs", "fhir.md")))
                .contains("\n| 5.7.9 | yes | yes | yes | – |\n")
                .contains("\n| 8.4.0 | yes | yes | yes | yes |\n")
                .contains("\n| 8.8.0 | yes | yes | yes | yes |\n");
    }

    private static String printed(String example) throws IOException {
        return Files.readString(RUNS.resolve(example).resolve("build.log"));
    }

    private static String said(String example) throws IOException {
        String section = section(example);
        String fence = "```text\n";
        int begin = section.indexOf(fence) + fence.length();
        assertThat(begin).as("output of %s", example).isGreaterThan(fence.length());
        return section.substring(begin, section.indexOf("```\n", begin));
    }

    private static String section(String example) throws IOException {
        String page = Files.readString(Path.of("README.md"));
        int begin = page.indexOf("### " + example + "\n");
        assertThat(begin).as("section of %s", example).isNotNegative();
        int end = page.indexOf("\n### ", begin);
        return end < 0 ? page.substring(begin) : page.substring(begin, end);
    }

    /** Returns the versions in the order in which they were run. */
    private static List<String> versions(String example) throws IOException {
        Properties runs = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(example, "invoker.properties"))) {
            runs.load(in);
        }
        return IntStream.rangeClosed(1, runs.size())
                .mapToObj(run -> runs.getProperty("invoker.goals." + run))
                .map(goals -> {
                    assertThat(goals).startsWith("-q compile exec:java" + VERSION);
                    return goals.substring(goals.indexOf(VERSION) + VERSION.length());
                })
                .toList();
    }
}
