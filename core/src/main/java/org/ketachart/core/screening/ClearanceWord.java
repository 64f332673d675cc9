package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** The words of a proposal and of a clearance. */
public enum ClearanceWord implements Coded {
    YES("yes"),
    YES_WITH_CAUTIONS("yes-with-cautions"),
    /** A fact is missing that somebody must ask for. */
    ASK("ask"),
    NO("no");

    private final String code;

    ClearanceWord(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
