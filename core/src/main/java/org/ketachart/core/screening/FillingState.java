package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** How far a screening form is filled. Only a form that somebody finished says anything; what is blank on it stays unknown. */
public enum FillingState implements Coded {
    /** Still being filled, or only prefilled. */
    IN_PROGRESS("in-progress"),
    COMPLETED("completed"),
    /** Finished, and corrected since. */
    AMENDED("amended"),
    ENTERED_IN_ERROR("entered-in-error");

    private final String code;

    FillingState(String code) {
        this.code = code;
    }

    /** Returns whether somebody finished it, so that its answers count. */
    public boolean isFinished() {
        return this == COMPLETED || this == AMENDED;
    }

    @Override
    public String code() {
        return code;
    }
}
