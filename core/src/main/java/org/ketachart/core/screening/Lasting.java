package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** Whether something that was there still is. */
public enum Lasting implements Coded {
    /** It was there on the day of the evidence. */
    NOW("now"),
    /** It was over by then. */
    OVER("over"),
    /** It was there once; whether it still is, nobody said. */
    UNKNOWN("unknown");

    private final String code;

    Lasting(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
