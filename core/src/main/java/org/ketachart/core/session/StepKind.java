package org.ketachart.core.session;

/** What kind of step an event of a visit is; a correction stands in the place of a step of its own kind alone. */
public enum StepKind {
    /** The visit came into being. */
    OPENING,
    /** The patient came. */
    ARRIVAL,
    /** A clinician decided. */
    CLEARANCE,
    /** No dose was given. */
    WITHHOLDING,
    /** The first drug was being given. */
    BEGINNING,
    /** The dose was complete, or stopped. */
    DOSE_END,
    /** The patient was ready to leave. */
    READINESS,
    /** Monitoring went on after that. */
    RESUMPTION,
    /** The patient was gone: finished, left or transferred. */
    END,
    /** The visit did not take place: cancelled or missed. */
    NOT_HELD,
    /** A gate was judged. */
    GATE,
    /** A gate was set aside. */
    OVERRIDE,
    /** An alert was raised. */
    ALERT,
    /** An alert was taken on. */
    ACKNOWLEDGEMENT,
    /** Something was outside the protocol. */
    DEVIATION
}
