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
    STEP_UNKNOWN("KC-SES-039", false),
    /** Identity is not confirmed at a time-out. */
    IDENTITY_UNCONFIRMED("KC-SES-040", true),
    /** Monitoring equipment is not confirmed to be ready (MON-05, MON-10). */
    MONITORING_NOT_READY("KC-SES-041", true),
    /** Rescue equipment is not confirmed to be ready (SCR-42). */
    RESCUE_NOT_READY("KC-SES-042", true),
    /** Prescription monitoring was not looked up recently (MNT-34). */
    MONITORING_PROGRAM_NOT_REVIEWED("KC-SES-043", true),
    /** Misuse was not asked about recently (MNT-34). */
    MISUSE_NOT_REVIEWED("KC-SES-044", true),
    /** The site's REMS certification does not hold on the day (REM-01). */
    SITE_NOT_CERTIFIED("KC-SES-045", true),
    /** The patient is not known to be enrolled in the REMS (REM-02). */
    PATIENT_NOT_ENROLLED("KC-SES-046", true),
    /** Consent to treatment is not on file (CAR-20). */
    CONSENT_MISSING("KC-SES-047", true),
    /** Consent to off-label use is not on file (SCR-14). */
    OFF_LABEL_CONSENT_MISSING("KC-SES-048", true),
    /** Consent to be seen by video is not on file. */
    TELEHEALTH_CONSENT_MISSING("KC-SES-049", true),
    /** There is no maintenance plan before the first dose of a course (MNT-22). */
    PLAN_MISSING("KC-SES-050", true),
    /** Mood is worse, or was not asked about. */
    MOOD_WORSE("KC-SES-051", true),
    /** Signs of mania, or not looked for (SCR-40). */
    MANIA("KC-SES-052", true),
    /** Signs of psychosis, or not looked for (SCR-30). */
    PSYCHOSIS("KC-SES-053", true),
    /** Alcohol, or not asked about (INT-04). */
    ALCOHOL("KC-SES-054", true),
    /** Cannabis, or not asked about (SCR-49). */
    CANNABIS("KC-SES-055", true),
    /** A sedative, or not asked about (INT-01 to INT-03). */
    SEDATIVE("KC-SES-056", true),
    /** A stimulant, or not asked about (INT-05). */
    STIMULANT("KC-SES-057", true),
    /** Food too recently, or not asked about (RTE-05). */
    FOOD("KC-SES-058", true),
    /** Liquids too recently, or not asked about (RTE-06). */
    LIQUID("KC-SES-059", true),
    /** A nasal steroid or decongestant too recently, or not asked about (RTE-07). */
    NASAL_SPRAY("KC-SES-060", true),
    /** Pregnant, or not asked about (SCR-48). */
    PREGNANCY("KC-SES-061", true),
    /** Suicidality was not asked about today, or a positive screen was not assessed (MNT-36, MON-51). */
    SUICIDALITY("KC-SES-062", true),
    /** Nobody is named who takes the patient home (MON-14). */
    ESCORT_UNNAMED("KC-SES-063", true),
    /** No adult is with a patient who takes the dose at home (MON-36). */
    MONITOR_PERSON_MISSING("KC-SES-064", true),
    /** The last dose was too recent, or nobody looked. */
    TOO_SOON_AFTER_DOSE("KC-SES-065", true),
    /** Too many doses in seven days (RTE-08, RTE-35). */
    TOO_MANY_IN_WEEK("KC-SES-066", true),
    /** Too many doses in all (RTE-13, RTE-49). */
    TOO_MANY_IN_ALL("KC-SES-067", true),
    /** The dose is above an amount that calls for a look (RTE-39). */
    DOSE_ABOVE_LIMIT("KC-SES-068", true),
    /** No payer's authorization is known to cover the day (CAR-14). */
    NOT_AUTHORIZED("KC-SES-069", true),
    /** A dose by weight rests on no weight recent enough (MON-31). */
    WEIGHT_OLD("KC-SES-070", true),
    /** A reading of the look before the dose is missing (MON-30, MON-31). */
    BASELINE_MISSING("KC-SES-071", true),
    /** The pressure is above the caution limit and the clearance names no cautions (MON-40). */
    CAUTION_NOT_NOTED("KC-SES-072", true),
    /** The protocol plans no dose in this setting; at home alone no protocol does (MON-37, CAR-13). */
    WRONG_SETTING("KC-SES-073", false),
    /** The last pressure is still well above its baseline (MON-61). */
    NOT_NEAR_BASELINE("KC-SES-074", true),
    /** Dissociation was not rated again, or the patient is in distress (MON-50). */
    DISSOCIATION("KC-SES-075", true),
    /** Not oriented, or not asked (MON-68). */
    DISORIENTED("KC-SES-076", true),
    /** Does not walk as before, or was not looked at. */
    GAIT_UNSTEADY("KC-SES-077", true),
    /** The modified Aldrete score is below its pass mark, or was not taken (MON-65). */
    ALDRETE_LOW("KC-SES-078", true),
    /** A planned look was not taken and nobody said why. */
    LOOK_UNEXPLAINED("KC-SES-079", true),
    /** A positive screen has no plan to keep the patient safe (MON-51). */
    SAFETY_PLAN_MISSING("KC-SES-080", true),
    /** The escort is not known by name (MON-70). */
    ESCORT_UNIDENTIFIED("KC-SES-081", true),
    /** No contact is planned for the next day. */
    CHECK_IN_UNPLANNED("KC-SES-082", true),
    /** No integration visit is planned (CAR-01). */
    INTEGRATION_UNPLANNED("KC-SES-083", true),
    /** The gate takes a second person to set it aside. */
    SECOND_PERSON_MISSING("KC-SES-084", false),
    /** Breathing, pulse, agitation or symptoms of a crisis are not known to be well again (MON-60). */
    ALERT_LASTS("KC-SES-085", true),
    /** Nobody is known to have signed the order. */
    ORDER_UNSIGNED("KC-SES-086", true),
    /** The order was written after the dose. */
    ORDER_LATER("KC-SES-087", false),
    /** The weight a dose is computed from is not that of the reading it names. */
    WEIGHT_DIFFERS("KC-SES-088", true),
    /** The product is past its expiry. */
    PRODUCT_EXPIRED("KC-SES-089", false),
    /** The product is of a lot that is taken back. */
    PRODUCT_RECALLED("KC-SES-090", false),
    /** The form is signed, or entered in error, and would be changed. */
    FORM_SIGNED("KC-SES-091", false),
    /** The form was sent or answered, and that would be changed. */
    FORM_SENT("KC-SES-092", false),
    /** The form to be amended is not a signed form of this visit. */
    FORM_UNKNOWN("KC-SES-093", false),
    /** The form names a fact, a step or a patient that is not of this visit. */
    FORM_OTHER("KC-SES-094", false),
    /** The form is signed for another day than that of the treatment. */
    FORM_DAY("KC-SES-095", false),
    /** No form is owed after this visit. */
    FORM_NOT_OWED("KC-SES-096", false),
    /** Another form of the visit stands that this one does not amend. */
    FORM_BESIDE("KC-SES-097", false),
    /** The clearance was for a time that is over. */
    CLEARANCE_EXPIRED("KC-SES-098", false);

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

    /** Returns whether a prescriber may set this reason aside; a missing clearance, one that is over or the wrong drug never is. */
    public boolean isOverridable() {
        return overridable;
    }
}
