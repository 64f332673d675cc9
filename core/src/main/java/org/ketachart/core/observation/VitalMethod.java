package org.ketachart.core.observation;

import org.ketachart.core.value.Coded;

/** How a vital sign was taken. */
public enum VitalMethod implements Coded {
    AUTOMATED("automated"),
    MANUAL("manual"),
    AUSCULTATION("auscultation"),
    PALPATION("palpation"),
    MONITOR("monitor"),
    STATED_BY_PATIENT("stated-by-patient"),
    ESTIMATED("estimated");

    private final String code;

    VitalMethod(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
