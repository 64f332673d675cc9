package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/** Where a visit around the dose stands. */
public enum CareVisitStatus implements Coded {
    PLANNED("planned"),
    HELD("held"),
    MISSED("missed"),
    CANCELLED("cancelled");

    private final String code;

    CareVisitStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
