package org.ketachart.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.Product;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Issue;
import org.ketachart.fhir.AdministrationCodec;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.InterventionCodec;
import org.ketachart.fhir.MedicationOrderCodec;
import org.ketachart.fhir.MedicineCodec;
import org.ketachart.fhir.ProductCodec;
import org.ketachart.fhir.Residue;
import org.ketachart.fhir.ResourceCodec;
import org.ketachart.fhir.ResourceSink;
import org.ketachart.fhir.Stocked;
import org.ketachart.fhir.UsCore;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** What HAPI says to orders, products, administrations and interventions. */
class DoseHapiTest {
    @SeededTest
    void hapi_writes_them_in_the_same_bytes(long seed) {
        FhirContract contract = FhirContract.standard();
        write(seed, new ResourceSink() {
            @Override
            public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
                HapiIdentity.of(contract, codec, value);
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void they_are_valid_but_for_the_invented_words_of_a_host(long seed) {
        for (UsCore version : List.of(UsCore.V6_1_0, UsCore.V8_0_0)) {
            FhirContract contract = FhirContract.standard().with(version);
            RecordValidator validator = Validators.of(version);
            write(seed, new ResourceSink() {
                @Override
                public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
                    assertThat(validator.validate(HapiIdentity.of(contract, codec, value)))
                            .filteredOn(Issue::isError)
                            .filteredOn(issue -> !issue.code().equals("KC-VAL-007"))
                            .isEmpty();
                }
            });
        }
    }

    private static LongStream fewSeeds() {
        return LongStream.rangeClosed(1, 10);
    }

    private static void write(long seed, ResourceSink out) {
        Arbitrary any = Arbitrary.of(seed);
        Chart chart = any.next(Chart.class);
        out.put(new MedicationOrderCodec(), new Charted<>(chart, any.next(MedicationOrder.class)));
        out.put(new ProductCodec(), new Stocked(chart.clinic(), any.next(Product.class)));
        out.put(new AdministrationCodec(), new Charted<>(chart, any.next(Administration.class)));
        Intervention done = any.next(Intervention.class);
        out.put(done.isMedicine() ? new MedicineCodec() : new InterventionCodec(), new Charted<>(chart, done));
    }
}
