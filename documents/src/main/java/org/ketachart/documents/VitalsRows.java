package org.ketachart.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.HeartRate;
import org.ketachart.core.observation.Reading.NotTaken;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.Reading.RespiratoryRate;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Quantity;
import org.ketachart.documents.Entered.Standing;

/**
 * The rows of numbers. Those that a session lives by are there even when nothing was charted, for an empty row says so; the others appear when
 * they have something to say.
 */
final class VitalsRows {
    private final SessionRecord record;
    private final TimeAxis axis;

    VitalsRows(SessionRecord record, TimeAxis axis) {
        this.record = record;
        this.axis = axis;
    }

    List<Panel> panels() {
        List<Panel> rows = new ArrayList<>();
        add(rows, "Checkpoint", "", checkpoints(), false);
        add(rows, "BP", "mmHg", vitals(VitalKind.BLOOD_PRESSURE, 2), true);
        add(rows, "Heart rate", "/min", vitals(VitalKind.HEART_RATE, 1), true);
        add(rows, "SpO\u2082", "%", vitals(VitalKind.OXYGEN_SATURATION, oxygenIsSaid() ? 2 : 1), true);
        add(rows, "Respirations", "/min", vitals(VitalKind.RESPIRATORY_RATE, 1), true);
        add(rows, "Temperature", "", vitals(VitalKind.TEMPERATURE, 1), false);
        add(rows, "Weight", "", vitals(VitalKind.WEIGHT, 1), false);
        add(rows, "Height", "", vitals(VitalKind.HEIGHT, 1), false);
        add(rows, "MOAA/S", "0\u20135", ratings(Scale.MOAAS), true);
        add(rows, "RASS", "-5 to 4", ratings(Scale.RASS), false);
        add(rows, "CADSS", "0\u201392", ratings(Scale.CADSS_TOTAL), false);
        add(rows, "CADSS-6", "0\u201324", ratings(Scale.CADSS_6), false);
        add(rows, "Orientation", "of asked", ratings(Scale.ORIENTATION), false);
        add(rows, "Aldrete", "0\u201310", ratings(Scale.ALDRETE), false);
        return rows;
    }

    private void add(List<Panel> rows, String title, String unit, List<Entered> entries, boolean always) {
        if (always || entries.stream().anyMatch(entry -> axis.hours().hold(entry.at()))) {
            rows.add(new ReadingRow(title, unit, entries, axis));
        }
    }

    private List<Entered> vitals(VitalKind kind, int lines) {
        List<Entered> entries = new ArrayList<>();
        for (VitalSign vital : record.vitalSigns()) {
            if (vital.reading().kind() == kind) {
                boolean there = !(vital.reading() instanceof NotTaken);
                entries.add(
                        there
                                ? Entered.of(vital, vital.taken().toInstant(), values(vital.reading(), lines))
                                : Entered.notDone(vital, vital.taken().toInstant(), lines));
            }
        }
        return entries;
    }

    private static List<String> values(Reading reading, int lines) {
        if (reading instanceof BloodPressure pressure) {
            return List.of(String.valueOf(pressure.systolic()), String.valueOf(pressure.diastolic()));
        }
        if (reading instanceof OxygenSaturation saturation) {
            String percent = String.valueOf(saturation.percent());
            return lines == 1 ? List.of(percent) : List.of(percent, oxygen(saturation));
        }
        return List.of(brief(reading));
    }

    /** Returns any other reading in one word. */
    static String brief(Reading reading) {
        if (reading instanceof HeartRate rate) {
            return String.valueOf(rate.perMinute());
        } else if (reading instanceof RespiratoryRate rate) {
            return String.valueOf(rate.perMinute());
        } else if (reading instanceof BloodPressure pressure) {
            return pressure.systolic() + "/" + pressure.diastolic();
        } else if (reading instanceof OxygenSaturation saturation) {
            return saturation.percent() + (Boolean.TRUE.equals(saturation.onOxygen()) ? " on O\u2082" : "");
        } else if (reading instanceof Reading.Temperature temperature) {
            return Words.amount(temperature.value());
        } else if (reading instanceof Reading.Weight weight) {
            return Words.amount(weight.value());
        } else if (reading instanceof Reading.Height height) {
            return Words.amount(height.value());
        }
        return Entered.NOT_DONE;
    }

    private boolean oxygenIsSaid() {
        return record.vitalSigns().stream()
                .anyMatch(vital ->
                        vital.reading() instanceof OxygenSaturation saturation && saturation.onOxygen() != null);
    }

    private static String oxygen(OxygenSaturation saturation) {
        Boolean on = saturation.onOxygen();
        Quantity flow = saturation.flow();
        if (on == null) {
            return "";
        }
        BigDecimal liters = flow == null ? null : flow.value();
        return !on ? "air" : liters == null ? "O\u2082" : "O\u2082 " + liters.toPlainString();
    }

    private List<Entered> ratings(Scale scale) {
        List<Entered> entries = new ArrayList<>();
        for (Rating rating : record.ratings()) {
            if (rating.scale() == scale) {
                entries.add(
                        rating.result() instanceof RatingResult.NotRated
                                ? Entered.notDone(rating, rating.taken().toInstant(), 1)
                                : Entered.of(
                                        rating, rating.taken().toInstant(), List.of(Words.result(rating.result()))));
            }
        }
        return entries;
    }

    /** Which planned look was answered when; what was taken together is one look. */
    private List<Entered> checkpoints() {
        Map<String, Entered> looks = new LinkedHashMap<>();
        Function<CheckpointRole, String> brief = role -> switch (role) {
            case BASELINE -> "baseline";
            case BEFORE_DOSE -> "pre-dose";
            case DURING_DOSE -> "during";
            case AT_40_MINUTES -> "40 min";
            case AFTER_DOSE -> "after";
            case BEFORE_DISCHARGE -> "discharge";
            case RECHECK -> "recheck";
        };
        for (VitalSign vital : record.vitalSigns()) {
            CheckpointRole role = vital.checkpoint();
            if (role != null && !(vital.reading() instanceof NotTaken) && Words.stands(vital)) {
                Entered look = new Entered(
                        vital.taken().toInstant(), vital.id().value(), List.of(brief.apply(role)), Standing.VALUE);
                looks.putIfAbsent(look.at() + " " + role.code(), look);
            }
        }
        return List.copyOf(looks.values());
    }
}
