package org.ketachart.workbench.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.value.Issue;
import org.ketachart.fhir.hapi.RecordValidator;

/** A stand-in is valid and says nothing. */
class StandInTest {
    private static RecordValidator validator;

    @BeforeAll
    static void open() {
        validator = RecordValidator.builder(FhirContext.forR4Cached()).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CareTeam",
                "Condition",
                "Device",
                "DocumentReference",
                "Encounter",
                "HealthcareService",
                "Location",
                "Medication",
                "Observation",
                "Organization",
                "Patient",
                "Practitioner",
                "PractitionerRole",
                "Procedure",
                "RelatedPerson",
                "ServiceRequest"
            })
    void a_stand_in_is_a_valid_resource(String type) {
        byte[] made = StandIn.of(type + "/x-1").orElseThrow();

        assertThat(validator.validate(made)).filteredOn(Issue::isError).isEmpty();
        assertThat(new String(made, UTF_8))
                .startsWith("{\"resourceType\":\"" + type + "\",\"id\":\"x-1\",\"meta\":{\"tag\":[{\"system\":"
                        + "\"https://ketachart.org/fhir/sid/stand-in\",\"code\":\"stand-in\"}]}");
    }

    @Test
    void that_of_a_document_has_no_file() {
        assertThat(new String(StandIn.of("DocumentReference/receipt-1").orElseThrow(), UTF_8))
                .endsWith(
                        "\"status\":\"current\",\"content\":[{\"attachment\":{\"extension\":["
                                + "{\"url\":\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\",\"valueCode\":\"unknown\"}]}}]}");
    }

    @Test
    void what_would_need_invented_data_has_none() {
        assertThat(StandIn.of("EpisodeOfCare/1")).isEmpty();
    }
}
