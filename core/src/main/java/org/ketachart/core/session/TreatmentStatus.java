package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/** Where the giving of the dose stands; whole sessions go on after it (codes of FHIR event-status). */
public enum TreatmentStatus implements Coded {
    PREPARATION("preparation"),
    IN_PROGRESS("in-progress"),
    COMPLETED("completed"),
    STOPPED("stopped"),
    NOT_DONE("not-done");

    private final String code;

    TreatmentStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
