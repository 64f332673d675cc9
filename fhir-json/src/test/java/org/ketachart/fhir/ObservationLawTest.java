package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.observation.BodyPosition;
import org.ketachart.core.observation.BodySite;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.observation.VitalMethod;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;

class ObservationLawTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final VitalSignCodec VITALS = new VitalSignCodec();
    private static final RatingCodec RATINGS = new RatingCodec();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void reading_what_was_written_gives_the_vital_sign(long seed) {
        Charted<VitalSign> vital = vital(new Random(seed));
        Result<Read<Charted<VitalSign>>> read = VITALS.read(FhirCursor.of(CONTRACT, write(VITALS, vital)));
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().value()).isEqualTo(vital);
        assertThat(read.value().residue().isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void reading_what_was_written_gives_the_rating(long seed) {
        Charted<Rating> rating = rating(new Random(seed));
        Result<Read<Charted<Rating>>> read = RATINGS.read(FhirCursor.of(CONTRACT, write(RATINGS, rating)));
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().value()).isEqualTo(rating);
        assertThat(read.value().residue().isEmpty()).isTrue();
    }

    @Test
    void a_transaction_reads_back_every_resource_by_its_kind() {
        TransactionWriter transaction = new TransactionWriter(CONTRACT);
        List<Charted<VitalSign>> vitals = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Charted<VitalSign> vital = vital(new Random(i));
            vitals.add(vital);
            transaction.put(VITALS, vital);
        }
        Charted<Rating> rating = rating(new Random(7));
        transaction.put(RATINGS, rating);
        BundleReader bundle = BundleReader.open(CONTRACT, transaction.finish()).value();
        assertThat(bundle.readAll(VITALS, Kind.VITAL_SIGN).value())
                .extracting(Read::value)
                .isEqualTo(vitals);
        assertThat(bundle.readAll(RATINGS, Kind.RATING).value())
                .extracting(Read::value)
                .containsExactly(rating);
    }

    @Test
    void a_blood_pressure_is_written_in_the_order_of_the_definition() {
        Charted<VitalSign> vital = new Charted<>(
                new Chart(new ClinicId("c1"), HostRef.literal("Patient", "17"), new SessionId("s1"), null),
                new VitalSign(
                        new RecordId("bp-1"),
                        OffsetDateTime.parse("2026-03-04T10:05:00-05:00"),
                        new Reading.BloodPressure(128, 82),
                        CheckpointRole.BEFORE_DOSE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        RecordStatus.FINAL));
        assertThat(new String(write(VITALS, vital), StandardCharsets.UTF_8))
                .isEqualTo("{\"resourceType\":\"Observation\",\"meta\":{\"profile\":"
                        + "[\"http://hl7.org/fhir/us/core/StructureDefinition/us-core-blood-pressure\"]},"
                        + "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">"
                        + "Blood pressure 128/82 mmHg</div>\"},"
                        + "\"extension\":[{\"url\":\"https://ketachart.org/fhir/StructureDefinition/protocol-checkpoint\","
                        + "\"valueCoding\":{\"system\":\"https://ketachart.org/fhir/CodeSystem/protocol-checkpoint\","
                        + "\"code\":\"before-dose\",\"display\":\"Before the dose\"}}],"
                        + "\"identifier\":[{\"use\":\"official\","
                        + "\"system\":\"https://ketachart.org/fhir/clinic/c1/sid/vital\",\"value\":\"bp-1\"}],"
                        + "\"status\":\"final\",\"category\":[{\"coding\":[{"
                        + "\"system\":\"http://terminology.hl7.org/CodeSystem/observation-category\","
                        + "\"code\":\"vital-signs\",\"display\":\"Vital Signs\"}]}],"
                        + "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"85354-9\","
                        + "\"display\":\"Blood pressure panel with all children optional\"},"
                        + "{\"system\":\"https://ketachart.org/fhir/CodeSystem/vital-sign\","
                        + "\"code\":\"blood-pressure\",\"display\":\"Blood pressure\"}]},"
                        + "\"subject\":{\"reference\":\"Patient/17\",\"type\":\"Patient\"},"
                        + "\"encounter\":{\"type\":\"Encounter\","
                        + "\"identifier\":{\"system\":\"https://ketachart.org/fhir/clinic/c1/sid/session\",\"value\":\"s1\"}},"
                        + "\"effectiveDateTime\":\"2026-03-04T10:05:00-05:00\","
                        + "\"component\":[{\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8480-6\","
                        + "\"display\":\"Systolic blood pressure\"},"
                        + "{\"system\":\"https://ketachart.org/fhir/CodeSystem/vital-sign-part\","
                        + "\"code\":\"systolic\",\"display\":\"Systolic\"}]},"
                        + "\"valueQuantity\":{\"value\":128,\"unit\":\"mmHg\","
                        + "\"system\":\"http://unitsofmeasure.org\",\"code\":\"mm[Hg]\"}},"
                        + "{\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8462-4\","
                        + "\"display\":\"Diastolic blood pressure\"},"
                        + "{\"system\":\"https://ketachart.org/fhir/CodeSystem/vital-sign-part\","
                        + "\"code\":\"diastolic\",\"display\":\"Diastolic\"}]},"
                        + "\"valueQuantity\":{\"value\":82,\"unit\":\"mmHg\","
                        + "\"system\":\"http://unitsofmeasure.org\",\"code\":\"mm[Hg]\"}}]}");
    }

    static <T> byte[] write(ResourceCodec<T> codec, T value) {
        return write(codec, value, Residue.EMPTY);
    }

    static <T> byte[] write(ResourceCodec<T> codec, T value, Residue foreign) {
        FhirWriter out = new FhirWriter(CONTRACT);
        codec.write(value, foreign, out);
        return out.finish();
    }

    static Charted<VitalSign> vital(Random random) {
        return new Charted<>(
                chart(random),
                new VitalSign(
                        new RecordId("v-" + random.nextInt(1_000_000_000)),
                        time(random),
                        reading(random),
                        maybe(random, CheckpointRole.values()),
                        maybe(random, VitalMethod.values()),
                        maybe(random, BodySite.values()),
                        maybe(random, BodyPosition.values()),
                        random.nextBoolean() ? null : HostRef.literal("Practitioner", "p" + random.nextInt(9)),
                        random.nextBoolean()
                                ? null
                                : HostRef.identified("Device", "urn:oid:1.2.3", "dé\"v \uD83D\uDE00"),
                        random.nextInt(4) > 0 ? null : HostRef.literal("Observation", "o" + random.nextInt(9)),
                        maybeNot(random, RecordStatus.values())));
    }

    private static Charted<Rating> rating(Random random) {
        Scale scale = maybeNot(random, Scale.values());
        RatingResult result = random.nextInt(5) == 0
                ? new RatingResult.NotRated(maybeNot(random, AbsentReason.values()), note(random))
                : scale == Scale.ORIENTATION
                        ? new RatingResult.Orientation(true, truth(random), truth(random), truth(random))
                        : new RatingResult.Score(scale == Scale.RASS ? random.nextInt(10) - 5 : random.nextInt(6));
        return new Charted<>(
                chart(random),
                new Rating(
                        new RecordId("r-" + random.nextInt(1_000_000_000)),
                        time(random),
                        scale,
                        result,
                        maybe(random, CheckpointRole.values()),
                        random.nextBoolean() ? null : HostRef.literal("Practitioner", "p1"),
                        maybeNot(random, RecordStatus.values())));
    }

    private static Boolean truth(Random random) {
        return random.nextInt(3) == 0 ? null : Boolean.valueOf(random.nextBoolean());
    }

    private static Note note(Random random) {
        return random.nextBoolean() ? null : new Note("cuff \\ slipped\n\t<b> \u2028 \u00e9 \"twice\"");
    }

    private static Chart chart(Random random) {
        return new Chart(
                new ClinicId("clinic-" + random.nextInt(3)),
                random.nextBoolean()
                        ? HostRef.literal("Patient", "17")
                        : new HostRef(
                                "Patient",
                                "https://ehr.example.org/fhir/Patient/9",
                                HostRef.identified("Patient", "urn:mrn", "8 1").identifier()),
                random.nextInt(4) == 0 ? null : new SessionId("s." + random.nextInt(50)),
                random.nextBoolean() ? null : new CourseId("course-1"));
    }

    private static OffsetDateTime time(Random random) {
        int nano = new int[] {0, 0, 120_000_000, 5_000, 7}[random.nextInt(5)];
        return OffsetDateTime.of(
                1 + random.nextInt(9999),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60),
                nano,
                ZoneOffset.ofTotalSeconds((random.nextInt(113) - 56) * 900));
    }

    private static Reading reading(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Reading.BloodPressure(201 + random.nextInt(90), 20 + random.nextInt(180));
            case 1 -> new Reading.HeartRate(20 + random.nextInt(281));
            case 2 ->
                random.nextBoolean()
                        ? new Reading.OxygenSaturation(97, truth(random), null)
                        : new Reading.OxygenSaturation(91, true, Quantity.of("2.50", Unit.LITER_PER_MINUTE));
            case 3 -> new Reading.RespiratoryRate(random.nextInt(81));
            case 4 -> new Reading.Temperature(new Quantity(new BigDecimal("36.60"), Unit.CELSIUS));
            case 5 -> new Reading.Weight(new Quantity(BigDecimal.valueOf(500 + random.nextInt(900), 1), Unit.KILOGRAM));
            case 6 -> new Reading.Height(Quantity.of("70.123456789", Unit.INCH));
            default ->
                new Reading.NotTaken(
                        maybeNot(random, VitalKind.values()), maybeNot(random, AbsentReason.values()), note(random));
        };
    }

    private static <E> E maybeNot(Random random, E[] all) {
        return all[random.nextInt(all.length)];
    }

    private static <E> E maybe(Random random, E[] all) {
        return random.nextBoolean() ? null : maybeNot(random, all);
    }
}
