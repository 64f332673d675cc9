package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** How much of a terminology a term stands for. */
public enum TermMatch implements Coded {
    /** The code itself. */
    CODE("code"),
    /** The code and all that begin with it, where the terminology is built so (ATC). */
    BELOW("below");

    private final String code;

    TermMatch(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
