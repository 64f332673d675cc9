package org.ketachart.core.adverse;

import org.ketachart.core.value.Coded;

/** How intense an adverse event was. Not its CTCAE grade, and not its seriousness. */
public enum Severity implements Coded {
    MILD("mild"),
    MODERATE("moderate"),
    SEVERE("severe");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
