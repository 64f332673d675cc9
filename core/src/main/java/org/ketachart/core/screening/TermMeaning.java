package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** What a code of a chart says of its topic. */
public enum TermMeaning implements Coded {
    /** It is there. */
    PRESENT("present"),
    /** It was there once, as the code itself says: an old heart attack. */
    PAST("past"),
    /** It is not there, as the code itself says: not pregnant. */
    ABSENT("absent"),
    /** It is what a number measures. */
    MEASURED("measured"),
    /** It was done: a test, a work-up. */
    DONE("done");

    private final String code;

    TermMeaning(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
