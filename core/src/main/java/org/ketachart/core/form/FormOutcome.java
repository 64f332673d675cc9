package org.ketachart.core.form;

import org.ketachart.core.value.Coded;

/** What became of a form that was sent. */
public enum FormOutcome implements Coded {
    ACKNOWLEDGED("acknowledged"),
    REJECTED("rejected");

    private final String code;

    FormOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
