package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/** Where the dose is taken. */
public enum Setting implements Coded {
    CLINIC("clinic"),
    TELEHEALTH("telehealth"),
    HOME("home"),
    INPATIENT("inpatient");

    private final String code;

    Setting(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
