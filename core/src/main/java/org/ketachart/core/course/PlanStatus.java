package org.ketachart.core.course;

import org.ketachart.core.value.Coded;

/** Where a maintenance plan stands. A plan that changes is revoked and replaced, never edited. */
public enum PlanStatus implements Coded {
    DRAFT("draft"),
    ACTIVE("active"),
    COMPLETED("completed"),
    REVOKED("revoked"),
    ENTERED_IN_ERROR("entered-in-error");

    private final String code;

    PlanStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
