package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/**
 * What is asked, looked up or confirmed before a dose and before leaving. An item without an answer is unknown, never a no.
 *
 * <p>Blood pressure, weight and ratings are no items: they are charted as what they are.
 */
public enum ChecklistItem implements Coded {
    /** Two of the team and the patient agreed on who gets what: the time-out. */
    IDENTITY_CONFIRMED("identity-confirmed"),
    /** The prescription-monitoring program was looked up; answered with when (MNT-34). */
    PRESCRIPTION_MONITORING_REVIEWED("prescription-monitoring-reviewed"),
    /** Craving, drug-seeking and lost doses were asked about; answered with when (MNT-34). */
    MISUSE_REVIEWED("misuse-reviewed"),
    /** The patient is enrolled in the esketamine REMS (REM-02). */
    REMS_PATIENT_ENROLLED("rems-patient-enrolled"),
    /** Consent to the treatment is on file (CAR-20). */
    CONSENT_TO_TREATMENT("consent-to-treatment"),
    /** Consent to a use that is off-label is on file (SCR-14, CAR-20). */
    CONSENT_TO_OFF_LABEL_USE("consent-to-off-label-use"),
    /** Consent to be seen by video is on file. */
    CONSENT_TO_TELEHEALTH("consent-to-telehealth"),
    /** Mood is worse than at the last visit. */
    MOOD_WORSE("mood-worse"),
    /** Signs of mania today (SCR-40). */
    MANIA("mania"),
    /** Signs of psychosis today (SCR-30). */
    PSYCHOSIS("psychosis"),
    /** Alcohol since the day before (INT-04). */
    ALCOHOL("alcohol"),
    /** Cannabis since the day before (SCR-49). */
    CANNABIS("cannabis"),
    /** A benzodiazepine, an opioid or another sedative today (INT-01 to INT-03). */
    SEDATIVE("sedative"),
    /** A stimulant today (INT-05). */
    STIMULANT("stimulant"),
    /** Food; answered with when it was last taken (RTE-05). */
    FOOD("food"),
    /** Liquids; answered with when they were last taken (RTE-06). */
    LIQUID("liquid"),
    /** A nasal steroid or decongestant; answered with when it was last taken (RTE-07). */
    NASAL_SPRAY("nasal-spray"),
    /** Pregnant, or may be (SCR-48). */
    PREGNANCY("pregnancy"),
    /** Somebody who will take the patient home is named (MON-14). */
    ESCORT_NAMED("escort-named"),
    /** Pressure, pulse and oximetry are at hand and working (MON-05, MON-10). */
    MONITORING_EQUIPMENT_READY("monitoring-equipment-ready"),
    /** What an emergency needs is at hand (SCR-42). */
    RESCUE_EQUIPMENT_READY("rescue-equipment-ready"),
    /** An adult is with a patient who takes the dose at home, and is named (MON-36). */
    MONITOR_PERSON_PRESENT("monitor-person-present"),
    /** Chest pain, trouble breathing, sudden severe headache, a change of vision or a seizure (MON-16). */
    CRISIS_SYMPTOMS("crisis-symptoms"),
    /** The patient is in distress (MON-50). */
    DISTRESS("distress"),
    /** The patient walks as before the dose. */
    GAIT_STEADY("gait-steady");

    private final String code;

    ChecklistItem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
