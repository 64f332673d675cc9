package org.ketachart.core.observation;

import org.ketachart.core.value.Coded;

/** Where on the body a vital sign was taken. */
public enum BodySite implements Coded {
    LEFT_ARM("left-arm"),
    RIGHT_ARM("right-arm"),
    LEFT_WRIST("left-wrist"),
    RIGHT_WRIST("right-wrist"),
    LEFT_LEG("left-leg"),
    RIGHT_LEG("right-leg"),
    FINGER("finger"),
    EAR("ear"),
    FOREHEAD("forehead"),
    ORAL("oral"),
    AXILLARY("axillary"),
    TYMPANIC("tympanic"),
    TEMPORAL("temporal");

    private final String code;

    BodySite(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
