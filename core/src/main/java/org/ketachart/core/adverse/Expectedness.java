package org.ketachart.core.adverse;

import org.ketachart.core.value.Coded;

/** Whether the label or protocol in force speaks of such an event. Not the same as whether anybody is surprised. */
public enum Expectedness implements Coded {
    EXPECTED("expected"),
    /** Not listed, or graver or more specific than what is listed. */
    UNEXPECTED("unexpected");

    private final String code;

    Expectedness(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
