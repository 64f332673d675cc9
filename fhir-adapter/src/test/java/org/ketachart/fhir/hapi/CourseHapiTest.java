package org.ketachart.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.course.Course;
import org.ketachart.core.course.MaintenancePlan;
import org.ketachart.core.course.Phase;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.fhir.AdverseEventCodec;
import org.ketachart.fhir.ChangeRecord;
import org.ketachart.fhir.ChangeRecordCodec;
import org.ketachart.fhir.ClinicCodec;
import org.ketachart.fhir.CourseCodec;
import org.ketachart.fhir.EffectCodec;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.Kind;
import org.ketachart.fhir.MaintenancePlanCodec;
import org.ketachart.fhir.PhaseCodec;
import org.ketachart.fhir.Residue;
import org.ketachart.fhir.ResourceCodec;
import org.ketachart.fhir.ResourceKey;
import org.ketachart.fhir.ResourceSink;
import org.ketachart.fhir.UsCore;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** What HAPI says to adverse events, effects, courses, phases, maintenance plans, clinics and changes. */
class CourseHapiTest {
    private static final Map<UsCore, RecordValidator> BUILT = new EnumMap<>(UsCore.class);

    /** Where codes stand as somebody charted them; arbitrary ones are of no terminology. */
    private static final Set<String> CHARTED = Set.of(
            "AdverseEvent.event",
            "Procedure.statusReason",
            "CarePlan.extension.value.ofType(CodeableConcept)",
            "Goal.target.measure",
            "Provenance.reason");

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
    void they_are_valid(long seed) throws IOException {
        for (UsCore version : List.of(UsCore.V6_1_0, UsCore.V8_0_0)) {
            FhirContract contract = FhirContract.standard().with(version);
            RecordValidator validator = validator(version);
            write(seed, new ResourceSink() {
                @Override
                public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
                    assertThat(validator.validate(HapiIdentity.of(contract, codec, value)))
                            .filteredOn(Issue::isError)
                            .filteredOn(issue -> !CHARTED.contains(issue.path().replaceAll("\\[\\d+]", "")))
                            .isEmpty();
                }
            });
        }
    }

    private static synchronized RecordValidator validator(UsCore version) throws IOException {
        RecordValidator known = BUILT.get(version);
        if (known == null) {
            known = Validators.builder(version).acceptUnverifiedBackport().build();
            BUILT.put(version, known);
        }
        return known;
    }

    private static LongStream fewSeeds() {
        return LongStream.rangeClosed(1, 10);
    }

    private static void write(long seed, ResourceSink out) {
        Arbitrary any = Arbitrary.of(seed);
        Chart chart = any.next(Chart.class);
        out.put(new AdverseEventCodec(), new Charted<>(chart, any.next(AdverseEvent.class)));
        out.put(new EffectCodec(), new Charted<>(chart, any.next(Effect.class)));
        out.put(new CourseCodec(), new Charted<>(chart, any.next(Course.class)));
        out.put(new PhaseCodec(), new Charted<>(chart, any.next(Phase.class)));
        new MaintenancePlanCodec().write(new Charted<>(chart, any.next(MaintenancePlan.class)), Residue.EMPTY, out);
        new ClinicCodec().write(any.next(Clinic.class), Residue.EMPTY, out);
        ClinicId clinic = chart.clinic();
        out.put(
                new ChangeRecordCodec(),
                new ChangeRecord(
                        clinic,
                        any.next(RecordId.class).value(),
                        List.of(ResourceKey.of("Encounter", clinic, Kind.SESSION, any.next(RecordId.class))),
                        seed % 2 == 0 ? null : any.next(OffsetDateTime.class),
                        any.next(Instant.class),
                        HostRef.literal("Practitioner", "9"),
                        seed % 2 == 0 ? null : HostRef.literal("Organization", "1"),
                        seed % 3 == 0 ? null : any.next(Concept.class)));
    }
}
