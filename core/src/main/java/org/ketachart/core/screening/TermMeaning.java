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
    DONE("done"),
    /** It is what the code asks, as a pregnancy status does: its answer says whether it is there. */
    ASKED("asked"),
    /** It bears on it by no rule of ours, as a score or the result of a test does: a person must look. */
    BEARS("bears");

    private final String code;

    TermMeaning(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
