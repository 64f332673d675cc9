package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Consents, forms and what became of them, over HTTP, as a client that knows nothing of us. */
class PaperEndpointTest {
    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<String> TYPES = List.of("Consent", "QuestionnaireResponse", "Task");

    private static Endpoint endpoint;

    @BeforeAll
    static void serve() throws Exception {
        List<byte[]> sessions = new ArrayList<>();
        for (Path log : Run.logsWithForms()) {
            sessions.add(Run.of("fhir", log.toString()).out().getBytes(UTF_8));
        }
        endpoint = Endpoint.start(sessions, 0);
    }

    @AfterAll
    static void stop() throws Exception {
        endpoint.stop();
    }

    private static HttpResponse<String> get(String question) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(endpoint.base() + question)).build(), BodyHandlers.ofString());
    }

    private static <T extends Resource> T read(Class<T> type, String question)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = get(question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return R4.newJsonParser().parseResource(type, answer.body());
    }

    private static int total(String question) throws IOException, InterruptedException {
        return read(Bundle.class, question).getTotal();
    }

    private static <T extends Resource> T only(Class<T> type, String question)
            throws IOException, InterruptedException {
        Bundle found = read(Bundle.class, question);
        assertThat(found.getEntry()).as(question).hasSize(1);
        return type.cast(found.getEntryFirstRep().getResource());
    }

    private static String address(Resource resource) {
        return "/" + resource.getIdElement().toUnqualifiedVersionless().getValue();
    }

    @Test
    void every_parameter_finds_what_it_is_for_and_nothing_else() throws IOException, InterruptedException {
        String visit =
                address(only(Resource.class, "/Encounter?patient=p-2001")).substring(1);
        String form = address(only(Resource.class, "/QuestionnaireResponse?patient=p-2001"))
                .substring(1);
        for (Map.Entry<String, Integer> question : Map.ofEntries(
                        Map.entry("/Consent", 2),
                        Map.entry("/Consent?patient=Patient/p-2001&status=active", 2),
                        Map.entry("/Consent?patient=p-2002", 0),
                        Map.entry("/Consent?category=rems-enrollment", 1),
                        Map.entry("/Consent?identifier=con-2001-1&scope=treatment", 1),
                        Map.entry("/Consent?date=2026-04-12", 2),
                        Map.entry("/Consent?date=lt2026-04-12", 0),
                        Map.entry("/Consent?period=2026-05-12", 0),
                        Map.entry("/Consent?period=ge2026-05-12", 2),
                        Map.entry("/Consent?period=lt2026-04-12", 0),
                        Map.entry("/Consent?status=inactive", 0),
                        Map.entry("/QuestionnaireResponse", 6),
                        Map.entry("/QuestionnaireResponse?status=completed", 3),
                        Map.entry("/QuestionnaireResponse?status=in-progress", 3),
                        Map.entry("/QuestionnaireResponse?subject=p-2005&author=Practitioner/okafor", 1),
                        Map.entry("/QuestionnaireResponse?authored=2026-05-12", 2),
                        Map.entry("/QuestionnaireResponse?identifier=form-2008-01&authored=ge2026-11-01", 1),
                        Map.entry("/QuestionnaireResponse?encounter=" + visit, 1),
                        Map.entry("/Task?status=requested", 3),
                        Map.entry("/Task?business-status=submitted", 1),
                        Map.entry("/Task?business-status=acknowledged&status=completed", 2),
                        Map.entry("/Task?patient=p-2001&period=2026-05-12", 0),
                        Map.entry("/Task?patient=p-2001&period=ge2026-05-12", 1),
                        Map.entry("/Task?subject=p-2001&focus=" + form, 1),
                        Map.entry("/Task?encounter=" + visit, 1))
                .entrySet()) {
            assertThat(total(question.getKey())).as(question.getKey()).isEqualTo(question.getValue());
        }
    }

    @Test
    void what_was_found_is_read_by_its_id_and_so_is_what_it_points_to() throws IOException, InterruptedException {
        Consent consent = only(Consent.class, "/Consent?identifier=con-2001-1");
        assertThat(R4.newJsonParser().encodeResourceToString(read(Consent.class, address(consent))))
                .isEqualTo(R4.newJsonParser().encodeResourceToString(consent));
        assertThat(get("/" + consent.getOrganizationFirstRep().getReference()).statusCode())
                .isEqualTo(200);

        Task task = only(Task.class, "/Task?patient=p-2001");
        assertThat(task.getOutput())
                .extracting(output -> output.getValue().fhirType())
                .contains("Reference");
        QuestionnaireResponse form =
                read(QuestionnaireResponse.class, "/" + task.getFocus().getReference());
        assertThat(form.getSubject().getReference()).isEqualTo("Patient/p-2001");
        assertThat(form.getStatus().toCode()).isEqualTo("completed");
        assertThat(get("/" + form.getEncounter().getReference()).statusCode()).isEqualTo(200);
        assertThat(form.getEncounter().getReference())
                .isEqualTo(task.getEncounter().getReference());
    }

    @Test
    void the_page_names_every_parameter_of_these_types() throws IOException, InterruptedException {
        String page = Files.readString(Run.HOME.resolve("docs").resolve("guide").resolve("try-it.md"));
        CapabilityStatement said = read(CapabilityStatement.class, "/metadata");
        assertThat(said.getRestFirstRep().getResource())
                .extracting(type -> type.getType())
                .containsAll(TYPES);
        for (var type : said.getRestFirstRep().getResource()) {
            if (TYPES.contains(type.getType())) {
                assertThat(page.lines().filter(line -> line.startsWith("| " + type.getType() + " |")))
                        .singleElement()
                        .satisfies(row -> assertThat(type.getSearchParam().stream()
                                        .map(offered -> offered.getName())
                                        .filter(name -> !List.of("_id", "_tag", "identifier")
                                                .contains(name)))
                                .as(type.getType())
                                .isNotEmpty()
                                .allMatch(name -> row.contains("`" + name + "`")));
            }
        }
    }

    @Test
    void a_question_that_is_not_answered_is_refused() throws IOException, InterruptedException {
        for (String type : TYPES) {
            assertThat(get("/" + type + "?patient:missing=true").statusCode()).isEqualTo(400);
            assertThat(get("/" + type + "/nobody").statusCode()).isEqualTo(404);
        }
        assertThat(get("/Consent?encounter=Encounter/1").statusCode()).isEqualTo(400);
    }
}
