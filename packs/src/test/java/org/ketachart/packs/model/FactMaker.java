package org.ketachart.packs.model;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
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
import org.ketachart.core.dose.Waste;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;

/** Makes up what is seen and given: mostly well, and as often as not just at a limit. */
record FactMaker(Protocol protocol, Dice dice, int ill) {
    private int limit(ProtocolValue name) {
        return protocol.limits().of(name).value().value().intValue();
    }

    Reading.BloodPressure pressure(Reading.@Nullable BloodPressure baseline) {
        int systolic = dice.between(104, 134);
        int diastolic = dice.between(62, 82);
        if (dice.chance(ill)) {
            int from = dice.between(-1, 1);
            int clears = dice.chance(300) ? limit(ProtocolValue.PRESSURE_CLEARS) : 0;
            systolic = from
                    - clears
                    + dice.of(
                            limit(ProtocolValue.CAUTION_SYSTOLIC),
                            limit(ProtocolValue.HOLD_SYSTOLIC),
                            limit(ProtocolValue.ALERT_SYSTOLIC),
                            limit(ProtocolValue.CRISIS_SYSTOLIC),
                            baseline == null ? 150 : baseline.systolic() + limit(ProtocolValue.RISE_SYSTOLIC),
                            baseline == null
                                    ? 155
                                    : baseline.systolic() * (100 + limit(ProtocolValue.RISE_PERCENT)) / 100);
            if (dice.chance(400)) {
                diastolic = from
                        - clears
                        + dice.of(
                                limit(ProtocolValue.CAUTION_DIASTOLIC),
                                limit(ProtocolValue.HOLD_DIASTOLIC),
                                limit(ProtocolValue.ALERT_DIASTOLIC),
                                limit(ProtocolValue.CRISIS_DIASTOLIC),
                                baseline == null ? 88 : baseline.diastolic() + limit(ProtocolValue.RISE_DIASTOLIC));
            }
        }
        int upper = Math.min(300, Math.max(80, systolic));
        return new Reading.BloodPressure(upper, Math.min(upper - 10, diastolic));
    }

    Reading reading(VitalKind kind, Reading.@Nullable BloodPressure baseline) {
        if (dice.chance(20)) {
            return new Reading.NotTaken(kind, AbsentReason.ASKED_DECLINED, null);
        }
        boolean well = !dice.chance(ill);
        int by = dice.between(-1, 1);
        return switch (kind) {
            case BLOOD_PRESSURE -> pressure(baseline);
            case HEART_RATE ->
                new Reading.HeartRate(
                        well
                                ? dice.between(60, 96)
                                : by
                                        + dice.of(
                                                limit(ProtocolValue.PULSE_LOW),
                                                limit(ProtocolValue.PULSE_HIGH),
                                                limit(ProtocolValue.PULSE_STOP)));
            case RESPIRATORY_RATE ->
                new Reading.RespiratoryRate(
                        well
                                ? dice.between(12, 18)
                                : by
                                        + dice.of(
                                                limit(ProtocolValue.RESPIRATION_LOW),
                                                limit(ProtocolValue.RESPIRATION_HIGH)));
            case OXYGEN_SATURATION ->
                new Reading.OxygenSaturation(
                        well
                                ? dice.between(96, 100)
                                : by
                                        + dice.of(
                                                limit(ProtocolValue.SATURATION_LOOK),
                                                limit(ProtocolValue.SATURATION_URGENT)),
                        false,
                        null);
            case WEIGHT -> new Reading.Weight(Quantity.of("70", Unit.KILOGRAM));
            case TEMPERATURE -> new Reading.Temperature(Quantity.of("36.6", Unit.CELSIUS));
            case HEIGHT -> new Reading.Height(Quantity.of("170", Unit.CENTIMETER));
        };
    }

    VitalSign vital(
            RecordId id, OffsetDateTime taken, Reading reading, @Nullable CheckpointRole role, RecordStatus status) {
        return new VitalSign(id, taken, reading, role, null, null, null, World.NURSE, null, null, status);
    }

