package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketachart.core.event.Event;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.HostResources;
import org.ketachart.journal.EventCodec;
import org.ketachart.journal.SessionLogWriter;

/** The example of a visit of which the EHR owns nearly everything. */
class EhrVisitTest {
    private static final Path EXAMPLE = Run.HOME.resolve("examples").resolve("ehr-visit");
    private static final Path EHR = EXAMPLE.resolve("ehr.json");
    private static final Path LOG = EXAMPLE.resolve("visit.ndjson");
    private static final Path BUNDLE = EXAMPLE.resolve("visit.bundle.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void its_log_is_what_the_chart_of_the_ehr_and_the_commands_give() throws IOException {
        Result<HostResources> ehr = HostResources.open(FhirContract.standard(), Files.readAllBytes(EHR));
        assertThat(ehr.issues()).isEmpty();
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        SessionLogWriter writer = new SessionLogWriter(log, new EventCodec());
        for (Event event : EhrVisit.log(ehr.value())) {
            writer.append(event);
        }
        if (Boolean.getBoolean("example.write")) {
            Files.write(LOG, log.toByteArray());
        }
        assertThat(log.toString(UTF_8))
                .as("written anew by -Dexample.write=true")
                .isEqualTo(Files.readString(LOG));
    }

    @Test
    void its_bundle_is_what_the_log_gives() throws IOException {
        JsonNode bundle = bundle();
        if (Boolean.getBoolean("example.write")) {
            Files.writeString(BUNDLE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bundle) + "\n");
        }
        assertThat(JSON.readTree(BUNDLE.toFile())).isEqualTo(bundle);
    }

    @Test
    void only_what_is_ours_is_written() throws IOException {
        assertThat(types(bundle()))
                .containsExactly(
                        "Organization",
                        "Encounter",
                        "Procedure",
                        "Procedure",
                        "MedicationAdministration",
                        "MedicationAdministration",
                        "Observation",
                        "Observation",
                        "Observation",
                        "Provenance");
    }

    @Test
    void what_is_the_ehrs_is_pointed_to() throws IOException {
        String bundle = Run.of("fhir", LOG.toString()).out();
        assertThat(bundle)
                .contains("\"partOf\":{\"reference\":\"Encounter/e-9001\",\"type\":\"Encounter\"}")
                .contains("\"partOf\":{\"reference\":\"Organization/org-1\",\"type\":\"Organization\"}")
                .contains(
                        "\"location\":[{\"id\":\"ketachart-place\",\"location\":{\"reference\":\"Location/room-4\",\"type\":\"Location\"}}]")
                .contains(
                        "\"reasonReference\":[{\"id\":\"ketachart-reason\",\"reference\":\"Condition/c-55\",\"type\":\"Condition\"}]")
                .contains("\"request\":{\"reference\":\"MedicationRequest/rx-810\",\"type\":\"MedicationRequest\"}")
                .contains("{\"url\":\"source\",\"valueReference\":"
                        + "{\"reference\":\"Observation/bp-301\",\"type\":\"Observation\"}}");
    }

    @Test
    void the_record_is_the_same_from_the_log_and_from_the_bundle_with_the_chart_of_the_ehr() {
        String record = Run.of("record", LOG.toString()).out();
        Run read = Run.with(Run.of("fhir", LOG.toString()).out(), "record", "-", "--host", EHR.toString());
        assertThat(read).isEqualTo(new Run(0, record, ""));
    }

    @Test
    void without_the_chart_of_the_ehr_it_is_told_what_the_record_lacks() {
        Run read = Run.with(Run.of("fhir", LOG.toString()).out(), "record", "-");
        assertThat(read.code()).isZero();
        String url = "https://ketachart.org/fhir/StructureDefinition/adopted-fact";
        String line = "warning KC-FHIR-020 standard input: Encounter.extension.where(url='" + url
                + "')[%d]: the host's %s must be handed in, the record lacks what it says\n";
        assertThat(read.err())
                .isEqualTo(line.formatted(3, "MedicationRequest")
                        + line.formatted(0, "Observation")
                        + line.formatted(1, "Observation")
                        + line.formatted(2, "Observation"));
    }

    @Test
    void its_bundle_is_valid_and_the_demo_takes_it(@TempDir Path out) {
        Run demo = Run.of("demo", "--once", EXAMPLE.toString(), "--out", out.toString());
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.out()).contains("0 faults");
    }

    @Test
    void a_bundle_that_is_none_of_the_ehrs_is_refused() {
        Run read = Run.with(Run.of("fhir", LOG.toString()).out(), "record", "-", "--host", LOG.toString());
        assertThat(read.code()).isEqualTo(2);
        assertThat(read.err()).endsWith("visit.ndjson: must be a Bundle of the EHR's resources\n");
    }

    @Test
    void a_resource_of_the_ehr_that_cannot_be_read_costs_its_fact_alone(@TempDir Path folder) throws IOException {
        Path cancelled = Files.writeString(
                folder.resolve("ehr.json"),
                Files.readString(EHR).replaceFirst("\"status\": \"final\"", "\"status\": \"cancelled\""));
        Run read = Run.with(Run.of("fhir", LOG.toString()).out(), "record", "-", "--host", cancelled.toString());
        assertThat(read.code()).isZero();
        assertThat(read.err())
                .contains("warning KC-FHIR-008 " + cancelled + ": Bundle.entry[8].resource.status: ")
                .contains("the host's Observation must be readable, the record lacks what it says");
        assertThat(JSON.readTree(read.out()).get("vitalSigns")).hasSize(4);
    }

    @Test
    void the_codes_by_which_an_ehr_orders_are_understood_when_it_says_so(@TempDir Path folder) throws IOException {
        Path local = Files.writeString(
                folder.resolve("ehr.json"), Files.readString(EHR).replace("L8P1H35P2Z", "ESK28"));
        String bundle = Run.of("fhir", LOG.toString()).out();
        assertThat(Run.with(bundle, "record", "-", "--host", local.toString()).err())
                .contains("the host's MedicationRequest must be readable");
        Run told = Run.with(
                bundle,
                "record",
                "-",
                "--host",
                local.toString(),
                "--drug-code",
                "http://fdasis.nlm.nih.gov|ESK28=esketamine");
        assertThat(told).isEqualTo(new Run(0, Run.of("record", LOG.toString()).out(), ""));
        assertThat(Run.with(bundle, "record", "-", "--host", local.toString(), "--drug-code", "ESK28=esketamine")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void a_log_needs_no_chart_of_the_ehr() {
        Run run = Run.of("record", LOG.toString(), "--host", EHR.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("error KC-CLI-001 --host: must go with a Bundle; a log holds what was taken over\n");
    }

    private static JsonNode bundle() throws IOException {
        Run run = Run.of("fhir", LOG.toString());
        assertThat(run.err()).isEmpty();
        return JSON.readTree(run.out());
    }

    private static List<String> types(JsonNode bundle) {
        Stream<JsonNode> entries = StreamSupport.stream(bundle.get("entry").spliterator(), false);
        return entries.map(entry -> entry.at("/resource/resourceType").asText()).toList();
    }

    @Test
    void the_chart_of_the_ehr_has_no_fault_of_its_own() throws IOException {
        assertThat(HostResources.open(FhirContract.standard(), Files.readAllBytes(EHR)).issues().stream()
                        .filter(Issue::isError))
                .isEmpty();
    }
}
