package org.ketachart.fhir;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;

/** How much a day a dosage gives, where it says so beyond doubt; otherwise that is unknown, and the dosage is read no further. */
final class ChartDosage {
    private static final String ABBREVIATIONS = "http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation";
    private static final Map<String, Integer> TIMES_A_DAY =
            Map.of("QD", 1, "AM", 1, "PM", 1, "BED", 1, "BID", 2, "TID", 3, "QID", 4);
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);
    private static final BigDecimal DAYS = BigDecimal.valueOf(7);
    private static final int MOST_DECIMALS = 9;

    private ChartDosage() {}

    /** Returns the amount a day of a list of dosages: of one alone, given regularly, of a known amount each time. */
    static @Nullable Quantity aDay(List<ChartNode> dosages) {
        if (dosages.size() != 1) {
            return null;
        }
        ChartNode dosage = dosages.get(0);
        ChartNode timing = dosage.object("timing");
        boolean asNeeded = dosage.has("asNeededCodeableConcept") || Boolean.TRUE.equals(dosage.bool("asNeededBoolean"));
        List<ChartNode> doses = dosage.objects("doseAndRate");
        if (timing == null || asNeeded || doses.size() != 1) {
            return null;
        }
        BigDecimal times = timesADay(timing);
        ChartNode dose = doses.get(0).object("doseQuantity");
        Quantity each = dose == null ? null : ChartAmount.dose(dose);
        return times == null || each == null ? null : times(each, times);
    }

    /** Returns the first day of all dosages; absent when one of them says none. */
    static @Nullable PartialDate since(List<ChartNode> dosages) {
        PartialDate first = null;
        for (ChartNode dosage : dosages) {
            PartialDate start = bound(dosage, "start");
            if (start == null) {
                return null;
            }
            first = first == null || start.earliest().isBefore(first.earliest()) ? start : first;
        }
        return first;
    }

    private static @Nullable PartialDate bound(ChartNode dosage, String side) {
        ChartNode timing = dosage.object("timing");
        ChartNode repeat = timing == null ? null : timing.object("repeat");
        ChartNode bounds = repeat == null ? null : repeat.object("boundsPeriod");
        return bounds == null ? null : ChartDay.dayOf(bounds.day(side));
    }

    /** Returns the last day of all dosages; absent when one of them says none. */
    static @Nullable PartialDate until(List<ChartNode> dosages) {
        PartialDate last = null;
        for (ChartNode dosage : dosages) {
            PartialDate end = bound(dosage, "end");
            if (end == null) {
                return null;
            }
            last = last == null || end.latest().isAfter(last.latest()) ? end : last;
        }
        return last;
    }

    private static @Nullable BigDecimal timesADay(ChartNode timing) {
        ChartNode repeat = timing.object("repeat");
        if (repeat == null) {
            String word = ChartView.code(timing.object("code"), ABBREVIATIONS);
            Integer times = word == null ? null : TIMES_A_DAY.get(word);
            return times == null ? null : BigDecimal.valueOf(times);
        }
        boolean vague = repeat.has("frequencyMax")
                || repeat.has("periodMax")
                || repeat.has("dayOfWeek")
                || repeat.has("timeOfDay")
                || repeat.has("when")
                || repeat.has("count")
                || repeat.has("countMax");
        BigDecimal period = repeat.decimal("period");
        String unit = repeat.string("periodUnit");
        BigDecimal often = repeat.has("frequency") ? repeat.decimal("frequency") : BigDecimal.ONE;
        if (vague || period == null || period.signum() <= 0 || unit == null || often == null || often.signum() < 0) {
            return null;
        }
        return switch (unit) {
            case "h" -> exactly(often.multiply(HOURS), period);
            case "d" -> exactly(often, period);
            case "wk" -> exactly(often, period.multiply(DAYS));
            default -> null;
        };
    }

    private static @Nullable BigDecimal exactly(BigDecimal number, BigDecimal by) {
        try {
            return number.divide(by, MOST_DECIMALS, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Quantity times(Quantity each, BigDecimal times) {
        BigDecimal amount = each.value().multiply(times).stripTrailingZeros();
        BigDecimal plain = amount.scale() < 0 ? amount.setScale(0) : amount;
        return plain.scale() > MOST_DECIMALS || plain.precision() > 18 || plain.signum() < 0
                ? null
                : new Quantity(plain, each.unit());
    }
}
