package org.ketachart.core.dose;

import org.ketachart.core.value.Coded;

/** Where an order stands (codes of FHIR medicationrequest-status). */
public enum OrderStatus implements Coded {
    DRAFT("draft"),
    ACTIVE("active"),
    ON_HOLD("on-hold"),
    COMPLETED("completed"),
    STOPPED("stopped"),
    CANCELLED("cancelled"),
    ENTERED_IN_ERROR("entered-in-error");

    private final String code;

    OrderStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
