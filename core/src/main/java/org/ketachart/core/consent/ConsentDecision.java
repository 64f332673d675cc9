package org.ketachart.core.consent;

import org.ketachart.core.value.Coded;

/** What the patient said when asked. */
public enum ConsentDecision implements Coded {
    GIVEN("given"),
    REFUSED("refused");

    private final String code;

    ConsentDecision(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
