package org.ketachart.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Issue;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.ScreeningResponseCodec;
import org.ketachart.fhir.UsCore;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** What HAPI says to filled screening forms. */
class ScreeningFormHapiTest {
    private static Charted<ScreeningResponse> any(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        return new Charted<>(any.next(Chart.class), any.next(ScreeningResponse.class));
    }

    @SeededTest
    void hapi_writes_them_in_the_same_bytes(long seed) {
        HapiIdentity.of(FhirContract.standard(), new ScreeningResponseCodec(), any(seed));
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "V3_1_1", "V6_1_0", "V7_0_0", "V8_0_0"})
    void they_are_valid(UsCore version) {
        FhirContract contract = FhirContract.standard().with(version);
        LongStream.rangeClosed(1, 15).forEach(seed -> {
            byte[] bytes = HapiIdentity.of(contract, new ScreeningResponseCodec(), any(seed));
            assertThat(Validators.of(version).validate(bytes))
                    .filteredOn(Issue::isError)
                    .isEmpty();
        });
    }
}
