package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** Whose label a rule follows. */
public enum Jurisdiction implements Coded {
    US("us"),
    EU("eu"),
    UK("uk");

    private final String code;

    Jurisdiction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
