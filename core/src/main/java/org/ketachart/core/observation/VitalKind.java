package org.ketachart.core.observation;

import org.ketachart.core.value.Coded;

/** The vital signs of a program session. */
public enum VitalKind implements Coded {
    BLOOD_PRESSURE("blood-pressure"),
    HEART_RATE("heart-rate"),
    OXYGEN_SATURATION("oxygen-saturation"),
    RESPIRATORY_RATE("respiratory-rate"),
    TEMPERATURE("temperature"),
    WEIGHT("weight"),
    HEIGHT("height");

    private final String code;

    VitalKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
