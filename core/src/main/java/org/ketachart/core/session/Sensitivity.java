package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/** How closely what was written at a visit is held. The label is for the host to act on; the library writes no narrative anywhere. */
public enum Sensitivity implements Coded {
    /** As the rest of the chart. */
    NORMAL("normal"),
    /** For the treating team alone. */
    RESTRICTED("restricted"),
    /** Psychotherapy notes, kept apart from the chart. */
    PSYCHOTHERAPY_NOTES("psychotherapy-notes");

    private final String code;

    Sensitivity(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
