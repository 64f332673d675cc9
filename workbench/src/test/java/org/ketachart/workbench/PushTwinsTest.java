package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same session, and the same resource, in several logs. */
class PushTwinsTest {
    @TempDir
    private Path folder;

    private final ScriptedServer server = new ScriptedServer();
    private String visit;
    private Path earlier;
    private Path later;

    /** Two visits of one course: at the later one the course is over, the plan was revoked and the clinic has another name. */
    @BeforeEach
    void write() throws IOException {
        visit = Files.readString(Run.logs().get(5));
        earlier = file("earlier", visit);
        later = file(
                "later",
                next(visit)
                        .replace("\"id\":\"c-0988\",\"status\":\"active\"", "\"id\":\"c-0988\",\"status\":\"stopped\"")
                        .replace("\"revision\":2,\"status\":\"active\"", "\"revision\":2,\"status\":\"revoked\"")
                        .replace("Cedar Street Ketamine Clinic", "Cedar Street Clinic"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".ndjson"), text);
    }

    private static String next(String visit) {
        return visit.replace("0988-15", "0988-16").replace("2026-05-12T", "2026-05-26T");
    }

    private Run push(Path... logs) {
        List<String> args = new ArrayList<>(List.of("push", "--to", server.base()));
        for (Path log : logs) {
            args.add(log.toString());
        }
        return Run.of(args.toArray(String[]::new));
    }

