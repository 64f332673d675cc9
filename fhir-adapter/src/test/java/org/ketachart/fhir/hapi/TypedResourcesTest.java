package org.ketachart.fhir.hapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.VitalSignCodec;

class TypedResourcesTest {
    private static final TypedResources TYPED = new TypedResources(FhirContext.forR4Cached(), FhirContract.standard());

    @Test
    void what_typed_resources_would_lose_is_refused_without_quoting_it() {
        byte[] foreign =
                "{\"resourceType\":\"Observation\",\"status\":\"final\",\"mood\":\"Wilhelmina\"}".getBytes(UTF_8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TYPED.parse(foreign, Observation.class))
                .withMessage("the bytes must be a resource of R4 of type Observation")
                .withNoCause();
    }

    @Test
    void a_resource_of_another_type_is_refused() {
        byte[] other = "{\"resourceType\":\"Observation\",\"status\":\"final\"}".getBytes(UTF_8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TYPED.parse(other, Encounter.class))
                .withMessage("the bytes must be a resource of R4 of type Encounter");
    }

    @Test
    void a_typed_resource_that_is_not_ours_gives_issues_and_no_exception() {
        assertThat(TYPED.fromTyped(new VitalSignCodec(), new Observation()).isOk())
                .isFalse();
        assertThat(TYPED.fromTyped(new VitalSignCodec(), new Encounter()).isOk())
                .isFalse();
    }

    @Test
    void a_version_within_a_reference_is_kept() {
        Observation observation = new Observation();
        observation.getSubject().setReference("Patient/1/_history/2");
        assertThat(new String(TYPED.encode(observation), UTF_8)).contains("Patient/1/_history/2");
    }
}
