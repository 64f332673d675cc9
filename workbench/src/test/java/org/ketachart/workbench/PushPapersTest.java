package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consents, which several visits may chart, and monitoring forms, which go on after the visit. */
class PushPapersTest {
    private static final String OBTAINED =
            "\"obtainedBy\":{\"type\":\"Practitioner\",\"literal\":\"Practitioner/okafor\"},";

    @TempDir
    private Path folder;

    private final ScriptedServer server = new ScriptedServer();
    private String visit;
    private Path earlier;

    @BeforeEach
    void read() throws IOException {
        visit = Files.readString(Run.logsWithForms().get(0));
        earlier = file("earlier", visit);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".ndjson"), text);
    }

    /** Returns the visit two weeks later, with the same consents and a form of its own. */
    private static String next(String visit) {
        return visit.replace("2001-01", "2001-02")
                .replace("2026-05-12", "2026-05-26")
                .replace("2026-05-13", "2026-05-27")
                .replace("2026-05-19", "2026-06-02");
    }

    /** Returns a log in which the consent to treatment is charted with more. */
    private static String treatment(String log, String more) {
        return log.lines()
                .map(line -> line.contains("\"id\":\"con-2001-1\"") ? line.replace(OBTAINED, more + OBTAINED) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String takenBack(String log) {
        return treatment(log, "\"withdrawal\":{\"at\":\"2026-05-26T11:15:00-05:00\"},");
    }

    private Run push(List<Path> logs, String... more) {
        List<String> args = new ArrayList<>(List.of("push", "--to", server.base()));
        logs.forEach(log -> args.add(log.toString()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private List<JsonNode> stored(String type) {
        return server.store.resources.values().stream()
                .filter(one -> one.path("resourceType").asText().equals(type))
                .map(JsonNode.class::cast)
                .toList();
    }

    private JsonNode consent() {
        return stored("Consent").stream()
                .filter(one -> one.at("/identifier/0/value").asText().equals("con-2001-1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_consent_stands_as_it_was_charted_last_whatever_the_order() throws IOException {
        Path later = file("later", takenBack(next(visit)));
        for (List<Path> logs : List.of(List.of(earlier, later), List.of(later, earlier))) {
            Run run = push(logs);

            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            assertThat(stored("Consent"))
                    .extracting(one -> one.path("status").asText())
                    .containsExactlyInAnyOrder("inactive", "active");
            assertThat(consent().path("status").asText()).isEqualTo("inactive");
            assertThat(consent().at("/meta/versionId").asText()).isEqualTo("1");
        }
        assertThat(stored("QuestionnaireResponse")).hasSize(2);
        assertThat(stored("Task")).hasSize(2);
    }

    @Test
    void a_consent_that_is_retracted_later_stays_retracted_whatever_the_order() throws IOException {
        String later = next(visit);
        String charted = later.lines()
                .filter(line -> line.contains("\"id\":\"con-2001-1\""))
                .findFirst()
                .orElseThrow();
        String retracted = charted.replace("\"type\":\"consent-charted\"", "\"type\":\"entered-in-error\"")
                .replaceAll("\"id\":\"s-2001-02-r[0-9]+\"", "\"id\":\"s-2001-02-late\"")
                .replaceAll("\"seq\":[0-9]+", "\"seq\":" + (later.lines().count() + 1))
                .replace("2026-05-26T16:16:30Z", "2026-05-28T16:16:30Z")
                .replaceAll(
                        "\"payload\":.*",
                        "\"payload\":{\"fact\":{\"kind\":\"consent\",\"id\":\"con-2001-1\"},\"reason\":{\"what\":{\"text\":\"another's\"}}}}");
        Path withdrawn = file("withdrawn", later + retracted + "\n");
        for (List<Path> logs : List.of(List.of(earlier, withdrawn), List.of(withdrawn, earlier))) {
            Run run = push(logs);

            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            assertThat(consent().path("status").asText()).isEqualTo("entered-in-error");
        }
    }

    @Test
    void an_older_log_alone_gives_a_consent_again_that_was_taken_back() throws IOException {
        push(List.of(earlier, file("later", takenBack(next(visit)))));
        push(List.of(earlier));

        assertThat(consent().path("status").asText()).isEqualTo("active");
        assertThat(consent().at("/meta/versionId").asText()).isEqualTo("2");
    }

    @Test
    void the_consent_of_another_patient_under_the_same_id_is_a_contradiction() throws IOException {
        Path other =
                file("other", takenBack(next(visit).replace("p-2001", "p-2002")).replace("\"c-2001", "\"c-2002"));

        Run run = push(List.of(earlier, other));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("must say the same of each Consent as " + earlier);
        assertThat(server.store.resources).isEmpty();
    }

    @Test
    void a_form_that_is_signed_sent_and_answered_stays_one_form() throws IOException {
        Path unsigned = file("unsigned", knownBy("2026-05-12T20:00:00Z"));
        push(List.of(unsigned));
        JsonNode form = one("QuestionnaireResponse");
        JsonNode task = one("Task");
        assertThat(form.path("status").asText()).isEqualTo("in-progress");
        assertThat(task.path("status").asText()).isEqualTo("requested");

        Run run = push(List.of(earlier));

        assertThat(run.err()).isEmpty();
        assertThat(one("QuestionnaireResponse").path("status").asText()).isEqualTo("completed");
        assertThat(one("QuestionnaireResponse").path("id")).isEqualTo(form.path("id"));
        assertThat(one("Task").path("status").asText()).isEqualTo("completed");
        assertThat(one("Task").path("id")).isEqualTo(task.path("id"));
        assertThat(one("Task").at("/meta/versionId").asText()).isEqualTo("2");
    }

    private String knownBy(String moment) {
        return visit.lines()
                .filter(line -> {
                    String recorded = line.replaceFirst("^.*?\"recordedAt\":\"([^\"]+)\".*$", "$1");
                    return !Instant.parse(recorded).isAfter(Instant.parse(moment));
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private JsonNode one(String type) {
        List<JsonNode> stored = stored(type);
        assertThat(stored).hasSize(1);
        return stored.get(0);
    }

    @Test
    void the_sessions_pushed_twice_are_on_the_server_once() throws IOException {
        List<Path> logs = Run.logsWithForms();
        Run first = push(logs);
        Map<String, String> content = server.store.content();
        Run second = push(logs);

        assertThat(first.err() + second.err()).isEmpty();
        assertThat(second.out()).contains(" 0 created, ").contains(" 0 refused, 0 unknown, 0 not sent");
        assertThat(server.store.content()).isEqualTo(content);
        assertThat(server.store.counts())
                .containsEntry("Consent", 2)
                .containsEntry("QuestionnaireResponse", 6)
                .containsEntry("Task", 6);
    }

    @Test
    void a_signed_paper_and_a_receipt_have_stand_ins_in_a_sandbox() throws IOException {
        server.store.demandsTargets = true;
        Path signed = file(
                "signed",
                treatment(
                        visit,
                        "\"document\":{\"type\":\"DocumentReference\",\"literal\":\"DocumentReference/paper-2001\"},"));
        assertThat(push(List.of(signed)).code()).isEqualTo(2);

        Run run = push(List.of(signed), "--stand-ins");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("stand-in +DocumentReference +paper-2001 +PUT by id +created\n")
                .containsPattern("stand-in +DocumentReference +receipt-form-2001-01 +PUT by id +created\n");
        assertThat(consent().at("/sourceReference/reference").asText()).isEqualTo("DocumentReference/paper-2001");
    }
}
