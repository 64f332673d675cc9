package org.ketachart.core.clinic;

import org.ketachart.core.value.Coded;

/** What a person may do in the program. */
public enum StaffRole implements Coded {
    PRESCRIBER("prescriber"),
    NURSE("nurse"),
    MONITOR("monitor"),
    PHARMACIST("pharmacist"),
    THERAPIST("therapist"),
    ADMINISTRATOR("administrator");

    private final String code;

    StaffRole(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
