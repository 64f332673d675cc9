package org.ketachart.fhir;

import org.ketachart.core.value.Coded;

/** What became of one entry of a chart. Every entry has one of the three, so that nothing is passed over in silence. */
public enum ChartFate implements Coded {
    /** It gave evidence that may be relied on as far as the evidence itself says, or told whose chart it is. */
    USED("used"),
    /** It was read, and says nothing that any decision of ours rests on. */
    IRRELEVANT("irrelevant"),
    /** It could not be placed for certain. A person must read it; evidence it gave needs review. */
    NOT_UNDERSTOOD("not-understood");

    private final String code;

    ChartFate(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
