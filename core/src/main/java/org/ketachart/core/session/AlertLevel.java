package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/** How soon a human must look. */
public enum AlertLevel implements Coded {
    ATTENTION("attention"),
    URGENT("urgent"),
    EMERGENCY("emergency");

    private final String code;

    AlertLevel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
