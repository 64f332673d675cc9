package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.ketachart.cds.CdsServices;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.value.Issue;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.hapi.RecordValidator;
import org.ketachart.packs.RuleLibrary;
import org.ketachart.packs.TermLibrary;

/** What HL7's validator says of the one resource that a card suggests. */
class CdsTaskTest {
    private static final String CALL = """
            {"hook": "order-sign", "hookInstance": "0b7f2a1c-6c1e-4b1d-9a55-000000000001", "context": {
              "userId": "Practitioner/dr-1", "patientId": "pat-1", "encounterId": "enc-1",
              "draftOrders": {"resourceType": "Bundle", "entry": [{"resource": {
                "resourceType": "MedicationRequest", "id": "draft-1", "status": "draft", "intent": "order",
                "medicationCodeableConcept": {"text": "Spravato"}, "subject": {"reference": "Patient/pat-1"}}}]}}}
            """;

    @Test
    void a_task_to_ask_what_is_open_is_a_task_of_fhir() throws IOException {
        CdsServices services = CdsServices.of(
                new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow().rules(),
                new TermLibrary().find(TermLibrary.SCREENING).orElseThrow(),
                Jurisdiction.US,
                FhirContract.standard(),
                ZoneId.of("America/Chicago"));
        byte[] answer = services.answer(
                        services.read("ketamine-eligibility", CALL.getBytes(UTF_8))
                                .value(),
                        Instant.parse("2026-05-12T14:30:00Z"))
                .bytes();
        JsonNode task = new ObjectMapper().readTree(answer).at("/cards").findValue("resource");
        assertThat(task.path("resourceType").asText()).isEqualTo("Task");
        assertThat(task.path("input")).hasSizeGreaterThan(20);
        assertThat(RecordValidator.builder(FhirContext.forR4Cached())
                        .withDetails()
                        .build()
                        .validate(task.toString().getBytes(UTF_8)))
                .filteredOn(Issue::isError)
                .isEmpty();
    }
}
