package org.ketachart.screening;

import org.ketachart.core.value.Coded;

/** On which form a question stands. */
public enum AskedWhen implements Coded {
    /** Before the first dose. */
    INTAKE("intake"),
    /** Before every dose. */
    SESSION("session"),
    /** On both. */
    BOTH("both"),
    /** On neither: it is looked up in the chart, measured or worked out. */
    CHART("chart");

    private final String code;

    AskedWhen(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
