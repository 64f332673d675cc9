package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** Why a question that was asked has no answer (codes of HL7 data-absent-reason). None of these is a no; a blank has not even a reason. */
public enum Unanswered implements Coded {
    /** Asked, and the one who was asked does not know. */
    ASKED_UNKNOWN("asked-unknown"),
    /** Not known yet; somebody will find out. */
    TEMP_UNKNOWN("temp-unknown"),
    /** Asked, and the one who was asked would not say. */
    ASKED_DECLINED("asked-declined");

    private final String code;

    Unanswered(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
