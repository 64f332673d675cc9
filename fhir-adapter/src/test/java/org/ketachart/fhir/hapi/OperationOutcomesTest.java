package org.ketachart.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.ketachart.core.value.Issue;

class OperationOutcomesTest {
    @Test
    void an_issue_keeps_its_code_place_and_message() {
        OperationOutcome outcome = OperationOutcomes.of(List.of(
                Issue.error("KC-VAL-002", "Observation.component[0]", "must hold it"),
                Issue.warning("KC-CORE-003", "line 7: payload.taken", "must be short")));
        assertThat(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(outcome))
                .isEqualTo("{\"resourceType\":\"OperationOutcome\",\"issue\":["
                        + "{\"severity\":\"error\",\"code\":\"required\",\"details\":{\"coding\":[{"
                        + "\"system\":\"https://ketachart.org/fhir/CodeSystem/issue\",\"code\":\"KC-VAL-002\"}]},"
                        + "\"diagnostics\":\"must hold it\",\"expression\":[\"Observation.component[0]\"]},"
                        + "{\"severity\":\"warning\",\"code\":\"invalid\",\"details\":{\"coding\":[{"
                        + "\"system\":\"https://ketachart.org/fhir/CodeSystem/issue\",\"code\":\"KC-CORE-003\"}]},"
                        + "\"diagnostics\":\"line 7: payload.taken: must be short\"}]}");
    }

    @Test
    void where_there_is_no_issue_the_outcome_says_so() {
        assertThat(OperationOutcomes.of(List.of()).getIssueFirstRep().getDiagnostics())
                .isEqualTo("no issues");
    }
}
