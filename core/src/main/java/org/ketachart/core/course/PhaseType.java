package org.ketachart.core.course;

import org.ketachart.core.value.Coded;

/** The part of a course. */
public enum PhaseType implements Coded {
    INDUCTION("induction"),
    OPTIMIZATION("optimization"),
    MAINTENANCE("maintenance"),
    TAPER("taper"),
    RE_INDUCTION("re-induction");

    private final String code;

    PhaseType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
