package org.ketachart.sessions.watch;

import org.ketachart.core.value.Coded;

/** What may be owed to a patient, the most urgent first. */
public enum DueKind implements Coded {
    /** An alert that nobody took on in time: tell somebody else. */
    ESCALATE("escalate"),
    /** A pressure that calls for another one soon (MON-42, MON-43). */
    RECHECK("recheck"),
    /** A check of the schedule. */
    CHECK("check"),
    /** A plan for a patient who screened positive, before the patient leaves, with or without a dose (MON-51). */
    SAFETY_PLAN("safety-plan"),
    /** After a dose at home under telehealth: the call on the next day (MON-36). */
    CALL_BACK("call-back"),
    /** After a dose: the short contact. */
    CHECK_IN("check-in"),
    /** After a dose: the visit that makes use of the days that follow (CAR-01). */
    INTEGRATION("integration"),
    /** The days for an integration visit are over, and none was held. */
    INTEGRATION_GAP("integration-gap");

    private final String code;

    DueKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
