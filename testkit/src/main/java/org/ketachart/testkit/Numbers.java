package org.ketachart.testkit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.ketachart.core.course.DoseRange;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;

/** Numbers and amounts within what their place accepts, the bounds more often than chance would have them. */
final class Numbers {
    /** The bounds of the whole numbers, by their place. */
    private static final Map<String, List<Integer>> WHOLE = Map.ofEntries(
            Map.entry("BloodPressure.systolic", List.of(40, 300)),
            Map.entry("BloodPressure.diastolic", List.of(20, 200)),
            Map.entry("HeartRate.perMinute", List.of(20, 300)),
            Map.entry("RespiratoryRate.perMinute", List.of(0, 80)),
            Map.entry("OxygenSaturation.percent", List.of(30, 100)),
            Map.entry("Score.value", List.of(-5, 24)),
            Map.entry("AdverseEvent.grade", List.of(1, 5)),
            Map.entry("SuicidalityScreen.ideation", List.of(0, 5)),
            Map.entry("PartialDate.year", List.of(1, 9999)),
            Map.entry("PartialDate.month", List.of(1, 12)),
            Map.entry("PartialDate.day", List.of(1, 31)),
            Map.entry("AntidepressantTrial.weeks", List.of(0, 1040)),
            Map.entry("AntidepressantTrial.improvement", List.of(-100, 100)),
            Map.entry("SessionInterval.every", List.of(1, 365)),
            Map.entry("SessionInterval.atMost", List.of(1, 365)));

    private static final List<Amount> SUPPLY =
            List.of(new Amount(Unit.MILLIGRAM, "0.0001", "5000"), new Amount(Unit.DOSE, "1", "60"));

    /** The units and bounds of the amounts, by their place. */
    private static final Map<String, List<Amount>> AMOUNTS = Map.ofEntries(
            Map.entry("Administration.given", List.of(new Amount(Unit.MILLIGRAM, "0", "2000"))),
            Map.entry("PriorDose.given", List.of(new Amount(Unit.MILLIGRAM, "0", "500"))),
            Map.entry("HomeSupply.units", List.of(new Amount(Unit.DOSE, "1", "90"))),
            Map.entry("HomeSupply.strength", List.of(new Amount(Unit.MILLIGRAM, "1", "300"))),
            Map.entry("SupplyReturn.units", List.of(new Amount(Unit.DOSE, "1", "90"))),
            Map.entry("HomeDose.given", List.of(new Amount(Unit.MILLIGRAM, "0", "500"))),
            Map.entry(
                    "Administration.rate",
                    List.of(
                            new Amount(Unit.MILLIGRAM_PER_HOUR, "0", "500"),
                            new Amount(Unit.MILLIGRAM_PER_MINUTE, "0", "10"),
                            new Amount(Unit.MILLIGRAM_PER_KILOGRAM_HOUR, "0", "5"),
                            new Amount(Unit.MICROGRAM_PER_KILOGRAM_MINUTE, "0", "50"),
                            new Amount(Unit.MILLILITER_PER_HOUR, "0", "1000"))),
            Map.entry(
                    "Waste.amount",
                    List.of(new Amount(Unit.MILLIGRAM, "0", "500"), new Amount(Unit.MILLILITER, "0", "50"))),
            Map.entry(
                    "Intervention.amount",
                    List.of(
                            new Amount(Unit.MILLIGRAM, "0", "500"),
                            new Amount(Unit.MICROGRAM, "0", "500"),
                            new Amount(Unit.MILLILITER, "0", "500"),
                            new Amount(Unit.LITER_PER_MINUTE, "0", "60"))),
            Map.entry("Received.amount", SUPPLY),
            Map.entry("Drawn.amount", SUPPLY),
            Map.entry("Given.amount", SUPPLY),
            Map.entry("Wasted.amount", SUPPLY),
            Map.entry("Returned.amount", SUPPLY),
            Map.entry("Counted.amount", SUPPLY),
            Map.entry("Lost.amount", SUPPLY),
            Map.entry("Destroyed.amount", SUPPLY),
            Map.entry("Dispensed.amount", SUPPLY),
            Map.entry("DiscrepancyResolved.adjustment", SUPPLY),
            Map.entry(
                    "Container.strength",
                    List.of(
                            new Amount(Unit.MILLIGRAM_PER_MILLILITER, "1", "200"),
                            new Amount(Unit.MILLIGRAM, "1", "200"))),
            Map.entry("DosingWeight.weight", List.of(new Amount(Unit.KILOGRAM, "20", "400"))),
            Map.entry(
                    "MedicationOrder.dose",
                    List.of(
                            new Amount(Unit.MILLIGRAM, "0.001", "500"),
                            new Amount(Unit.MILLIGRAM_PER_KILOGRAM, "0.001", "5"))),
            Map.entry("MedicationOrder.over", List.of(new Amount(Unit.MINUTE, "1", "240"))),
            Map.entry(
                    "ResponseDefinition.target",
                    List.of(new Amount(Unit.SCORE, "-10", "100"), new Amount(Unit.PERCENT, "-100", "100"))),
            Map.entry("OxygenSaturation.flow", List.of(new Amount(Unit.LITER_PER_MINUTE, "0.1", "60"))),
            Map.entry(
                    "Temperature.value",
                    List.of(new Amount(Unit.CELSIUS, "25", "45"), new Amount(Unit.FAHRENHEIT, "77", "113"))),
            Map.entry(
                    "Weight.value",
                    List.of(new Amount(Unit.KILOGRAM, "20", "400"), new Amount(Unit.POUND, "44", "882"))),
            Map.entry(
                    "Height.value",
                    List.of(new Amount(Unit.CENTIMETER, "100", "250"), new Amount(Unit.INCH, "39", "99"))));

