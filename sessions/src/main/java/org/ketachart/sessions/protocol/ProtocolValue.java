package org.ketachart.sessions.protocol;

import java.util.Optional;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Unit;

/**
 * The numbers a protocol may have: a closed list, each in one unit. Whether a limit is reached by a number equal to it belongs to the name and
 * is not for a clinic to say.
 */
public enum ProtocolValue implements Coded {
    CAUTION_SYSTOLIC("pressure.caution.systolic", Unit.MILLIMETER_OF_MERCURY, true, "before the dose, above: look"),
    CAUTION_DIASTOLIC("pressure.caution.diastolic", Unit.MILLIMETER_OF_MERCURY, true, "before the dose, above: look"),
    HOLD_SYSTOLIC("pressure.hold.systolic", Unit.MILLIMETER_OF_MERCURY, true, "before the dose, from: do not begin"),
    HOLD_DIASTOLIC("pressure.hold.diastolic", Unit.MILLIMETER_OF_MERCURY, true, "before the dose, from: do not begin"),
    ALERT_SYSTOLIC("pressure.alert.systolic", Unit.MILLIMETER_OF_MERCURY, true, "after the first drug, from: urgent"),
    ALERT_DIASTOLIC("pressure.alert.diastolic", Unit.MILLIMETER_OF_MERCURY, true, "after the first drug, from: urgent"),
    RISE_SYSTOLIC("pressure.rise.systolic", Unit.MILLIMETER_OF_MERCURY, true, "over baseline, from: recheck"),
    RISE_DIASTOLIC("pressure.rise.diastolic", Unit.MILLIMETER_OF_MERCURY, true, "over baseline, from: recheck"),
    RISE_PERCENT("pressure.rise.percent", Unit.PERCENT, true, "over baseline, above: recheck"),
    CRISIS_SYSTOLIC("pressure.crisis.systolic", Unit.MILLIMETER_OF_MERCURY, true, "above: emergency"),
    CRISIS_DIASTOLIC("pressure.crisis.diastolic", Unit.MILLIMETER_OF_MERCURY, true, "above: emergency"),
    PRESSURE_CLEARS("pressure.clears-below", Unit.MILLIMETER_OF_MERCURY, true, "alert over so far below its limit"),
    SATURATION_LOOK("saturation.look", Unit.PERCENT, true, "below: look, and begin no dose"),
    SATURATION_URGENT("saturation.urgent", Unit.PERCENT, true, "below: urgent"),
    SATURATION_CLEARS("saturation.clears-above", Unit.PERCENT, true, "alert over so far above its limit"),
    RESPIRATION_LOW("respiration.low", Unit.PER_MINUTE, true, "below: urgent"),
    RESPIRATION_HIGH("respiration.high", Unit.PER_MINUTE, true, "above: urgent"),
    PULSE_LOW("pulse.low", Unit.PER_MINUTE, true, "below, twice: prescriber"),
    PULSE_HIGH("pulse.high", Unit.PER_MINUTE, true, "above, twice: prescriber"),
    PULSE_STOP("pulse.stop", Unit.PER_MINUTE, true, "above: urgent"),
    SEDATION_PRESCRIBER("sedation.prescriber", Unit.SCORE, true, "MOAA/S at or below: prescriber, and not ready"),
    SEDATION_EMERGENCY("sedation.emergency", Unit.SCORE, true, "MOAA/S at or below: emergency"),
    RASS_LOW("rass.low", Unit.SCORE, true, "RASS at or below: prescriber"),
    RASS_HIGH("rass.high", Unit.SCORE, true, "RASS at or above: de-escalate"),
    IDEATION("suicidality.ideation", Unit.SCORE, true, "C-SSRS from: assessment, and a plan before leaving"),
    RECHECK("alert.recheck-within", Unit.MINUTE, true, "an alert that needs confirming: look again within"),
    ESCALATE("alert.escalate-after", Unit.MINUTE, true, "an alert nobody took on: tell somebody else after"),
    STAY_FROM_FIRST("stay.from-first", Unit.MINUTE, false, "from the first drug, at least"),
    STAY_AFTER_LAST("stay.after-last", Unit.MINUTE, false, "from the end of the last drug, at least"),
    LEAVING_PRESSURE("leaving.pressure-within", Unit.MINUTE, true, "last pressure before leaving, at most so long ago"),
    ALDRETE_PASS("leaving.aldrete", Unit.SCORE, true, "modified Aldrete, at least"),
    FOOD("before.food", Unit.MINUTE, false, "no food for"),
    LIQUID("before.liquid", Unit.MINUTE, false, "no liquids for"),
    NASAL_SPRAY("before.nasal-spray", Unit.MINUTE, false, "no nasal steroid or decongestant for"),
    MONITORING_REVIEW("before.prescription-monitoring", Unit.DAY, false, "looked up within"),
    MISUSE_REVIEW("before.misuse", Unit.DAY, false, "asked within"),
    WEIGHT_AGE("before.weight", Unit.DAY, false, "a dose by weight: weighed within"),
    SPACING("course.spacing", Unit.HOUR, false, "since the last dose, at least"),
    WEEKLY("course.weekly", Unit.DOSE, false, "doses in any 7 days, at most"),
    CUMULATIVE("course.doses", Unit.DOSE, false, "doses of this drug in all, at most"),
    DOSE_PER_KILOGRAM("dose.per-kilogram", Unit.MILLIGRAM_PER_KILOGRAM, false, "above: look"),
    DOSE_TOTAL("dose.total", Unit.MILLIGRAM, false, "above: look"),
    DEVICE_REST("dose.device-rest", Unit.MINUTE, false, "between two devices, at least"),
    DRAWN_ABOVE("dose.drawn-above", Unit.PERCENT, false, "a dose by weight: drawn above the order, at most"),
    WEIGHT_ROUNDED("dose.weight-rounded", Unit.KILOGRAM, false, "a dose by weight: weight used off that read, at most"),
    CHECK_IN("after.check-in", Unit.DAY, true, "contact after a dose, within"),
    INTEGRATION("after.integration", Unit.DAY, true, "integration visit after a dose, within");

    private final String code;
    private final Unit unit;
    private final boolean required;
    private final String meaning;

    ProtocolValue(String code, Unit unit, boolean required, String meaning) {
        this.code = code;
        this.unit = unit;
        this.required = required;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the one unit it is in. */
    public Unit unit() {
        return unit;
    }

    /** Returns whether every protocol must have it. */
    public boolean isRequired() {
        return required;
    }

    /** Returns in a few words what follows from it. */
    public String meaning() {
        return meaning;
    }

    /** Returns the value of this name. */
    public static Optional<ProtocolValue> find(String code) {
        for (ProtocolValue value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
