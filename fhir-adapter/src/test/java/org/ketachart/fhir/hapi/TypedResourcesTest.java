package org.ketachart.fhir.hapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.fhir.VitalSignCodec;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

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

    @SeededTest
    void a_reference_within_a_typed_bundle_says_where_it_points_and_holds_nothing(long seed) {
        byte[] written = new SessionBundle(FhirContract.standard())
                .write(Arbitrary.of(seed).nextSession());
        List<Reference> references = TYPED.parse(written, Bundle.class).getEntry().stream()
                .flatMap(entry -> FhirContext.forR4Cached()
                        .newTerser()
                        .getAllPopulatedChildElementsOfType(entry.getResource(), Reference.class)
                        .stream())
                .toList();
        assertThat(references)
                .anyMatch(reference ->
                        reference.hasReference() && reference.getReference().startsWith("urn:uuid:"));
        assertThat(references).allMatch(reference -> reference.getResource() == null);
    }

    @Test
    void what_is_contained_in_an_entry_stays_where_it_was() {
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{"
                + "\"resourceType\":\"Observation\",\"contained\":[{\"resourceType\":\"Device\",\"id\":\"d\"}],"
                + "\"status\":\"final\",\"device\":{\"reference\":\"#d\"}}}]}";
        assertThat(new String(TYPED.encode(TYPED.parse(bundle.getBytes(UTF_8), Bundle.class)), UTF_8))
                .isEqualTo(bundle);
    }

    @Test
    void a_version_within_a_reference_is_kept() {
        Observation observation = new Observation();
        observation.getSubject().setReference("Patient/1/_history/2");
        assertThat(new String(TYPED.encode(observation), UTF_8)).contains("Patient/1/_history/2");
    }
}
