package org.ketachart.cds;

import org.ketachart.core.value.Coded;

/** The moments in an EHR at which we are asked. */
public enum Hook implements Coded {
    /** Somebody picked an order, and may still change it. */
    ORDER_SELECT("order-select", true),
    /** Somebody is about to sign orders. */
    ORDER_SIGN("order-sign", true),
    /** The patient has come. */
    ENCOUNTER_START("encounter-start", false),
    /** Somebody opened the chart. */
    PATIENT_VIEW("patient-view", false);

    private final String code;
    private final boolean ordering;

    Hook(String code, boolean ordering) {
        this.code = code;
        this.ordering = ordering;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns whether it comes with orders that are not signed yet. */
    public boolean isOrdering() {
        return ordering;
    }
}
