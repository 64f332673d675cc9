package org.ketachart.core.dose;

import org.ketachart.core.value.Coded;

/** The shape of one giving; a session may have several. */
public enum DoseForm implements Coded {
    /** One nasal device, two sprays. */
    DEVICE("device"),
    /** A stretch of an infusion at one constant rate. */
    INFUSION_SEGMENT("infusion-segment"),
    /** One push or injection. */
    BOLUS("bolus"),
    /** A tablet, troche, spray or other single unit. */
    UNIT("unit");

    private final String code;

    DoseForm(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
