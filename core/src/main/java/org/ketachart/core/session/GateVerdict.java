package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/** What a gate found about a step that is about to be taken. */
public enum GateVerdict implements Coded {
    OPEN("open"),
    CLOSED("closed");

    private final String code;

    GateVerdict(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
