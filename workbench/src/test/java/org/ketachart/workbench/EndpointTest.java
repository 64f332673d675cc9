package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over HTTP, as a client that knows nothing of us. */
class EndpointTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Endpoint endpoint;

    @BeforeAll
    static void serve() throws Exception {
        List<byte[]> day = new ArrayList<>();
        for (Path log : Run.logs()) {
            day.add(Run.of("fhir", log.toString()).out().getBytes(UTF_8));
        }
        endpoint = Endpoint.start(day, 0);
    }

    @AfterAll
    static void stop() throws Exception {
        endpoint.stop();
    }

    private static HttpResponse<String> get(String question) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(question.startsWith("http") ? question : endpoint.base() + question))
                        .build(),
                BodyHandlers.ofString());
    }

    private static Bundle search(String question) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, answer.body());
    }

    private static String token(String system, String code) {
        return URLEncoder.encode(system + "|" + code, UTF_8);
    }

    @Test
    void it_says_what_it_can() throws IOException, InterruptedException {
        CapabilityStatement said = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(CapabilityStatement.class, get("/metadata").body());
        assertThat(said.getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThat(said.getRestFirstRep().getResource())
                .extracting(type -> type.getType())
                .contains("Encounter", "Observation", "MedicationAdministration", "AdverseEvent", "Provenance");
    }

    @Test
    void the_visits_of_a_patient_are_found_and_their_facts_by_the_visit() throws IOException, InterruptedException {
        Bundle visits = search("/Encounter?patient=p-2210");
        assertThat(visits.getTotal()).isEqualTo(1);
        Encounter visit = (Encounter) visits.getEntryFirstRep().getResource();
        Bundle readings = search("/Observation?encounter="
                + visit.getIdElement().toUnqualifiedVersionless().getValue() + "&_count=100");
        assertThat(readings.getTotal()).isGreaterThan(10);
        Observation first = (Observation) readings.getEntryFirstRep().getResource();
        assertThat(first.getEncounter().getReference())
                .isEqualTo("Encounter/" + visit.getIdElement().getIdPart());
        assertThat(get("/" + first.getEncounter().getReference()).statusCode()).isEqualTo(200);
    }

    @Test
    void questions_go_together_and_have_pages() throws IOException, InterruptedException {
        Bundle pressures = search("/Observation?code=" + token("http://loinc.org", "85354-9") + "&_count=5");
        assertThat(pressures.getTotal()).isGreaterThan(10);
        assertThat(pressures.getEntry()).hasSize(5);
        Bundle next = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(
                        Bundle.class, get(pressures.getLink("next").getUrl()).body());
        assertThat(next.getEntry()).hasSize(5);
        assertThat(search("/Observation?code=85354-9&date=2026-05-12&_summary=count")
                        .getTotal())
                .isEqualTo(pressures.getTotal());
        assertThat(search("/Observation?date=lt2026-05-12").getTotal()).isZero();
        assertThat(search("/Observation?code=" + token("http://snomed.info/sct", "85354-9"))
                        .getTotal())
                .isZero();
    }

    @Test
    void what_has_no_identifier_is_found_by_its_tag() throws IOException, InterruptedException {
        Bundle events = search("/AdverseEvent");
        assertThat(events.getTotal()).isEqualTo(2);
        var tag = events.getEntryFirstRep().getResource().getMeta().getTagFirstRep();
        assertThat(search("/AdverseEvent?_tag=" + token(tag.getSystem(), tag.getCode()))
                        .getTotal())
                .isEqualTo(1);
    }

    @Test
    void what_is_not_there_or_not_answered_is_said_plainly() throws IOException, InterruptedException {
        assertThat(get("/Encounter/nobody").statusCode()).isEqualTo(404);
        assertThat(get("/Encounter?shoe-size=44").statusCode()).isEqualTo(400);
        assertThat(get("/Patient").statusCode()).isEqualTo(404);
        assertThat(get("/Encounter?date=yesterday").statusCode()).isEqualTo(400);
        HttpResponse<String> written = CLIENT.send(
                HttpRequest.newBuilder(URI.create(endpoint.base() + "/Encounter"))
                        .header("Content-Type", "application/fhir+json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"resourceType\":\"Encounter\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(written.statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void a_port_that_is_taken_is_refused() {
        int taken = URI.create(endpoint.base()).getPort();
        assertThatThrownBy(() -> Endpoint.start(List.of(), taken)).isInstanceOf(BindException.class);
    }

    @Test
    void a_port_that_is_none_is_refused_before_anything_is_done() {
        Run run = Run.of("demo", "--port", "99999");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("error KC-CLI-001 --port: must be from 0 to 65535\n");
    }
}
