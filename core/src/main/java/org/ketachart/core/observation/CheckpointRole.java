package org.ketachart.core.observation;

import org.ketachart.core.value.Coded;

/** Which planned look at the patient a fact answers: a clinical assertion, not computed from times. */
public enum CheckpointRole implements Coded {
    /** On arrival, before anything. */
    BASELINE("baseline"),
    /** The last before the drug. */
    BEFORE_DOSE("before-dose"),
    /** While the drug runs. */
    DURING_DOSE("during-dose"),
    /** About 40 minutes after dosing (MON-01). */
    AT_40_MINUTES("40-minutes"),
    /** Between the dose and the last look. */
    AFTER_DOSE("after-dose"),
    /** The last before leaving. */
    BEFORE_DISCHARGE("before-discharge"),
    /** A repeat that an earlier one called for. */
    RECHECK("recheck");

    private final String code;

    CheckpointRole(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
