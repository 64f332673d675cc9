package org.ketachart.core.adverse;

import org.ketachart.core.value.Coded;

/** Whether an effect was there when somebody looked for it. Not looked for is a third answer and never absent. */
public enum EffectPresence implements Coded {
    PRESENT("present"),
    /** Looked for and not there. */
    ABSENT("absent"),
    /** Meant to be looked for, and was not. */
    NOT_ASSESSED("not-assessed");

    private final String code;

    EffectPresence(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
