package org.ketachart.core.consent;

import org.ketachart.core.value.Coded;

/** In what capacity somebody signed. */
public enum SignerCapacity implements Coded {
    PATIENT("patient"),
    PARENT("parent"),
    LEGAL_GUARDIAN("legal-guardian"),
    /** Named by the patient to decide on their behalf. */
    HEALTH_CARE_AGENT("health-care-agent"),
    OTHER_REPRESENTATIVE("other-representative");

    private final String code;

    SignerCapacity(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
