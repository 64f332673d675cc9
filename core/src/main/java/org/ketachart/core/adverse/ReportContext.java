package org.ketachart.core.adverse;

import org.ketachart.core.value.Coded;

/** Under which rules an event is reported. */
public enum ReportContext implements Coded {
    /** Under an investigational new drug application (AE-42). */
    INVESTIGATIONAL("investigational"),
    /** After marketing (AE-45). */
    MARKETED("marketed");

    private final String code;

    ReportContext(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
