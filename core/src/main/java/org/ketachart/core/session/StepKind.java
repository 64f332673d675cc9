package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/** What kind of step an event of a visit is; a correction stands in the place of a step of its own kind alone. */
public enum StepKind implements Coded {
    /** The visit came into being. */
    OPENING("opening"),
    /** The patient came. */
    ARRIVAL("arrival"),
    /** A clinician decided. */
    CLEARANCE("clearance"),
    /** No dose was given. */
    WITHHOLDING("withholding"),
    /** The first drug was being given. */
    BEGINNING("beginning"),
    /** The dose was complete, or stopped. */
    DOSE_END("dose-end"),
    /** The patient was ready to leave. */
    READINESS("readiness"),
    /** Monitoring went on after that. */
    RESUMPTION("resumption"),
    /** The patient was gone: finished, left or transferred. */
    END("end"),
    /** The visit did not take place: cancelled or missed. */
    NOT_HELD("not-held"),
    /** A gate was judged. */
    GATE("gate"),
    /** A gate was set aside. */
    OVERRIDE("override"),
    /** An alert was raised. */
    ALERT("alert"),
    /** An alert was taken on. */
    ACKNOWLEDGEMENT("acknowledgement"),
    /** An alert was carried to somebody else. */
    ESCALATION("escalation"),
    /** An alert was over. */
    CLEARING("clearing"),
    /** Something was outside the protocol. */
    DEVIATION("deviation");

    private final String code;

    StepKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
