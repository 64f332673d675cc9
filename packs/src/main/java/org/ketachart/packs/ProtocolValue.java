package org.ketachart.packs;

import java.util.Optional;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Unit;

/**
 * What a protocol may set: a closed list, each in one unit. Whether a limit is reached by a number equal to it belongs to the name and is not
 * for a pack to say.
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
    SATURATION_LOOK("saturation.look", Unit.PERCENT, true, "below: look, and begin no dose"),
    SATURATION_URGENT("saturation.urgent", Unit.PERCENT, true, "below: urgent"),
    SEDATION_PRESCRIBER("sedation.prescriber", Unit.SCORE, true, "MOAA/S at or below: prescriber, and not ready"),
    SEDATION_EMERGENCY("sedation.emergency", Unit.SCORE, true, "MOAA/S at or below: emergency"),
    STAY_FROM_FIRST("stay.from-first", Unit.MINUTE, false, "from the first drug, at least"),
    STAY_AFTER_LAST("stay.after-last", Unit.MINUTE, false, "from the end of the last drug, at least"),
    LOOK_40_DUE("look.40-minutes.due", Unit.MINUTE, false, "pressure due after the first drug"),
    LOOK_40_EARLIEST("look.40-minutes.earliest", Unit.MINUTE, false, "counts from"),
    LOOK_40_LATEST("look.40-minutes.latest", Unit.MINUTE, false, "counts until"),
    LEAVING_PRESSURE("leaving.pressure-within", Unit.MINUTE, true, "last pressure before leaving, at most so long ago");

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
    static Optional<ProtocolValue> find(String code) {
        for (ProtocolValue value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
