package org.ketachart.core.consent;

import org.ketachart.core.value.Coded;

/** What a consent to treatment must speak of (CAR-20). An element that nobody ticked is unknown, neither covered nor left out. */
public enum ConsentElement implements Coded {
    /** The diagnosis, and what else could be done: ECT, TMS, medication, therapy (CAR-22). */
    DIAGNOSIS_AND_ALTERNATIVES("diagnosis-and-alternatives"),
    /** What is approved and what is off-label. */
    APPROVED_OR_OFF_LABEL("approved-or-off-label"),
    /** Benefits and their limits; nothing is guaranteed. */
    BENEFITS_AND_LIMITS("benefits-and-limits"),
    SHORT_TERM_EFFECTS("short-term-effects"),
    /** Blood pressure, dissociation, sedation, respiratory depression. */
    ACUTE_RISKS("acute-risks"),
    /** Bladder, cognition, liver. */
    LONG_TERM_RISKS("long-term-risks"),
    /** Misuse, and that the drug is a controlled substance. */
    MISUSE("misuse"),
    PREGNANCY("pregnancy"),
    DRIVING_AND_ESCORT("driving-and-escort"),
    /** That the patient must stay to be monitored. */
    MONITORING_TIME("monitoring-time"),
    MAINTENANCE_AND_TAPER("maintenance-and-taper"),
    COST("cost"),
    DATA_USE("data-use"),
    RIGHT_TO_STOP("right-to-stop"),
    EMERGENCY_PLAN("emergency-plan");

    private final String code;

    ConsentElement(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
