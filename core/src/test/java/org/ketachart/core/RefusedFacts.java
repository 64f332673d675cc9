package org.ketachart.core;

import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.ketachart.core.adverse.Suspect;
import org.ketachart.core.course.Comparator;
import org.ketachart.core.course.DoseRange;
import org.ketachart.core.course.ResponseDefinition;
import org.ketachart.core.course.SessionInterval;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.dose.Waste;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.HeartRate;
import org.ketachart.core.observation.Reading.Height;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.Reading.RespiratoryRate;
import org.ketachart.core.observation.Reading.Temperature;
import org.ketachart.core.observation.Reading.Weight;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;

/** Readings, ratings and doses that are slips of the hand. */
final class RefusedFacts {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-02T09:00:00-06:00");
    private static final RecordId ID = new RecordId("r-1");

    private RefusedFacts() {}

    static Stream<Refusal> observations() {
        return Stream.of(
                Refusal.row(
                        CoreFault.RANGE,
                        "systolic must be from 40 to 300 mm[Hg], was 420",
                        () -> new BloodPressure(420, 80)),
                Refusal.row(
                        CoreFault.RANGE,
                        "diastolic must be from 20 to 200 mm[Hg], was 19",
                        () -> new BloodPressure(120, 19)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "diastolic must be below systolic, was 120/120 mm[Hg]",
                        () -> new BloodPressure(120, 120)),
                Refusal.row(CoreFault.RANGE, "heart rate must be from 20 to 300 /min, was 19", () -> new HeartRate(19)),
                Refusal.row(
                        CoreFault.RANGE,
                        "respiratory rate must be from 0 to 80 /min, was 81",
                        () -> new RespiratoryRate(81)),
                Refusal.row(
                        CoreFault.RANGE,
                        "oxygen saturation must be from 30 to 100 %, was 101",
                        () -> new OxygenSaturation(101, null, null)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "an oxygen flow must come with oxygen given",
                        () -> new OxygenSaturation(97, null, Quantity.of("2", Unit.LITER_PER_MINUTE))),
                Refusal.row(
                        CoreFault.UNIT,
                        "oxygen flow must be in L/min, was in mL",
                        () -> new OxygenSaturation(97, true, Quantity.of("2", Unit.MILLILITER))),
                Refusal.row(
                        CoreFault.UNIT,
                        "temperature must be in Cel or [degF], was in kg",
                        () -> new Temperature(Quantity.of("37", Unit.KILOGRAM))),
                Refusal.row(
                        CoreFault.RANGE,
                        "temperature must be from 25 to 45 Cel, was 98.6",
                        () -> new Temperature(Quantity.of("98.6", Unit.CELSIUS))),
                Refusal.row(
                        CoreFault.RANGE,
                        "weight must be from 44 to 882 [lb_av], was 43.9",
                        () -> new Weight(Quantity.of("43.9", Unit.POUND))),
                Refusal.row(
                        CoreFault.RANGE,
                        "height must be from 100 to 250 cm, was 68",
                        () -> new Height(Quantity.of("68", Unit.CENTIMETER))),
                Refusal.row(CoreFault.RANGE, "MOAA/S must be from 0 to 5, was 6", () -> rating(Scale.MOAAS, 6)),
                Refusal.row(CoreFault.RANGE, "RASS must be from -5 to 4, was -6", () -> rating(Scale.RASS, -6)),
                Refusal.row(
                        CoreFault.RANGE,
                        "CADSS total must be from 0 to 92, was 93",
                        () -> rating(Scale.CADSS_TOTAL, 93)),
                Refusal.row(CoreFault.RANGE, "CADSS-6 must be from 0 to 24, was 25", () -> rating(Scale.CADSS_6, 25)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "orientation must be charted by its spheres, not as a score",
                        () -> rating(Scale.ORIENTATION, 4)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "orientation must be known in one sphere at least",
                        () -> new RatingResult.Orientation(null, null, null, null)));
    }

    private static Rating rating(Scale scale, int score) {
        return new Rating(ID, NINE, scale, new RatingResult.Score(score), null, null, RecordStatus.FINAL);
    }

    static Stream<Refusal> doses() {
        return Stream.of(
                Refusal.row(
                        CoreFault.UNIT,
                        "dosing weight must be in kg, was in [lb_av]",
                        () -> new DosingWeight(Quantity.of("176", Unit.POUND), null)),
                Refusal.row(
                        CoreFault.RANGE,
                        "wasted amount must not be negative",
                        () -> new Waste(Quantity.of("-1", Unit.MILLIGRAM), null)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a suspect must be an administration or a medicine",
                        () -> new Suspect(new FactRef(FactKind.RATING, ID), null)),
                Refusal.row(
                        CoreFault.UNIT,
                        "dose range must be in mg, was in mg/kg",
                        () -> new DoseRange(
                                Quantity.of("56", Unit.MILLIGRAM), Quantity.of("1", Unit.MILLIGRAM_PER_KILOGRAM))),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a dose range must not end below its start",
                        () -> new DoseRange(Quantity.of("84", Unit.MILLIGRAM), Quantity.of("56", Unit.MILLIGRAM))),
                Refusal.row(
                        CoreFault.RANGE,
                        "longest interval must be from 2 to 365, was 1",
                        () -> new SessionInterval(2, 1, Unit.WEEK)),
                Refusal.row(
                        CoreFault.UNIT,
                        "an interval must be in d, wk or mo",
                        () -> new SessionInterval(2, null, Unit.HOUR)),
                Refusal.row(
                        CoreFault.UNIT,
                        "response target must be in {score} or %, was in mg",
                        () -> new ResponseDefinition(
                                Concept.text("x"), Comparator.AT_MOST, Quantity.of("50", Unit.MILLIGRAM))));
    }
}
