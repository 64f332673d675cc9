package org.ketachart.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.consent.ConsentDecision;
import org.ketachart.core.consent.ConsentScope;
import org.ketachart.core.consent.ConsentSigner;
import org.ketachart.core.consent.ConsentWithdrawal;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.fhir.ConsentCodec;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.FhirCursor;
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

    /** FHIR wants a period whose start is surely not after its end, whatever little is known of either. */
    @Test
    void days_known_more_or_less_precisely_and_withdrawals_around_them_are_valid() {
        List<String> dates = List.of("2026", "2026-03", "2026-03-04", "2026-03-05", "2026-12", "2027");
        List<String> moments = List.of(
                "2026-03-03T23:30:00-12:00",
                "2026-03-04T00:30:00+14:00",
                "2026-03-04T23:30:00-05:00",
                "2026-03-05T00:30:00+14:00",
                "2026-03-06T09:00:00Z",
                "2028-01-01T00:00:00Z");
        for (String from : dates) {
            for (String to : dates) {
                if (PartialDate.parse(to)
                        .latest()
                        .isBefore(PartialDate.parse(from).earliest())) {
                    continue;
                }
                Consent paper = new Consent(
                        new RecordId("c-1"),
                        ConsentScope.TREATMENT,
                        ConsentDecision.GIVEN,
                        null,
                        ConsentSigner.patient(),
                        null,
                        PartialDate.parse(from),
                        to.equals("2027") ? null : PartialDate.parse(to),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        RecordStatus.FINAL);
                assertValid(paper);
                for (String moment : moments) {
                    assertValid(paper.withdrawn(new ConsentWithdrawal(OffsetDateTime.parse(moment), null, null)));
                }
            }
        }
    }

    private static void assertValid(Consent consent) {
        ClinicId clinic = new ClinicId("c1");
        Charted<Consent> value =
                new Charted<>(new Chart(clinic, HostRef.literal("Patient", "17"), null, null), consent);
        byte[] bytes = HapiIdentity.of(FhirContract.standard(), new ConsentCodec(), value);
        FhirCursor in = FhirCursor.of(FhirContract.standard(), bytes);
        assertThat(new ConsentCodec().read(in).value().value()).isEqualTo(value);
        assertThat(Validators.base().validate(bytes)).filteredOn(Issue::isError).isEmpty();
    }

    private static void write(long seed, ResourceSink out) {
        Arbitrary any = Arbitrary.of(seed);
        Chart chart = any.next(Chart.class);
        out.put(new ConsentCodec(), new Charted<>(chart, any.next(Consent.class)));
        new MonitoringFormCodec().write(new Charted<>(chart, any.next(MonitoringForm.class)), Residue.EMPTY, out);
    }
}
