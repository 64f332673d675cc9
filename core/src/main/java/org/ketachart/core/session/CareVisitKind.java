package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/** What a visit around the dose is for. */
public enum CareVisitKind implements Coded {
    /** Before the dose: what to expect and what to work on. */
    PREPARATION("preparation"),
    /** After the dose: making use of the days that are described as more flexible (CAR-01). */
    INTEGRATION("integration"),
    /** A short contact on the next day. */
    CHECK_IN("check-in");

    private final String code;

    CareVisitKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
