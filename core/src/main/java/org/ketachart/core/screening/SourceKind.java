package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** The three places that evidence comes from. */
public enum SourceKind implements Coded {
    /** An answer on the intake or pre-session form. */
    FORM("form"),
    /** The EHR's chart. */
    CHART("chart"),
    /** Our own record of the program. */
    RECORD("record");

    private final String code;

    SourceKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