    private final SplittableRandom random;

    Numbers(SplittableRandom random) {
        this.random = random;
    }

    private record Amount(Unit unit, String lowest, String highest) {}

    int whole(Slot slot) {
        if (slot.key().equals("MaintenancePlan.revision")) {
            return random.nextBoolean() ? 1 : random.nextInt(2, 10_000);
        }
        List<Integer> bounds = WHOLE.getOrDefault(slot.key(), List.of(1, 999));
        return switch (random.nextInt(10)) {
            case 0 -> bounds.get(0);
            case 1 -> bounds.get(1);
            default -> random.nextInt(bounds.get(0), bounds.get(1) + 1);
        };
    }

    Quantity quantity(Slot slot) {
        List<Amount> amounts = AMOUNTS.get(slot.key());
        if (amounts == null) {
            Unit[] units = Unit.values();
            return new Quantity(decimal(), units[random.nextInt(units.length)]);
        }
        Amount amount = amounts.get(random.nextInt(amounts.size()));
        return new Quantity(between(new BigDecimal(amount.lowest()), new BigDecimal(amount.highest())), amount.unit());
    }

    /** Returns doses a plan may allow, one unit for both. */
    DoseRange doseRange() {
        boolean fixed = random.nextBoolean();
        Unit unit = fixed ? Unit.MILLIGRAM : Unit.MILLIGRAM_PER_KILOGRAM;
        BigDecimal middle = new BigDecimal(fixed ? "84" : "0.75");
        BigDecimal low = between(new BigDecimal("0.01"), middle);
        return new DoseRange(
                new Quantity(low, unit),
                new Quantity(random.nextInt(4) == 0 ? low : between(middle, new BigDecimal("500")), unit));
    }

    /** Returns any decimal that can be carried: up to 18 digits, up to 9 of them after the point, trailing zeros kept. */
    BigDecimal decimal() {
        BigInteger digits = BigInteger.valueOf(
                random.nextInt(5) == 0
                        ? random.nextLong(-999_999_999_999_999_999L, 1_000_000_000_000_000_000L)
                        : random.nextLong(-100_000, 100_000));
        return new BigDecimal(digits, random.nextInt(10));
    }

    private BigDecimal between(BigDecimal lowest, BigDecimal highest) {
        int edge = random.nextInt(12);
        if (edge < 2) {
            return edge == 0 ? lowest : highest.setScale(2);
        }
        int scale = random.nextInt(4) == 0 ? random.nextInt(10) : random.nextInt(3);
        BigDecimal value = highest.subtract(lowest)
                .multiply(new BigDecimal(random.nextInt(1_000_001)).movePointLeft(6))
                .add(lowest)
                .setScale(scale, RoundingMode.HALF_UP);
        return value.compareTo(lowest) < 0 || value.compareTo(highest) > 0 ? lowest : value;
    }
}
