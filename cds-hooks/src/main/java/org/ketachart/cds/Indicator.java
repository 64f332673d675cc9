package org.ketachart.cds;

import org.ketachart.core.value.Coded;

/** How urgent a card is, the most urgent first. */
public enum Indicator implements Coded {
    /** It speaks against the dose. */
    CRITICAL("critical"),
    /** It is to be weighed or heeded, or something is missing that must be there. */
    WARNING("warning"),
    /** To be known. */
    INFO("info");

    private final String code;

    Indicator(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
