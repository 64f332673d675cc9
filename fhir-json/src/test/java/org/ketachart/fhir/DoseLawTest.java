package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.InterventionKind;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.Product;
import org.ketachart.core.dose.Route;
import org.ketachart.core.dose.SegmentEnd;
import org.ketachart.core.dose.Waste;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

class DoseLawTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final AdministrationCodec ADMINISTRATIONS = new AdministrationCodec();
    private static final MedicationOrderCodec ORDERS = new MedicationOrderCodec();
    private static final ProductCodec PRODUCTS = new ProductCodec();
    private static final MedicineCodec MEDICINES = new MedicineCodec();
    private static final InterventionCodec INTERVENTIONS = new InterventionCodec();
    private static final Chart CHART = new Chart(
            new ClinicId("c1"), HostRef.literal("Patient", "17"), new SessionId("s1"), new CourseId("course-1"));
    private static final Interval TIME = new Interval(
            OffsetDateTime.parse("2026-03-04T10:05:00-05:00"), OffsetDateTime.parse("2026-03-04T10:45:00-05:00"));

    @SeededTest
    void reading_what_was_written_gives_any_administration(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        comesBack(ADMINISTRATIONS, new Charted<>(any.next(Chart.class), any.next(Administration.class)));
    }

    @SeededTest
    void reading_what_was_written_gives_any_order(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        comesBack(ORDERS, new Charted<>(any.next(Chart.class), any.next(MedicationOrder.class)));
    }

    @SeededTest
    void reading_what_was_written_gives_any_product(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        comesBack(PRODUCTS, new Stocked(any.next(ClinicId.class), any.next(Product.class)));
    }

    @SeededTest
    void reading_what_was_written_gives_any_intervention(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        Charted<Intervention> done = new Charted<>(any.next(Chart.class), any.next(Intervention.class));
        comesBack(done.fact().isMedicine() ? MEDICINES : INTERVENTIONS, done);
    }

    static Stream<Administration> administrations() {
        Administration whole = administration(Completion.PARTLY_GIVEN, RecordStatus.AMENDED);
        return Stream.of(
                whole,
                administration(Completion.GIVEN, RecordStatus.ENTERED_IN_ERROR),
                least(Completion.GIVEN, RecordStatus.FINAL),
                least(Completion.IN_PROGRESS, RecordStatus.ENTERED_IN_ERROR),
                least(Completion.NOT_GIVEN, RecordStatus.FINAL));
    }

    @ParameterizedTest
    @MethodSource("administrations")
    void administrations_full_and_empty_come_back(Administration given) {
        comesBack(ADMINISTRATIONS, new Charted<>(CHART, given));
        comesBack(ADMINISTRATIONS, new Charted<>(bare(), given));
    }

    @ParameterizedTest
    @EnumSource(InterventionKind.class)
    void every_kind_of_intervention_comes_back(InterventionKind kind) {
        Intervention done = intervention(kind, Quantity.of("2.50", kindUnit(kind)));
        comesBack(done.isMedicine() ? MEDICINES : INTERVENTIONS, new Charted<>(CHART, done));
    }

    @Test
    void a_package_code_of_any_system_comes_back_and_is_never_taken_for_the_drug() {
        for (String system : List.of(DoseCodes.NDC, "urn:oid:1.2.3", DoseCodes.DRUG.system())) {
            Product product = new Product(
                    new RecordId("p-1"),
                    Drug.ESKETAMINE,
                    new Code(system, "racemic-ketamine", "as printed"),
                    null,
                    null,
                    RecordStatus.FINAL);
            comesBack(PRODUCTS, new Stocked(new ClinicId("c1"), product));
        }
    }

    @Test
    void the_drugs_share_no_code() {
        Set<Code> racemic = Set.copyOf(DoseCodes.DRUG.codings(Drug.RACEMIC_KETAMINE));
        assertThat(DoseCodes.DRUG.codings(Drug.ESKETAMINE)).doesNotContainAnyElementsOf(racemic);
    }

    @Test
    void a_reason_coded_like_anything_of_ours_stays_the_reason() {
        Concept reason = new Concept(DoseCodes.SEGMENT_END.codings(SegmentEnd.STOPPED), null);
        Administration given = least(Completion.NOT_GIVEN, RecordStatus.FINAL);
        comesBack(
                ADMINISTRATIONS,
                new Charted<>(
                        CHART,
                        new Administration(
                                given.id(),
                                given.drug(),
                                given.route(),
                                given.form(),
                                given.completion(),
                                given.time(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                reason,
                                given.status())));
    }

    @Test
    void each_codec_refuses_the_other_kind_of_intervention() {
        Charted<Intervention> oxygen = new Charted<>(CHART, intervention(InterventionKind.OXYGEN, null));
        Charted<Intervention> rescue = new Charted<>(CHART, intervention(InterventionKind.RESCUE_MEDICINE, null));
        assertThatThrownBy(() -> write(MEDICINES, oxygen, Residue.EMPTY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(INTERVENTIONS, rescue, Residue.EMPTY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_kind_of_pointer_of_the_record_leads_to_a_resource_and_back_and_no_other_to_any() {
        Set<FactKind> back = EnumSet.noneOf(FactKind.class);
        for (FactKind kind : FactKind.values()) {
            if (!kind.isOfRecord()) {
                FactRef alone = new FactRef(kind, new RecordId("x"));
                assertThatIllegalArgumentException().isThrownBy(() -> FactRefs.key(new ClinicId("c1"), alone));
                continue;
            }
            ResourceKey key = FactRefs.key(new ClinicId("c1"), new FactRef(kind, new RecordId("x")));
            assertThat(FactRefs.find(key.kind())).isEqualTo(kind);
            back.add(kind);
        }
        assertThat(back).hasSize(11);
    }

    @Test
    void what_the_host_added_survives_a_new_version() {
        Charted<Administration> given =
                new Charted<>(CHART, administration(Completion.PARTLY_GIVEN, RecordStatus.FINAL));
        String written = text(ADMINISTRATIONS, given, Residue.EMPTY);
        String added = written.replace(
                        "\"dosage\":{", "\"device\":[{\"display\":\"pump\"}],\"dosage\":{\"text\":\"slowly\",")
                .replace(
                        "\"performer\":[",
                        "\"performer\":[{\"function\":{\"text\":\"verifier\"},\"actor\":{\"reference\":\"Practitioner/9\"}},");
        Read<Charted<Administration>> read =
                ADMINISTRATIONS.read(FhirCursor.of(CONTRACT, bytes(added))).value();
        assertThat(read.value()).isEqualTo(given);
        assertThat(text(ADMINISTRATIONS, read.value(), read.residue()))
                .contains("\"display\":\"pump\"", "\"text\":\"slowly\"", "\"text\":\"verifier\"", "Practitioner/9");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/refused/dose-expected.tsv", delimiter = '\t')
    void a_resource_that_must_be_refused_is_refused_with_its_code_and_path(
            String file, String codec, String code, String path) throws IOException {
        try (InputStream in = DoseLawTest.class.getResourceAsStream("/refused/" + file)) {
            assertThat(in).isNotNull();
            FhirCursor cursor = FhirCursor.of(CONTRACT, in.readAllBytes());
            Result<?> read = switch (codec) {
                case "Administration" -> ADMINISTRATIONS.read(cursor);
                case "Order" -> ORDERS.read(cursor);
                case "Product" -> PRODUCTS.read(cursor);
                case "Medicine" -> MEDICINES.read(cursor);
                case "Intervention" -> INTERVENTIONS.read(cursor);
                default -> throw new IllegalArgumentException(codec);
            };
            assertThat(read.isOk()).isFalse();
            assertThat(read.issues()).extracting(Issue::code, Issue::path).containsExactly(tuple(code, path));
        }
    }

    private static <T> void comesBack(ResourceCodec<T> codec, T value) {
        Result<Read<T>> read = codec.read(FhirCursor.of(CONTRACT, bytes(text(codec, value, Residue.EMPTY))));
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().value()).isEqualTo(value);
        assertThat(read.value().residue().isEmpty()).isTrue();
    }

    private static <T> byte[] write(ResourceCodec<T> codec, T value, Residue foreign) {
        FhirWriter out = new FhirWriter(CONTRACT);
        codec.write(value, foreign, out);
        return out.finish();
    }

    private static <T> String text(ResourceCodec<T> codec, T value, Residue foreign) {
        return new String(write(codec, value, foreign), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Chart bare() {
        return new Chart(new ClinicId("c1"), HostRef.identified("Patient", "urn:mrn", "8 1"), null, null);
    }

    private static Administration administration(Completion completion, RecordStatus status) {
        return new Administration(
                new RecordId("dose-1"),
                Drug.RACEMIC_KETAMINE,
                Route.INTRAVENOUS,
                DoseForm.INFUSION_SEGMENT,
                completion,
                TIME,
                Quantity.of("35.50", Unit.MILLIGRAM),
                Quantity.of("0.5", Unit.MILLIGRAM_PER_KILOGRAM_HOUR),
                SegmentEnd.STOPPED,
                new RecordId("order-1"),
                new RecordId("vial-1"),
                new DosingWeight(Quantity.of("71.0", Unit.KILOGRAM), new RecordId("weight-1")),
                new Waste(Quantity.of("14.50", Unit.MILLIGRAM), HostRef.literal("Practitioner", "w")),
                HostRef.literal("Practitioner", "n"),
                completion == Completion.PARTLY_GIVEN ? Concept.text("asked to stop") : null,
                status);
    }

    private static Administration least(Completion completion, RecordStatus status) {
        return new Administration(
                new RecordId("dose-2"),
                Drug.ESKETAMINE,
                Route.NASAL,
                DoseForm.DEVICE,
                completion,
                new Interval(TIME.start(), null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                status);
    }

    private static Unit kindUnit(InterventionKind kind) {
        return kind == InterventionKind.OXYGEN ? Unit.LITER_PER_MINUTE : Unit.MILLIGRAM;
    }

    private static Intervention intervention(InterventionKind kind, @Nullable Quantity amount) {
        boolean medicine = kind == InterventionKind.ANCILLARY_MEDICINE || kind == InterventionKind.RESCUE_MEDICINE;
        List<FactRef> promptedBy = new ArrayList<>();
        for (FactKind each : FactKind.values()) {
            if (each.isOfRecord()) {
                promptedBy.add(new FactRef(each, new RecordId("x-1")));
            }
        }
        return new Intervention(
                new RecordId("i-1"),
                kind,
                new Concept(DoseCodes.INTERVENTION_KIND.codings(kind), null),
                new Interval(TIME.start(), null),
                medicine || kind == InterventionKind.OXYGEN ? amount : null,
                medicine ? Route.ORAL : null,
                HostRef.literal("Practitioner", "n"),
                promptedBy,
                null,
                RecordStatus.AMENDED);
    }
}
