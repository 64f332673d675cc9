package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/** How the patient left. */
public enum Disposition implements Coded {
    HOME("home"),
    AGAINST_ADVICE("against-advice"),
    ELOPED("eloped"),
    HOSPITAL("hospital"),
    EMERGENCY_SERVICE("emergency-service");

    private final String code;

    Disposition(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
