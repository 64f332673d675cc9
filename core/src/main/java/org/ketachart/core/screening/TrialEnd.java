package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** Why a trial of an antidepressant ended. Only the rules say whether a trial that ended so was adequate. */
public enum TrialEnd implements Coded {
    /** It goes on. */
    ONGOING("ongoing"),
    NOT_ENOUGH_EFFECT("not-enough-effect"),
    INTOLERANCE("intolerance"),
    PATIENT_CHOICE("patient-choice"),
    COST("cost"),
    OTHER("other");

    private final String code;

    TrialEnd(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
