package org.ketachart.sessions.protocol;

import java.util.EnumMap;
import java.util.Map;
import org.ketachart.core.value.Mark;

/** The numbers that every default protocol has alike, from sections 4.3 and 4.4 of the clinical reference. */
final class DefaultLimits {
    private final Map<ProtocolValue, Threshold> values = new EnumMap<>(ProtocolValue.class);

    DefaultLimits() {
        put(ProtocolValue.CAUTION_SYSTOLIC, "140", "MON-40", Mark.M);
        put(ProtocolValue.CAUTION_DIASTOLIC, "90", "MON-40", Mark.M);
        put(ProtocolValue.HOLD_SYSTOLIC, "160", "MON-41", Mark.D);
        put(ProtocolValue.HOLD_DIASTOLIC, "100", "MON-41", Mark.D);
        put(ProtocolValue.ALERT_SYSTOLIC, "180", "MON-42", Mark.D);
        put(ProtocolValue.ALERT_DIASTOLIC, "110", "MON-42", Mark.D);
        put(ProtocolValue.RISE_SYSTOLIC, "40", "MON-43", Mark.D);
        put(ProtocolValue.RISE_DIASTOLIC, "25", "MON-43", Mark.D);
        put(ProtocolValue.RISE_PERCENT, "30", "MON-43", Mark.D);
        put(ProtocolValue.CRISIS_SYSTOLIC, "180", "MON-44", Mark.D);
        put(ProtocolValue.CRISIS_DIASTOLIC, "120", "MON-44", Mark.D);
        put(ProtocolValue.PRESSURE_CLEARS, "10", "none", Mark.D);
        put(ProtocolValue.SATURATION_LOOK, "94", "MON-45", Mark.D);
        put(ProtocolValue.SATURATION_URGENT, "90", "MON-45", Mark.D);
        put(ProtocolValue.SATURATION_CLEARS, "1", "none", Mark.D);
        put(ProtocolValue.RESPIRATION_LOW, "10", "MON-46", Mark.D);
        put(ProtocolValue.RESPIRATION_HIGH, "30", "MON-46", Mark.D);
        put(ProtocolValue.PULSE_LOW, "50", "MON-47", Mark.D);
        put(ProtocolValue.PULSE_HIGH, "120", "MON-47", Mark.D);
        put(ProtocolValue.PULSE_STOP, "140", "MON-47", Mark.D);
        put(ProtocolValue.SEDATION_PRESCRIBER, "3", "MON-48", Mark.D);
        put(ProtocolValue.SEDATION_EMERGENCY, "1", "MON-48", Mark.D);
        put(ProtocolValue.RASS_LOW, "-3", "MON-49", Mark.D);
        put(ProtocolValue.RASS_HIGH, "2", "MON-49", Mark.D);
        put(ProtocolValue.IDEATION, "4", "MON-51", Mark.D);
        put(ProtocolValue.RECHECK, "5", "MON-43", Mark.D);
        put(ProtocolValue.ESCALATE, "5", "none", Mark.D);
        put(ProtocolValue.ALDRETE_PASS, "9", "MON-65", Mark.M);
        put(ProtocolValue.MONITORING_REVIEW, "90", "MNT-34", Mark.V1);
        put(ProtocolValue.MISUSE_REVIEW, "90", "MNT-34", Mark.V1);
        put(ProtocolValue.SPACING, "24", "none", Mark.D);
        put(ProtocolValue.CHECK_IN, "1", "none", Mark.D);
        put(ProtocolValue.INTEGRATION, "7", "none", Mark.D);
    }

    DefaultLimits put(ProtocolValue name, String value, String row, Mark mark) {
        values.put(name, Threshold.of(value, name.unit(), row, mark));
        return this;
    }

    Limits limits() {
        return new Limits(values);
    }
}
