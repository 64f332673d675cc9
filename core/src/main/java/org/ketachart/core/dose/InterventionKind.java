package org.ketachart.core.dose;

import org.ketachart.core.value.Coded;

/** What was done for the patient besides the dose. */
public enum InterventionKind implements Coded {
    /** A medicine given to prevent or ease, such as an antiemetic. */
    ANCILLARY_MEDICINE("ancillary-medicine"),
    /** A medicine given against a danger. */
    RESCUE_MEDICINE("rescue-medicine"),
    OXYGEN("oxygen"),
    /** A venous line was placed. */
    LINE_PLACED("line-placed"),
    /** A venous line was removed. */
    LINE_REMOVED("line-removed"),
    /** Words, dimmed light, a hand to hold. */
    DE_ESCALATION("de-escalation"),
    OTHER("other");

    private final String code;

    InterventionKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
