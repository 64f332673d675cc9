package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The day pushed to a server that has nothing, and once more to the server that has it. */
class PushTest {
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Run push(String... more) throws IOException {
        return push(Run.logs(), more);
    }

    private Run push(List<Path> logs, String... more) {
        List<String> args = new ArrayList<>(List.of("push", "--to", server.base()));
        logs.forEach(log -> args.add(log.toString()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private static List<String> rows(Run run) {
        return run.out().lines().filter(line -> line.contains(".ndjson ")).toList();
    }

    @Test
    void the_day_pushed_twice_is_on_the_server_once() throws IOException {
        Run first = push();
        Map<String, String> content = server.store.content();
        Run second = push();

        assertThat(first.err() + second.err()).isEmpty();
        assertThat(List.of(first.code(), second.code())).containsOnly(0);
        assertThat(first.out())
                .endsWith("7 logs, 149 resources: 139 created, 10 there, 0 refused, 0 unknown, 0 not sent\n");
        assertThat(second.out())
                .endsWith("7 logs, 149 resources: 0 created, 149 there, 0 refused, 0 unknown, 0 not sent\n");
        assertThat(rows(second)).hasSize(149).allMatch(row -> row.endsWith("already there  1"));
        assertThat(server.store.content()).isEqualTo(content).hasSize(139);
        assertThat(server.transactions).hasSize(14);
        for (int i = 0; i < 7; i++) {
            assertThat(server.transactions.get(i + 7)).isEqualTo(server.transactions.get(i));
        }
    }

    @Test
    void every_resource_has_a_row() throws IOException {
        Run run = push(List.of(Run.logs().get(6)));

        assertThat(run).isEqualTo(new Run(0, """
                        log                resource      id                       request            outcome        version  said by
                        07-no-show.ndjson  Organization  clinic|harbor            PUT by identifier  created        1
                        07-no-show.ndjson  Location      clinic|harbor            PUT by identifier  created        1
                        07-no-show.ndjson  Encounter     session|s-2377-05        PUT by identifier  created        1
                        07-no-show.ndjson  Provenance    provenance|s-2377-05-e2  POST once, by tag  created        1
                        1 log, 4 resources: 4 created, 0 there, 0 refused, 0 unknown, 0 not sent
                        """, ""));
    }

    @Test
    void a_server_that_counts_each_writing_as_a_version_has_it_up_to_date() throws IOException {
        server.store.versionsAlways = true;
        push(List.of(Run.logs().get(6)));
        Run again = push(List.of(Run.logs().get(6)));

        assertThat(again.code()).isZero();
        assertThat(rows(again))
                .filteredOn(row -> row.endsWith("up to date     2"))
                .hasSize(3);
        assertThat(rows(again))
                .filteredOn(row -> row.endsWith("already there  1"))
                .hasSize(1);
    }

    @Test
    void what_is_pointed_to_comes_first_and_the_entries_are_those_of_the_fhir_command() throws IOException {
        List<String> order = List.of(
                "Organization Location MedicationRequest Encounter Procedure Medication MedicationAdministration Observation AdverseEvent Goal CarePlan Provenance"
                        .split(" "));
        push();
        for (int i = 0; i < 7; i++) {
            JsonNode sent = ScriptedServer.JSON.readTree(server.transactions.get(i));
            JsonNode written = ScriptedServer.JSON.readTree(
                    Run.of("fhir", Run.logs().get(i).toString()).out());
            List<String> types = new ArrayList<>();
            sent.path("entry")
                    .forEach(entry -> types.add(
                            entry.path("resource").path("resourceType").asText()));
            assertThat(types).isSortedAccordingTo((a, b) -> order.indexOf(a) - order.indexOf(b));
            assertThat(sent.path("entry")).containsExactlyInAnyOrderElementsOf(written.path("entry"));
        }
        assertThat(new String(server.transactions.get(6), UTF_8) + "\n")
                .isEqualTo(Run.of("fhir", Run.logs().get(6).toString()).out());
    }

    @Test
    void a_transaction_is_the_same_bytes_whatever_is_pushed_along() throws IOException {
        push();
        for (Path log : Run.logs()) {
            push(List.of(log));
        }
        for (int i = 0; i < 7; i++) {
            assertThat(server.transactions.get(i + 7)).isEqualTo(server.transactions.get(i));
        }
    }

    @Test
    void one_log_with_a_fault_keeps_all_of_them_here() throws IOException {
        Run run = Run.with(
                Run.noShow().replace("\"seq\":2", "\"seq\":1"),
                "push",
                "--to",
                server.base(),
                Run.logs().get(0).toString(),
                "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("error KC-LOG-020 standard input: line 2")
                .hasLineCount(1);
        assertThat(server.requests).isEmpty();
    }

    @Test
    void a_sandbox_without_patients_refuses_the_day_until_it_has_stand_ins() throws IOException {
        server.store.demandsTargets = true;
        assertThat(push().code()).isEqualTo(2);
        assertThat(server.store.resources).isEmpty();

        Run run = push("--stand-ins");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("stand-in +Patient +p-1041 +PUT by id +created\n")
                .endsWith("0 not sent; " + standIns() + " stand-ins created\n");
        assertThat(standIns()).isGreaterThan(10);

        int before = server.writes().size();
        Run again = push("--stand-ins");
        assertThat(again.code()).isZero();
        assertThat(server.writes().subList(before, server.writes().size())).allMatch(one -> one.startsWith("POST "));
        assertThat(again.out()).doesNotContain("stand-in");
    }

    private long standIns() {
        return server.store.resources.values().stream()
                .filter(one -> one.path("meta")
                        .path("tag")
                        .path(0)
                        .path("code")
                        .asText()
                        .equals("stand-in"))
                .count();
    }

    @Test
    void a_patient_who_is_there_is_never_touched() throws IOException {
        var patient = ScriptedServer.JSON.createObjectNode();
        patient.put("resourceType", "Patient").put("id", "p-2377").put("birthDate", "1980-01-01");
        server.store.put("Patient/p-2377", patient);
        String before = server.store.read("Patient/p-2377").toString();

        Run run = push(List.of(Run.logs().get(6)), "--stand-ins");

        assertThat(run.code()).isZero();
        assertThat(server.store.read("Patient/p-2377")).hasToString(before);
        assertThat(server.writes()).noneMatch(one -> one.contains("p-2377")).anyMatch(one -> one.contains("tanaka"));
    }

    @Test
    void without_the_option_nothing_of_the_hosts_is_written() throws IOException {
        push();
        assertThat(server.store.counts()).doesNotContainKeys("Patient", "Practitioner", "Device", "RelatedPerson");
        assertThat(server.writes()).allMatch(one -> one.equals("POST /fhir null"));
    }

    @Test
    void a_log_that_comes_on_standard_input_is_sent() {
        Run run = Run.with(Run.noShow(), "push", "-", "--to", server.base() + "/");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("standard input")
                .endsWith("1 log, 4 resources: 4 created, 0 there, 0 refused, 0 unknown, 0 not sent\n");
        assertThat(Stream.of(run.code())).containsOnly(0);
    }
}
