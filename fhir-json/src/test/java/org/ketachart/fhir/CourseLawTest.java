package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.course.Comparator;
import org.ketachart.core.course.Course;
import org.ketachart.core.course.CourseStatus;
import org.ketachart.core.course.DoseRange;
import org.ketachart.core.course.MaintenancePlan;
import org.ketachart.core.course.Phase;
import org.ketachart.core.course.PhaseType;
import org.ketachart.core.course.PlanStatus;
import org.ketachart.core.course.ResponseDefinition;
import org.ketachart.core.course.SessionInterval;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PhaseId;
import org.ketachart.core.value.PlanId;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.Unit;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

class CourseLawTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final AdverseEventCodec EVENTS = new AdverseEventCodec();
    private static final CourseCodec COURSES = new CourseCodec();
    private static final PhaseCodec PHASES = new PhaseCodec();
    private static final MaintenancePlanCodec PLANS = new MaintenancePlanCodec();
    private static final ClinicCodec CLINICS = new ClinicCodec();
    private static final ChangeRecordCodec CHANGES = new ChangeRecordCodec();
    private static final Chart CHART = new Chart(new ClinicId("c1"), HostRef.literal("Patient", "17"), null, null);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-04T12:00:00.120-05:00");

    @SeededTest
    void reading_what_was_written_gives_the_adverse_event(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int i = 0; i < 5; i++) {
            assertReturns(EVENTS, new Charted<>(any.next(Chart.class), any.next(AdverseEvent.class)));
        }
    }

    @SeededTest
    void reading_what_was_written_gives_the_course(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int i = 0; i < 5; i++) {
            assertReturns(COURSES, new Charted<>(any.next(Chart.class), any.next(Course.class)));
        }
    }

    @SeededTest
    void reading_what_was_written_gives_the_phase(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int i = 0; i < 5; i++) {
            assertReturns(PHASES, new Charted<>(any.next(Chart.class), any.next(Phase.class)));
        }
    }

    @SeededTest
    void reading_what_was_written_gives_the_maintenance_plan(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int i = 0; i < 5; i++) {
            assertReturns(PLANS, new Charted<>(any.next(Chart.class), any.next(MaintenancePlan.class)));
        }
    }

    @SeededTest
    void reading_what_was_written_gives_the_clinic(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int i = 0; i < 5; i++) {
            assertReturns(CLINICS, any.next(Clinic.class));
        }
    }

    @SeededTest
    void reading_what_was_written_gives_the_change_record(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        ClinicId clinic = any.next(ClinicId.class);
        assertReturns(
                CHANGES,
                new ChangeRecord(
                        clinic,
                        any.next(RecordId.class).value(),
                        List.of(
                                ResourceKey.of("Encounter", clinic, Kind.SESSION, any.next(RecordId.class)),
                                ResourceKey.of("AdverseEvent", clinic, Kind.ADVERSE_EVENT, any.next(RecordId.class))),
                        seed % 2 == 0 ? null : any.next(OffsetDateTime.class),
                        Instant.ofEpochSecond(seed * 1_000_003, seed),
                        any.next(HostRef.class),
                        seed % 2 == 0 ? null : any.next(HostRef.class),
                        seed % 3 == 0 ? null : any.next(Concept.class)));
    }

    @Test
    void the_smallest_values_return() {
        assertReturns(EVENTS, event(RecordStatus.FINAL));
        assertReturns(PLANS, new Charted<>(CHART, plan(null)));
        assertReturns(
                CLINICS, new Clinic(new ClinicId("c1"), new Note("C"), ZoneId.of("UTC"), null, null, null, List.of()));
    }

    @Test
    void a_plan_with_all_its_parts_returns() {
        ResponseDefinition response = new ResponseDefinition(
                Concept.code("http://loinc.org", "44261-6", "PHQ-9 total"),
                Comparator.BELOW,
                Quantity.of("5.0", Unit.SCORE));
        assertReturns(PLANS, new Charted<>(CHART, plan(response)));
    }

    @ParameterizedTest
    @EnumSource
    void a_course_of_unknown_start_returns_in_every_status(CourseStatus status) {
        assertReturns(
                COURSES,
                new Charted<>(CHART, new Course(new CourseId("k"), status, null, null, null, null, null, null)));
        assertReturns(
                PHASES,
                new Charted<>(
                        CHART,
                        new Phase(
                                new PhaseId("p"), new CourseId("k"), PhaseType.TAPER, status, null, null, null, null)));
    }

    @Test
    void only_an_event_entered_in_error_has_a_modifier_extension() {
        assertThat(text(EVENTS, event(RecordStatus.ENTERED_IN_ERROR)))
                .contains("\"modifierExtension\":[{\"url\":\"http://hl7.org/fhir/uv/ae-research-backport-ig/"
                        + "StructureDefinition/status\",\"valueCode\":\"entered-in-error\"}],\"identifier\":{");
        assertThat(text(EVENTS, event(RecordStatus.AMENDED))).doesNotContain("modifierExtension");
    }

    @Test
    void an_unknown_start_says_so_by_its_reason() {
        Charted<Course> course = new Charted<>(
                CHART, new Course(new CourseId("k"), CourseStatus.ACTIVE, null, null, null, null, null, null));
        assertThat(text(COURSES, course))
                .contains(
                        "\"performedPeriod\":{\"_start\":{\"extension\":[{\"url\":"
                                + "\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\",\"valueCode\":\"unknown\"}]}}");
    }

    private static Charted<AdverseEvent> event(RecordStatus status) {
        return new Charted<>(
                CHART,
                new AdverseEvent(
                        new RecordId("ae-1"),
                        null,
                        Concept.text("nausea"),
                        NOON,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        status));
    }

    private static MaintenancePlan plan(ResponseDefinition response) {
        return new MaintenancePlan(
                new PlanId("m1"),
                1,
                PlanStatus.ACTIVE,
                new CourseId("k"),
                Drug.ESKETAMINE,
                Route.NASAL,
                new SessionInterval(1, response == null ? null : 2, Unit.WEEK),
                new DoseRange(Quantity.of("56", Unit.MILLIGRAM), Quantity.of("84.0", Unit.MILLIGRAM)),
                LocalDate.of(2026, 3, 25),
                LocalDate.of(2026, 6, 25),
                response,
                response == null ? List.of() : List.of(Concept.text("pressure"), Concept.text("bladder pain")),
                null,
                NOON,
                null,
                null);
    }

    private static <T> void assertReturns(ResourceCodec<T> codec, T value) {
        FhirWriter out = new FhirWriter(CONTRACT);
        codec.write(value, Residue.EMPTY, out);
        Result<Read<T>> read = codec.read(FhirCursor.of(CONTRACT, out.finish()));
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().value()).isEqualTo(value);
        assertThat(read.value().residue().paths()).isEmpty();
    }

    private static <T> void assertReturns(AggregateCodec<T> codec, T value) {
        TransactionWriter out = new TransactionWriter(CONTRACT);
        codec.write(value, Residue.EMPTY, out);
        Result<List<Read<T>>> read =
                codec.read(BundleReader.open(CONTRACT, out.finish()).value());
        assertThat(read.issues()).isEmpty();
        assertThat(read.value()).extracting(Read::value).containsExactly(value);
        assertThat(read.value().get(0).residue().isEmpty()).isTrue();
    }

    private static <T> String text(ResourceCodec<T> codec, T value) {
        FhirWriter out = new FhirWriter(CONTRACT);
        codec.write(value, Residue.EMPTY, out);
        return new String(out.finish(), StandardCharsets.UTF_8);
    }
}
