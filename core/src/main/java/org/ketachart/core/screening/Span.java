package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** Over which time something is asked for, or denied. */
public enum Span implements Coded {
    /** On the day, or in the days that the question names; says nothing of earlier ones. */
    NOW("now"),
    /** At any time until then. */
    EVER("ever");

    private final String code;

    Span(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
