package org.ketachart.core.consent;

import org.ketachart.core.value.Coded;

/** What a consent is for. Consent to one is consent to no other. */
public enum ConsentScope implements Coded {
    /** The treatment itself (CAR-20). */
    TREATMENT("treatment"),
    /** A use that no label speaks of (SCR-14, CAR-20). */
    OFF_LABEL_USE("off-label-use"),
    /** Enrollment in the esketamine REMS, whose form also tells of its risks (CAR-21). */
    REMS_ENROLLMENT("rems-enrollment"),
    /** Doses taken at home. */
    AT_HOME_USE("at-home-use"),
    /** Sound or pictures of a session. */
    RECORDING("recording"),
    RESEARCH("research"),
    /** Giving the record to others. */
    DATA_SHARING("data-sharing");

    private final String code;

    ConsentScope(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
