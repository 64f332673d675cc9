package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** How grave an interaction is, on the scale of the clinical reference (section 2, a design default). */
public enum InteractionSeverity implements Coded {
    CONTRAINDICATED("contraindicated"),
    MAJOR("major"),
    MODERATE("moderate"),
    MINOR("minor"),
    INFORMATIONAL("informational");

    private final String code;

    InteractionSeverity(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
