package org.ketachart.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.interop.medplum.NodeProject;
import org.ketachart.workbench.Main;

/** The questions of {@code docs/guide/try-it.md}, asked of the demo as it runs, by clients of others. */
class TryItTest {
    private static final Path PAGE = Path.of("..", "docs", "guide", "try-it.md");
    private static final Pattern ROW = Pattern.compile("\\| `\\$base(/[^`]+)` \\| (?:a )?([A-Za-z]+|[0-9]+)[^|]* \\|");
    private static final Pattern SERVING = Pattern.compile("serving FHIR R4 at (\\S+) to this machine alone.*");

    private static Process demo;
    private static JsonNode answers;
    private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

    @BeforeAll
    static void ask() throws IOException {
        Matcher rows = ROW.matcher(Files.readString(PAGE));
        while (rows.find()) {
            EXPECTED.put(rows.group(1), rows.group(2));
        }
        NodeProject.install();
        Path bundles = Files.createTempDirectory("demo");
        demo = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dketachart.home=..",
                        Main.class.getName(),
                        "demo",
                        "--port",
                        "0",
                        "--out",
                        bundles.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        answers = Json.read(NodeProject.script(
                "ask-with-both.js",
                base(demo),
                new String(Json.write(Json.of(EXPECTED.keySet())), StandardCharsets.UTF_8)));
    }

    /** Returns where the demo says it serves, and lets it say the rest. */
    private static String base(Process process) throws IOException {
        BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher serving = SERVING.matcher(line);
            if (serving.matches()) {
                return serving.group(1);
            }
        }
        throw new IllegalStateException(
                "the demo must serve, ended with " + process.onExit().join().exitValue());
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.destroy();
            demo.onExit().join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fhir-kit-client", "fhirclient"})
    void every_question_of_the_page_is_answered_as_the_page_says(String client) {
        assertThat(EXPECTED).hasSizeGreaterThan(10);
        assertThat(answers.path(client)).isEqualTo(Json.of(EXPECTED));
    }
}
