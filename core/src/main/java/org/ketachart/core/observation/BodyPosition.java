package org.ketachart.core.observation;

import org.ketachart.core.value.Coded;

/** How the patient was placed while a vital sign was taken. */
public enum BodyPosition implements Coded {
    SITTING("sitting"),
    LYING("lying"),
    SEMI_RECLINED("semi-reclined"),
    STANDING("standing");

    private final String code;

    BodyPosition(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
