package org.ketachart.sessions.protocol;

import org.ketachart.core.value.Coded;

/** From when the minutes of a planned look count. */
public enum LookFrom implements Coded {
    /** Once, any time between arrival and the first drug. */
    BEFORE_DOSE("before-dose"),
    /** From the first drug, for as long as the drug is given and no longer. */
    DURING_DOSE("during-dose"),
    /** From the first drug, whether or not it is still given. */
    FIRST_DRUG("first-drug"),
    /** From the end of the last drug. */
    DOSE_END("dose-end");

    private final String code;

    LookFrom(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
