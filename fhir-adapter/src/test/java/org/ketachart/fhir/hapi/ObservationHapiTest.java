package org.ketachart.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.stream.LongStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Issue;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.RatingCodec;
import org.ketachart.fhir.Read;
import org.ketachart.fhir.Residue;
import org.ketachart.fhir.ResourceCodec;
import org.ketachart.fhir.TransactionWriter;
import org.ketachart.fhir.UsCore;
import org.ketachart.fhir.VitalSignCodec;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** What HAPI says to the resources of the bedside. */
class ObservationHapiTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final TypedResources TYPED = new TypedResources(FhirContext.forR4Cached(), CONTRACT);

    @SeededTest
    void hapi_writes_a_vital_sign_in_the_same_bytes(long seed) {
        HapiIdentity.of(CONTRACT, new VitalSignCodec(), vital(Arbitrary.of(seed)));
    }

    @SeededTest
    void hapi_writes_a_rating_in_the_same_bytes(long seed) {
        HapiIdentity.of(CONTRACT, new RatingCodec(), rating(Arbitrary.of(seed)));
    }

    @SeededTest
    void a_typed_observation_reads_back_as_what_it_was_made_of(long seed) {
        Arbitrary arbitrary = Arbitrary.of(seed);
        holds(new VitalSignCodec(), vital(arbitrary));
        holds(new RatingCodec(), rating(arbitrary));
    }

    @SeededTest
    void a_typed_bundle_reads_back_as_what_it_was_made_of(long seed) {
        Arbitrary arbitrary = Arbitrary.of(seed);
        Charted<VitalSign> vital = vital(arbitrary);
        TransactionWriter out = new TransactionWriter(CONTRACT);
        out.put(new VitalSignCodec(), vital);
        Bundle bundle = TYPED.parse(out.finish(), Bundle.class);
        assertThat(TYPED.open(bundle).value().entries().get(0).read(new VitalSignCodec()))
                .extracting(result -> result.value().value())
                .isEqualTo(vital);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void a_vital_sign_and_a_rating_are_valid(long seed) {
        for (UsCore version : List.of(UsCore.V6_1_0, UsCore.V8_0_0)) {
            FhirContract contract = CONTRACT.with(version);
            Arbitrary arbitrary = Arbitrary.of(seed);
            valid(version, contract, new VitalSignCodec(), vital(arbitrary));
            valid(version, contract, new RatingCodec(), rating(arbitrary));
        }
    }

    private static <T> void valid(UsCore version, FhirContract contract, ResourceCodec<T> codec, T value) {
        byte[] bytes = HapiIdentity.of(contract, codec, value);
        assertThat(Validators.of(version).validate(bytes))
                .filteredOn(Issue::isError)
                .isEmpty();
    }

    private static LongStream fewSeeds() {
        return LongStream.rangeClosed(1, 25);
    }

    private static <T> void holds(ResourceCodec<T> codec, T value) {
        Observation typed = TYPED.toTyped(codec, value, Observation.class);
        assertThat(TYPED.fromTyped(codec, typed).value()).isEqualTo(new Read<>(value, Residue.EMPTY));
    }

    private static Charted<VitalSign> vital(Arbitrary arbitrary) {
        return new Charted<>(arbitrary.next(Chart.class), arbitrary.next(VitalSign.class));
    }

    private static Charted<Rating> rating(Arbitrary arbitrary) {
        return new Charted<>(arbitrary.next(Chart.class), arbitrary.next(Rating.class));
    }
}
