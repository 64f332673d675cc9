package org.ketachart.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Issue;
import org.ketachart.fhir.ConsentCodec;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.MonitoringFormCodec;
import org.ketachart.fhir.Residue;
import org.ketachart.fhir.ResourceCodec;
import org.ketachart.fhir.ResourceSink;
import org.ketachart.fhir.UsCore;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** What HAPI says to consents and forms. */
class PaperHapiTest {
    @SeededTest
    void hapi_writes_them_in_the_same_bytes(long seed) {
        write(seed, new ResourceSink() {
            @Override
            public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
                HapiIdentity.of(FhirContract.standard(), codec, value);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "V3_1_1", "V6_1_0", "V7_0_0", "V8_0_0"})
    void they_are_valid(UsCore version) {
        FhirContract contract = FhirContract.standard().with(version);
        LongStream.rangeClosed(1, 12)
                .forEach(seed -> write(seed, new ResourceSink() {
                    @Override
                    public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
                        assertThat(Validators.of(version).validate(HapiIdentity.of(contract, codec, value)))
                                .filteredOn(Issue::isError)
                                .isEmpty();
                    }
                }));
    }

    private static void write(long seed, ResourceSink out) {
        Arbitrary any = Arbitrary.of(seed);
        Chart chart = any.next(Chart.class);
        out.put(new ConsentCodec(), new Charted<>(chart, any.next(Consent.class)));
        new MonitoringFormCodec().write(new Charted<>(chart, any.next(MonitoringForm.class)), Residue.EMPTY, out);
    }
}
