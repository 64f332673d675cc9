package org.ketachart.sessions;

import org.ketachart.core.value.Coded;

/**
 * Why a step may be refused. Codes are stable: messages may be reworded, a code never changes its meaning.
 *
 * <p>None of these stands in the way of a fact of an opened visit.
 */
public enum SessionFault implements Coded {
    /** The visit has not been opened, so there is nothing to chart in. */
    NOT_OPENED("KC-SES-001", false),
    /** The visit has been opened before. */
    ALREADY_OPENED("KC-SES-002", false),
    /** The command is for another visit, patient or clinic. */
    OTHER_CHART("KC-SES-003", false),
    /** The visit cannot pass from where it stands to where the step leads. */
    TRANSITION("KC-SES-004", false),
    /** The step would happen after now; a plan is taken when it is its time. */
    IN_FUTURE("KC-SES-005", false),
    /** No clearance with this id was decided in this visit. */
    CLEARANCE_UNKNOWN("KC-SES-006", false),
    /** The clearance does not allow a dose. */
    CLEARANCE_DENIES("KC-SES-007", false),
    /** A later clearance was decided. */
    CLEARANCE_SUPERSEDED("KC-SES-008", false),
    /** The first dose names no order of this visit. */
    ORDER_MISSING("KC-SES-009", false),
    /** The order is not active. */
    ORDER_NOT_ACTIVE("KC-SES-010", false),
    /** The drug is not the one ordered: racemic ketamine and esketamine are never interchangeable. */
    WRONG_DRUG("KC-SES-011", false),
    /** The route is not the one ordered. */
    WRONG_ROUTE("KC-SES-012", false),
    /** The product in the hand is of the other drug. */
    WRONG_PRODUCT("KC-SES-013", false),
    /** The protocol is for another drug or route. */
    WRONG_PROTOCOL("KC-SES-014", false),
    /** A dose that was not given cannot begin dosing. */
    NOT_GIVEN("KC-SES-015", false),
    /** No blood pressure was taken before the dose (MON-02). */
    PRESSURE_MISSING("KC-SES-016", true),
    /** The last blood pressure before the dose reaches the hold limit (MON-41). */
    PRESSURE_HOLD("KC-SES-017", true),
    /** The last oxygen saturation is below its limit (MON-45). */
    SATURATION_LOW("KC-SES-018", true),
    /** The minimum stay from the first drug has not passed (MON-01, MON-60). */
    STAY_TOO_SHORT("KC-SES-019", true),
    /** The minimum time after the last drug has not passed (MON-31, MON-38). */
    TOO_SOON_AFTER_LAST("KC-SES-020", true),
    /** A required blood pressure was not taken (MON-02, MON-30). */
    CHECKPOINT_MISSING("KC-SES-021", true),
    /** No blood pressure was taken since the last drug (MON-61). */
    NOT_RECHECKED("KC-SES-022", true),
    /** The last blood pressure still reaches the alert limit (MON-42, MON-61). */
    PRESSURE_HIGH("KC-SES-023", true),
    /** The last sedation score is at or below its limit (MON-48). */
    SEDATED("KC-SES-024", true),
    /** An administration is still in progress; chart its end first. */
    DOSE_RUNNING("KC-SES-025", false),
    /** An urgent or emergency alert has not been acknowledged. */
    ALERT_OPEN("KC-SES-026", true),
    /** Only a patient who goes home finishes a visit; the others leave or are transferred. */
    NOT_HOME("KC-SES-027", false),
    /** Nobody is recorded to take the patient home (MON-14, MON-70). */
    ESCORT_MISSING("KC-SES-028", true),
    /** Written instructions are not recorded as given (MON-69). */
    INSTRUCTIONS_MISSING("KC-SES-029", true),
    /** The last blood pressure was taken too long before leaving (MON-02, MON-30). */
    LAST_PRESSURE_OLD("KC-SES-030", true),
    /** Only a prescriber of the clinic may set a gate aside. */
    NOT_PRESCRIBER("KC-SES-031", false),
    /** The gate is open; take the step itself. */
    NOTHING_TO_OVERRIDE("KC-SES-032", false),
    /** No alert with this id was raised in this visit. */
    ALERT_UNKNOWN("KC-SES-033", false),
    /** No fact with this id is in this visit. */
    FACT_UNKNOWN("KC-SES-034", false),
    /** The patient was never there, so they cannot leave. */
    NOT_ARRIVED("KC-SES-035", false),
    /** The visit would be over before the patient was ready. */
    DISCHARGE_TOO_EARLY("KC-SES-036", false),
    /** More would be given than was ordered; a higher order is written first. */
    DOSE_ABOVE_ORDER("KC-SES-037", false),
    /** A drug has reached the patient, so that no dose can be withheld any more. */
    DRUG_GIVEN("KC-SES-038", false),
    /** What is corrected is no step of this kind in this visit. */
    STEP_UNKNOWN("KC-SES-039", false);

    private final String code;
    private final boolean overridable;

    SessionFault(String code, boolean overridable) {
        this.code = code;
        this.overridable = overridable;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns whether a prescriber may set this reason aside; a missing clearance or the wrong drug never is. */
    public boolean isOverridable() {
        return overridable;
    }
}
