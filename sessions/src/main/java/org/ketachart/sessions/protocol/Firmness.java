package org.ketachart.sessions.protocol;

import org.ketachart.core.value.Coded;

/** What follows when a gate item is not met. */
public enum Firmness implements Coded {
    /** The gate is closed; a prescriber may set it aside. */
    HARD("hard"),
    /** The gate stays open and says so. */
    SOFT("soft"),
    /** Nothing; it is not looked at. */
    OFF("off");

    private final String code;

    Firmness(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
