package org.ketachart.cds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each hook with a call as an EHR sends it, and the whole answer. */
class AnswersTest {
    private static final Path FILES = Path.of("src/test/resources/org/ketachart/cds");

    @ParameterizedTest
    @CsvSource({
        "ketamine-eligibility, order-select",
        "ketamine-eligibility, order-sign",
        "ketamine-eligibility, order-sign-other",
        "ketamine-eligibility, order-sign-nothing-sent",
        "ketamine-session-check, encounter-start",
        "ketamine-overview, patient-view",
        "ketamine-overview, patient-view-nothing-sent"
    })
    void a_call_is_answered_as_its_file_says(String service, String name) throws IOException {
        holds(
                name + ".answer.json",
                Calls.pretty(Calls.answer(service, Calls.file(name + ".json")).bytes()));
    }

    @Test
    void the_discovery_is_as_its_file_says() throws IOException {
        holds("discovery.json", Calls.pretty(SmallRules.services().discovery()));
    }

    /** Started with {@code -Dgolden=write}, writes what it would compare. */
    private static void holds(String file, String now) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(FILES.resolve(file), now);
        }
        assertThat(now).isEqualTo(Files.readString(FILES.resolve(file)));
    }
}
