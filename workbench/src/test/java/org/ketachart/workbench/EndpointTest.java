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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    void it_says_of_each_parameter_what_r4_says() throws IOException, InterruptedException {
        FhirContext r4 = FhirContext.forR4Cached();
        CapabilityStatement said = r4.newJsonParser()
                .parseResource(CapabilityStatement.class, get("/metadata").body());
        List<String> seen = new ArrayList<>();
        for (var type : said.getRestFirstRep().getResource()) {
            for (var offered : type.getSearchParam()) {
                seen.add(type.getType() + "." + offered.getName());
                if (!offered.getName().startsWith("_")) {
                    var known = r4.getResourceDefinition(type.getType()).getSearchParam(offered.getName());
                    assertThat(known).as(seen.get(seen.size() - 1)).isNotNull();
                    assertThat(offered.getType().toCode())
                            .as(seen.get(seen.size() - 1))
                            .isEqualTo(known.getParamType().getCode());
                }
            }
        }
        assertThat(seen)
                .contains("AdverseEvent.subject", "MedicationAdministration.context", "Provenance._tag")
                .doesNotContain("AdverseEvent.patient", "AdverseEvent.identifier", "Encounter.code");
    }

    @Test
    void every_parameter_finds_what_it_is_for() throws IOException, InterruptedException {
        String visit = "Encounter/"
                + search("/Encounter?patient=p-2305")
                        .getEntryFirstRep()
                        .getResource()
                        .getIdElement()
                        .getIdPart();
        for (String question : List.of(
                "/AdverseEvent?subject=Patient/p-2305",
                "/AdverseEvent?subject=p-2305&date=2026-05-12&event=419045004",
                "/AdverseEvent?seriousness=Serious&severity=severe",
                "/MedicationAdministration?context=" + visit,
                "/MedicationAdministration?subject=p-2305&effective-time=ge2026-05-12&status=stopped",
                "/MedicationRequest?encounter=" + visit + "&authoredon=2026-05-12&intent=order&code=O18YUO0I83",
                "/Procedure?encounter=" + visit + "&status=completed,stopped,unknown&category=oxygen",
                "/Observation?encounter=" + endpoint.base() + "/" + visit + "&category=exam",
                "/Encounter?identifier=s-2305-01&type=ketamine-session",
                "/Encounter?status=finished&part-of=Encounter/enc-58812",
                "/CarePlan?patient=p-0988&date=ge2026&category=assess-plan&status=active",
                "/Goal?patient=p-0988&lifecycle-status=active",
                "/Medication?lot-number=KT6M118&expiration-date=2027-11-30",
                "/Organization?name=harbor%20INF",
                "/Location?name=Harbor&status=active",
                "/Provenance?target=" + visit + "&recorded=2026-05-12",
                "/Provenance?agent=Practitioner/tanaka")) {
            assertThat(search(question).getTotal()).as(question).isPositive();
        }
        assertThat(search("/Encounter?patient=http://other.example/fhir/Patient/p-2305")
                        .getTotal())
                .isZero();
    }

    @Test
    void the_page_that_invites_to_ask_says_what_is_answered() throws IOException, InterruptedException {
        String page = Files.readString(Run.HOME.resolve("docs").resolve("guide").resolve("try-it.md"));
        List<MatchResult> rows = Pattern.compile("\\| `\\$base(/[^`]+)` \\| ([0-9]+)[^|]* \\|")
                .matcher(page)
                .results()
                .toList();
        assertThat(rows).hasSizeGreaterThan(9);
        for (MatchResult row : rows) {
            assertThat(search(row.group(1)).getTotal()).as(row.group(1)).isEqualTo(Integer.parseInt(row.group(2)));
        }
    }

    @Test
    void the_page_names_every_parameter_of_every_type() throws IOException, InterruptedException {
        String page = Files.readString(Run.HOME.resolve("docs").resolve("guide").resolve("try-it.md"));
        CapabilityStatement said = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(CapabilityStatement.class, get("/metadata").body());
        for (var type : said.getRestFirstRep().getResource()) {
            if (type.getType().equals("OperationDefinition")) {
                continue;
            }
            String row = page.lines()
                    .filter(line -> line.startsWith("| " + type.getType() + " |"))
                    .findFirst()
                    .orElseThrow();
            assertThat(type.getSearchParam().stream()
                            .map(offered -> offered.getName())
                            .filter(name -> !name.equals("_id") && !name.equals("_tag") && !name.equals("identifier")))
                    .as(type.getType())
                    .isNotEmpty()
                    .allMatch(name -> row.contains("`" + name + "`"));
        }
    }

    @Test
    void values_after_a_comma_are_alternatives_and_parameters_given_twice_go_together()
            throws IOException, InterruptedException {
        assertThat(search("/Encounter?patient=p-2210,Patient/p-1041").getTotal())
                .isEqualTo(2);
        assertThat(search("/Encounter?patient=p-2210&patient=p-1041").getTotal())
                .isZero();
        assertThat(search("/Encounter?date=ge2026-05-12&date=lt2026-05-13").getTotal())
                .isEqualTo(search("/Encounter?date=2026-05-12").getTotal())
                .isPositive();
        assertThat(search("/Observation?date=2026-05-11,2026-05-12&_summary=count")
                        .getTotal())
                .isEqualTo(
                        search("/Observation?date=le2026-05-12&_summary=count").getTotal())
                .isPositive();
        assertThat(search("/Observation?date=gt2026-05-12").getTotal()).isZero();
        assertThat(search("/Encounter?_count=0").getEntry()).isEmpty();
        assertThat(search("/Encounter?_total=accurate&_elements=status").getTotal())
                .isEqualTo(7);
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