    Rating rating(RecordId id, OffsetDateTime taken, Scale scale, RecordStatus status) {
        boolean well = !dice.chance(ill);
        int by = dice.between(-1, 1);
        RatingResult result = switch (scale) {
            case MOAAS ->
                new RatingResult.Score(
                        well
                                ? 5
                                : Math.max(
                                        0,
                                        by
                                                + dice.of(
                                                        limit(ProtocolValue.SEDATION_PRESCRIBER),
                                                        limit(ProtocolValue.SEDATION_EMERGENCY))));
            case RASS ->
                new RatingResult.Score(
                        well ? 0 : by + dice.of(limit(ProtocolValue.RASS_LOW), limit(ProtocolValue.RASS_HIGH)));
            case CADSS_TOTAL, CADSS_6 -> new RatingResult.Score(dice.between(0, 12));
            case ORIENTATION ->
                new RatingResult.Orientation(true, well ? true : null, well || dice.chance(500), well ? null : true);
            case ALDRETE -> new RatingResult.Score(well ? 10 : Math.min(10, by + limit(ProtocolValue.ALDRETE_PASS)));
        };
        RatingResult shown = dice.chance(20) ? new RatingResult.NotRated(AbsentReason.NOT_PERFORMED, null) : result;
        return new Rating(id, taken, scale, shown, null, World.NURSE, status);
    }

    MedicationOrder order(RecordId id, OffsetDateTime at) {
        boolean other = dice.chance(15);
        Drug drug = protocol.drug() == Drug.ESKETAMINE ^ other ? Drug.ESKETAMINE : Drug.RACEMIC_KETAMINE;
        boolean byWeight = protocol.drug() != Drug.ESKETAMINE && !dice.chance(200);
        Quantity dose = byWeight
                ? Quantity.of(dice.of("0.5", "0.5", "1.0", "1.1"), Unit.MILLIGRAM_PER_KILOGRAM)
                : Quantity.of(dice.of("56", "84", "84", "100", "101"), Unit.MILLIGRAM);
        return new MedicationOrder(
                id,
                dice.chance(970) ? OrderStatus.ACTIVE : dice.of(OrderStatus.values()),
                drug,
                dice.chance(985) ? protocol.route() : dice.of(Route.values()),
                dose,
                null,
                at,
                World.PRESCRIBER,
                null,
                null,
                null);
    }

    Product product(RecordId id) {
        Drug drug = dice.chance(980) ? protocol.drug() : dice.of(Drug.values());
        Note lot = dice.chance(15) ? World.RECALLED : dice.chance(500) ? new Note("of another lot") : null;
        PartialDate expires = dice.chance(15)
                ? new PartialDate(2025, 12, null)
                : dice.chance(500) ? new PartialDate(2030, 1, null) : null;
        return new Product(id, drug, null, lot, expires, RecordStatus.FINAL);
    }

    Administration giving(RecordId id, OffsetDateTime start, OffsetDateTime end, RecordStatus status) {
        Drug drug = dice.chance(985) ? protocol.drug() : dice.of(Drug.values());
        Route route = dice.chance(985) ? protocol.route() : dice.of(Route.values());
        boolean none = dice.chance(20);
        boolean running = !none && dice.chance(60);
        DoseForm form = route == Route.INTRAVENOUS
                ? DoseForm.INFUSION_SEGMENT
                : route == Route.NASAL && drug == Drug.ESKETAMINE ? DoseForm.DEVICE : DoseForm.UNIT;
        return new Administration(
                id,
                drug,
                route,
                form,
                none ? Completion.NOT_GIVEN : running ? Completion.IN_PROGRESS : Completion.GIVEN,
                new Interval(start, running || dice.chance(200) ? null : end),
                none || dice.chance(40)
                        ? null
                        : Quantity.of(
                                drug == Drug.ESKETAMINE
                                        ? dice.of("28", "28", "28", "0")
                                        : dice.of("17.5", "35", "35.35", "35.36"),
                                Unit.MILLIGRAM),
                null,
                null,
                dice.chance(980) ? new RecordId("order-1") : dice.chance(500) ? null : new RecordId("order-2"),
                dice.chance(900) ? new RecordId("product-1") : null,
                drug == Drug.ESKETAMINE || dice.chance(50)
                        ? null
                        : new DosingWeight(
                                Quantity.of("70", Unit.KILOGRAM), dice.chance(800) ? new RecordId("weight-1") : null),
                dice.chance(30) ? new Waste(Quantity.of("1", Unit.MILLIGRAM), null) : null,
                World.NURSE,
                null,
                status);
    }

    Intervention intervention(RecordId id, OffsetDateTime at) {
        return new Intervention(
                id,
                dice.of(InterventionKind.ANCILLARY_MEDICINE, InterventionKind.OXYGEN, InterventionKind.DE_ESCALATION),
                Concept.text("what was done"),
                new Interval(at, null),
                null,
                null,
                World.NURSE,
                List.of(),
                null,
                RecordStatus.FINAL);
    }

    AdverseEvent event(RecordId id, OffsetDateTime at) {
        return new AdverseEvent(
                id,
                null,
                Concept.text("nausea"),
                at,
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
                World.NURSE,
                RecordStatus.FINAL);
    }
}
