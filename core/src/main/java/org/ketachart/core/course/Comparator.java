package org.ketachart.core.course;

import org.ketachart.core.value.Coded;

/** How a score is held against its target (codes of FHIR quantity-comparator). */
public enum Comparator implements Coded {
    BELOW("<"),
    AT_MOST("<="),
    AT_LEAST(">="),
    ABOVE(">");

    private final String code;

    Comparator(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