    private JsonNode stored(String type, String value) {
        return server.store.resources.entrySet().stream()
                .filter(one -> one.getKey().startsWith(type + "/"))
                .map(Map.Entry::getValue)
                .filter(one ->
                        one.path("identifier").path(0).path("value").asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_summary_stands_as_it_was_recorded_last_whatever_the_order() {
        for (Path[] logs : new Path[][] {{earlier, later}, {later, earlier}}) {
            Run run = push(logs);

            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            assertThat(stored("Procedure", "c-0988").path("status").asText()).isEqualTo("stopped");
            assertThat(stored("CarePlan", "pl-0988-2").path("status").asText()).isEqualTo("revoked");
            assertThat(stored("MedicationRequest", "pl-0988-2").path("status").asText())
                    .isEqualTo("stopped");
            assertThat(stored("Goal", "pl-0988-2").path("lifecycleStatus").asText())
                    .isEqualTo("cancelled");
            assertThat(stored("Organization", "cedar").path("name").asText()).isEqualTo("Cedar Street Clinic");
            assertThat(stored("Location", "cedar").path("name").asText()).isEqualTo("Cedar Street Clinic");
            assertThat(server.store.resources.values())
                    .allMatch(one -> one.path("meta").path("versionId").asText().equals("1"));
        }
    }

    @Test
    void an_adverse_event_stands_as_it_was_followed_up_last_whatever_the_order() throws IOException {
        String seen = "\"type\":\"adverse-event-charted\"";
        String event =
                "\"payload\":{\"adverseEvent\":{\"id\":\"ae-0988\",\"term\":\"urinary-urgency\",\"what\":{\"text\":\"must run\"},"
                        + "\"onset\":\"2026-05-01T08:00:00-05:00\",\"outcome\":\"ongoing\",\"status\":\"final\"}}}";
        String left = visit.lines()
                .filter(line -> line.contains("\"ready-to-leave\""))
                .findFirst()
                .orElseThrow();
        String told = left.replace("\"type\":\"ready-to-leave\"", seen)
                .replaceAll("\"id\":\"s-0988-15-e[0-9]+\"", "\"id\":\"s-0988-15-late\"")
                .replaceAll("\"seq\":[0-9]+", "\"seq\":" + (visit.lines().count() + 1))
                .replace("2026-05-12T17:43:20Z", "2026-05-12T18:43:20Z")
                .replace("\"payload\":{}}", event);
        Path first = file("first", visit + told + "\n");
        Path followed = file(
                "followed", next(visit + told).replace("\"outcome\":\"ongoing\"", "\"outcome\":\"resolved\"") + "\n");
        for (Path[] logs : new Path[][] {{first, followed}, {followed, first}}) {
            Run run = push(logs);

            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            assertThat(server.store.resources.values())
                    .filteredOn(one -> one.path("resourceType").asText().equals("AdverseEvent"))
                    .singleElement()
                    .satisfies(
                            one -> assertThat(one.at("/outcome/coding/0/code").asText())
                                    .isEqualTo("resolved"));
        }
    }

    @Test
    void the_course_of_another_patient_under_the_same_id_is_a_contradiction_and_overwrites_nothing()
            throws IOException {
        Path other = file(
                "other",
                next(visit)
                        .replace("Patient/p-0988", "Patient/p-0989")
                        .replace(
                                "\"id\":\"c-0988\",\"status\":\"active\"", "\"id\":\"c-0988\",\"status\":\"stopped\""));

        Run run = push(earlier, other);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("must say the same of each Procedure");
        assertThat(server.store.resources).isEmpty();
    }

    @Test
    void of_what_was_recorded_in_the_same_instant_one_stands_whatever_the_order() throws IOException {
        Path same = file(
                "same",
                visit.replace("0988-15", "0988-16")
                        .replace(
                                "\"id\":\"c-0988\",\"status\":\"active\"", "\"id\":\"c-0988\",\"status\":\"stopped\""));
        push(earlier, same);
        push(same, earlier);

        JsonNode course = stored("Procedure", "c-0988");
        assertThat(course.path("status").asText()).isEqualTo("stopped");
        assertThat(course.path("meta").path("versionId").asText()).isEqualTo("1");
    }

    @Test
    void the_table_says_which_log_a_summary_is_from() {
        Run run = push(earlier, later);

        assertThat(run.out())
                .containsPattern(
                        "earlier.ndjson +Procedure +course\\|c-0988 +PUT by identifier +created +1 +later.ndjson\n")
                .containsPattern("later.ndjson +Procedure +course\\|c-0988 +PUT by identifier +already there +1\n")
                .containsPattern("earlier.ndjson +Observation +vital\\|v-0988-15-1 +PUT by identifier +created +1\n");
    }

    @Test
    void what_a_summary_points_to_comes_along_so_that_no_reference_hangs() {
        Run run = push(earlier, later);

        assertThat(run.out())
                .containsPattern(
                        "earlier.ndjson +Encounter +session\\|s-0988-16 +PUT by identifier +created +1 +later.ndjson\n");
        String encounter = stored("CarePlan", "pl-0988-2")
                .path("encounter")
                .path("reference")
                .asText();
        assertThat(server.store.resources.get(encounter)).isEqualTo(stored("Encounter", "s-0988-16"));
    }

    @Test
    void an_older_log_alone_brings_the_older_summary_back() {
        push(earlier, later);
        push(earlier);

        assertThat(stored("Procedure", "c-0988").path("status").asText()).isEqualTo("in-progress");
        assertThat(stored("Procedure", "c-0988").path("meta").path("versionId").asText())
                .isEqualTo("2");
    }

    @Test
    void anything_else_that_contradicts_is_refused_before_anything_is_sent() throws IOException {
        Path other = file(
                "other",
                next(visit)
                        .replace("v-0988-16-1", "v-0988-15-1")
                        .replace("d-0988-16-2", "d-0988-15-2")
                        .replace("\"lot\":\"", "\"lot\":\"X"));

        assertThat(push(earlier, other))
                .isEqualTo(new Run(
                        2,
                        "",
                        "error KC-PSH-006 " + other + ": must say the same of each Medication as " + earlier
                                + ", says something else of one\n"
                                + "error KC-PSH-006 " + other + ": must say the same of each Observation as " + earlier
                                + ", says something else of one\n"));
        assertThat(server.requests).isEmpty();
    }

    @Test
    void a_product_that_two_visits_used_is_no_contradiction() throws IOException {
        Path other = file("other", next(visit).replace("d-0988-16-2", "d-0988-15-2"));

        Run run = push(earlier, other);

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsPattern("other.ndjson +Medication +product\\|d-0988-15-2 +PUT by identifier +already there");
    }

    @Test
    void the_longer_log_of_a_session_is_sent() throws IOException {
        Path begun = file("begun", visit.lines().limit(9).reduce("", (a, b) -> a + b + "\n"));

        Run run = push(begun, earlier);

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo("warning KC-PSH-004 " + begun + ": holds the beginning of " + earlier
                        + ", which is sent instead\n");
        assertThat(run.out()).endsWith("1 log, 26 resources: 26 created, 0 there, 0 refused, 0 unknown, 0 not sent\n");
    }

    @Test
    void a_log_given_twice_is_sent_once() throws IOException {
        Path copy = file("copy", visit);

        Run run = push(earlier, copy, earlier);

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo("warning KC-PSH-004 " + earlier + ": is given twice, and is sent once\n"
                        + "warning KC-PSH-004 " + copy + ": holds the same as " + earlier + ", which is sent once\n");
        assertThat(server.transactions).hasSize(1);
    }

    @Test
    void two_stories_of_one_session_are_refused() throws IOException {
        Path other = file("other", visit.replace("2026-05-12T12:48", "2026-05-12T12:49"));

        assertThat(push(earlier, other))
                .isEqualTo(new Run(
                        2,
                        "",
                        "error KC-PSH-005 " + other + ": must tell the same story of its session as " + earlier
                                + ", neither is a beginning of the other\n"));
        assertThat(server.requests).isEmpty();
    }
}
