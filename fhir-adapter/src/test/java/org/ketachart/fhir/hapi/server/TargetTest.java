package org.ketachart.fhir.hapi.server;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    private static final String HERE = "http://127.0.0.1:8080/fhir";
    private static final Set<String> PATIENT = Set.of("Patient");

    @ParameterizedTest
    @CsvSource({
        "p-1, Patient/p-1, true",
        "Patient/p-1, Patient/p-1, true",
        "Patient/p-1, Patient/p-1/_history/2, true",
        "http://127.0.0.1:8080/fhir/Patient/p-1, Patient/p-1, true",
        "p-1, http://127.0.0.1:8080/fhir/Patient/p-1, true",
        "http://other.example/fhir/Patient/p-1, http://other.example/fhir/Patient/p-1, true",
        "http://other.example/fhir/Patient/p-1, Patient/p-1, false",
        "p-1, http://other.example/fhir/Patient/p-1, false",
        "p-1, Group/p-1, false",
        "p-1, Patient/p-10, false",
        "p-1, urn:uuid:p-1, false"
    })
    void an_id_is_of_this_server_and_the_same_id_elsewhere_is_another(String asked, String reference, boolean met) {
        assertThat(Target.parse(new ReferenceParam("", asked), PATIENT, HERE)
                        .orElseThrow()
                        .isMetBy(new IdType(reference), PATIENT))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Group/p-1", "Patient/", "/p-1", "a b", "Patient/p-1/_history/2", "urn:uuid:p-1", "#p-1"})
    void what_no_such_reference_can_be_is_refused(String asked) {
        assertThat(Target.parse(new ReferenceParam("", asked), PATIENT, HERE)).isEmpty();
    }

    @Test
    void where_any_type_may_be_the_target_the_id_alone_is_enough() {
        Target any = Target.parse(new ReferenceParam("", "p-1"), Set.of(), HERE).orElseThrow();
        assertThat(any.isMetBy(new IdType("Location/p-1"), Set.of())).isTrue();
        assertThat(any.isMetBy(new IdType("Location/p-2"), Set.of())).isFalse();
    }
}
