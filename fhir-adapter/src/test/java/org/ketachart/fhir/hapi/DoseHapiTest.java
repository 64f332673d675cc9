package org.ketachart.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.InterventionKind;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
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
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;
import org.ketachart.fhir.AdministrationCodec;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.InterventionCodec;
import org.ketachart.fhir.MedicationOrderCodec;
import org.ketachart.fhir.MedicineCodec;
import org.ketachart.fhir.ProductCodec;
import org.ketachart.fhir.ResourceCodec;
import org.ketachart.fhir.Stocked;
import org.ketachart.fhir.UsCore;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** What HAPI says to orders, products, administrations and interventions. */
class DoseHapiTest {
    private static final Chart CHART = new Chart(
            new ClinicId("c1"), HostRef.literal("Patient", "17"), new SessionId("s1"), new CourseId("course-1"));
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-04T10:05:00-05:00");
    private static final Interval TIME = new Interval(START, START.plusMinutes(40));
    private static final HostRef NURSE = HostRef.literal("Practitioner", "n");

    @SeededTest
    void hapi_writes_them_in_the_same_bytes(long seed) {
        FhirContract contract = FhirContract.standard();
        Arbitrary any = Arbitrary.of(seed);
        Chart chart = any.next(Chart.class);
        HapiIdentity.of(contract, new MedicationOrderCodec(), new Charted<>(chart, any.next(MedicationOrder.class)));
        HapiIdentity.of(contract, new ProductCodec(), new Stocked(chart.clinic(), any.next(Product.class)));
        HapiIdentity.of(contract, new AdministrationCodec(), new Charted<>(chart, any.next(Administration.class)));
        Intervention done = any.next(Intervention.class);
        HapiIdentity.of(
                contract,
                done.isMedicine() ? new MedicineCodec() : new InterventionCodec(),
                new Charted<>(chart, done));
    }

    @ParameterizedTest
    @EnumSource(names = {"V3_1_1", "V6_1_0", "V7_0_0", "V8_0_0"})
    void an_order_and_its_product_are_valid(UsCore version) {
        for (Drug drug : Drug.values()) {
            for (Route route : Route.values()) {
                valid(version, new MedicationOrderCodec(), new Charted<>(CHART, order(drug, route, NURSE)));
            }
            valid(version, new MedicationOrderCodec(), new Charted<>(CHART, order(drug, Route.ORAL, null)));
            Code pack = new Code("http://hl7.org/fhir/sid/ndc", "0409-2051-05", "Ketamine HCl 10 vials x 5 mL");
            Code other = new Code("https://example.org/packs", "7", null);
            for (Code code : List.of(pack, other)) {
                for (RecordStatus status : RecordStatus.values()) {
                    Product product = new Product(
                            new RecordId("vial-1"),
                            drug,
                            code,
                            new Note("LOT 7"),
                            PartialDate.parse("2027-05"),
                            status);
                    valid(version, new ProductCodec(), new Stocked(CHART.clinic(), product));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V6_1_0", "V8_0_0"})
    void every_way_of_giving_is_valid(UsCore version) {
        for (Completion completion : Completion.values()) {
            for (RecordStatus status : RecordStatus.values()) {
                valid(version, new AdministrationCodec(), new Charted<>(CHART, whole(completion, status)));
                valid(version, new AdministrationCodec(), new Charted<>(CHART, least(completion, status)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V3_1_1", "V6_1_0", "V8_0_0"})
    void every_intervention_is_valid(UsCore version) {
        for (InterventionKind kind : InterventionKind.values()) {
            for (RecordStatus status : RecordStatus.values()) {
                Intervention done = intervention(kind, status);
                valid(
                        version,
                        done.isMedicine() ? new MedicineCodec() : new InterventionCodec(),
                        new Charted<>(CHART, done));
            }
        }
    }

    private static <T> void valid(UsCore version, ResourceCodec<T> codec, T value) {
        byte[] bytes = HapiIdentity.of(FhirContract.standard().with(version), codec, value);
        assertThat(Validators.of(version).validate(bytes))
                .filteredOn(Issue::isError)
                .isEmpty();
    }

    private static MedicationOrder order(Drug drug, Route route, @Nullable HostRef prescriber) {
        return new MedicationOrder(
                new RecordId("order-1"),
                OrderStatus.ACTIVE,
                drug,
                route,
                Quantity.of("0.50", Unit.MILLIGRAM_PER_KILOGRAM),
                Quantity.of("40", Unit.MINUTE),
                START,
                prescriber,
                new RecordId("order-0"),
                new Note("over forty minutes"),
                null);
    }

    private static Administration whole(Completion completion, RecordStatus status) {
        boolean runs = completion == Completion.IN_PROGRESS;
        return new Administration(
                new RecordId("dose-1"),
                Drug.RACEMIC_KETAMINE,
                Route.INTRAVENOUS,
                DoseForm.INFUSION_SEGMENT,
                completion,
                runs ? new Interval(START, null) : TIME,
                completion == Completion.NOT_GIVEN ? null : Quantity.of("35.50", Unit.MILLIGRAM),
                Quantity.of("0.5", Unit.MILLIGRAM_PER_KILOGRAM_HOUR),
                runs ? null : SegmentEnd.STOPPED,
                new RecordId("order-1"),
                new RecordId("vial-1"),
                new DosingWeight(Quantity.of("71.0", Unit.KILOGRAM), new RecordId("weight-1")),
                new Waste(Quantity.of("14.50", Unit.MILLIGRAM), HostRef.literal("Practitioner", "w")),
                NURSE,
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
                new Interval(START, null),
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

    private static Intervention intervention(InterventionKind kind, RecordStatus status) {
        boolean medicine = kind == InterventionKind.ANCILLARY_MEDICINE || kind == InterventionKind.RESCUE_MEDICINE;
        Quantity flow = kind == InterventionKind.OXYGEN ? Quantity.of("2.0", Unit.LITER_PER_MINUTE) : null;
        return new Intervention(
                new RecordId("i-1"),
                kind,
                Concept.text("as charted"),
                new Interval(START, null),
                medicine ? Quantity.of("10", Unit.MILLIGRAM) : flow,
                medicine ? Route.INTRAVENOUS : null,
                NURSE,
                List.of(
                        new FactRef(FactKind.VITAL_SIGN, new RecordId("bp-1")),
                        new FactRef(FactKind.ADVERSE_EVENT, new RecordId("ae-1"))),
                new Note("slowly"),
                status);
    }
}
