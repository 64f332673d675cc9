package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** How far a piece of evidence may be relied on. Only what is confirmed decides a rule; the rest raises a question. */
public enum Confidence implements Coded {
    /** Said by the patient, charted as confirmed, or recorded by us. */
    CONFIRMED("confirmed"),
    /** Charted as provisional, differential or unconfirmed. */
    UNCONFIRMED("unconfirmed"),
    /** Free text or a code that nobody could place for certain: a person must read it. */
    NEEDS_REVIEW("needs-review");

    private final String code;

    Confidence(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
