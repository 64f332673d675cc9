package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** What is known about a rule. Missing data is never not-met. */
public enum Truth implements Coded {
    MET("met"),
    NOT_MET("not-met"),
    UNKNOWN("unknown");

    private final String code;

    Truth(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
