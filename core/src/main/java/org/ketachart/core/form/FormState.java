package org.ketachart.core.form;

import org.ketachart.core.value.Coded;

/** Where a form stands on its way out of the clinic. */
public enum FormState implements Coded {
    /** Not signed; anything may still change. */
    DRAFT("draft"),
    /** Signed and not sent. */
    COMPLETE("complete"),
    /** Sent and not answered. */
    SUBMITTED("submitted"),
    ACKNOWLEDGED("acknowledged"),
    /** Sent back: a form that amends it is owed. */
    REJECTED("rejected");

    private final String code;

    FormState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
