package org.ketachart.fhir;

import org.ketachart.core.observation.BodyPosition;
import org.ketachart.core.observation.BodySite;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.observation.VitalMethod;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Coded;

/** The words of the bedside in standard codings. Each LOINC code is one that the code register marks as verified. */
public final class ObservationCodes {
    private static final String LOINC = "http://loinc.org";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    /** The category of a vital sign. */
    public static final FixedCoding VITAL_SIGNS = new FixedCoding(CATEGORY, "vital-signs", "Vital Signs");

    /** The category of a bedside rating. */
    public static final FixedCoding EXAM = new FixedCoding(CATEGORY, "exam", "Exam");

    /** The category of the score of an instrument. */
    public static final FixedCoding SURVEY = new FixedCoding(CATEGORY, "survey", "Survey");

    /** Which vital sign. */
    public static final CodeTable<VitalKind> VITAL_SIGN = CodeTable.ours("vital-sign", VitalKind.class)
            .row(
                    VitalKind.BLOOD_PRESSURE,
                    "Blood pressure",
                    loinc("85354-9", "Blood pressure panel with all children optional"))
            .row(VitalKind.HEART_RATE, "Heart rate", loinc("8867-4", "Heart rate"))
            .row(
                    VitalKind.OXYGEN_SATURATION,
                    "Oxygen saturation",
                    loinc("59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry"),
                    loinc("2708-6", "Oxygen saturation in Arterial blood"))
            .row(VitalKind.RESPIRATORY_RATE, "Respiratory rate", loinc("9279-1", "Respiratory rate"))
            .row(VitalKind.TEMPERATURE, "Body temperature", loinc("8310-5", "Body temperature"))
            .row(VitalKind.WEIGHT, "Body weight", loinc("29463-7", "Body weight"))
            .row(VitalKind.HEIGHT, "Body height", loinc("8302-2", "Body height"))
            .table();

    /** Which number of a vital sign that has several. */
    public static final CodeTable<VitalPart> VITAL_PART = CodeTable.ours("vital-sign-part", VitalPart.class)
            .row(VitalPart.SYSTOLIC, "Systolic", loinc("8480-6", "Systolic blood pressure"))
            .row(VitalPart.DIASTOLIC, "Diastolic", loinc("8462-4", "Diastolic blood pressure"))
            .row(VitalPart.ON_OXYGEN, "Oxygen given while read")
            .row(VitalPart.OXYGEN_FLOW, "Oxygen flow", loinc("3151-8", "Inhaled oxygen flow rate"))
            .table();

    /** Which bedside scale; no standard code was found for any of them. */
    public static final CodeTable<Scale> RATING_SCALE = CodeTable.ours("rating-scale", Scale.class)
            .row(Scale.MOAAS, "Modified Observer's Assessment of Alertness/Sedation")
            .row(Scale.RASS, "Richmond Agitation-Sedation Scale")
            .row(Scale.CADSS_TOTAL, "Clinician-Administered Dissociative States Scale, total")
            .row(Scale.CADSS_6, "Clinician-Administered Dissociative States Scale, 6 items")
            .row(Scale.ORIENTATION, "Orientation")
            .row(Scale.ALDRETE, "Modified Aldrete score, total")
            .table();

    /** The four spheres of orientation. */
    public static final CodeTable<Sphere> ORIENTATION_SPHERE = CodeTable.ours("orientation-sphere", Sphere.class)
            .row(Sphere.PERSON, "Oriented to person")
            .row(Sphere.PLACE, "Oriented to place")
            .row(Sphere.TIME, "Oriented to time")
            .row(Sphere.SITUATION, "Oriented to situation")
            .table();

    /** Which planned look at the patient. */
    public static final CodeTable<CheckpointRole> CHECKPOINT = CodeTable.ours(
                    "protocol-checkpoint", CheckpointRole.class)
            .row(CheckpointRole.BASELINE, "On arrival")
            .row(CheckpointRole.BEFORE_DOSE, "Before the dose")
            .row(CheckpointRole.DURING_DOSE, "While the drug runs")
            .row(CheckpointRole.AT_40_MINUTES, "About 40 minutes after the dose")
            .row(CheckpointRole.AFTER_DOSE, "After the dose")
            .row(CheckpointRole.BEFORE_DISCHARGE, "Before discharge")
            .row(CheckpointRole.RECHECK, "Recheck")
            .table();

    /** How a vital sign was taken. */
    public static final CodeTable<VitalMethod> METHOD = CodeTable.ours("vital-method", VitalMethod.class)
            .row(VitalMethod.AUTOMATED, "Automated")
            .row(VitalMethod.MANUAL, "Manual")
            .row(VitalMethod.AUSCULTATION, "Auscultation")
            .row(VitalMethod.PALPATION, "Palpation")
            .row(VitalMethod.MONITOR, "Continuous monitor")
            .row(VitalMethod.STATED_BY_PATIENT, "Stated by the patient")
            .row(VitalMethod.ESTIMATED, "Estimated")
            .table();

    /** Where on the body. */
    public static final CodeTable<BodySite> SITE = CodeTable.ours("vital-body-site", BodySite.class)
            .row(BodySite.LEFT_ARM, "Left arm")
            .row(BodySite.RIGHT_ARM, "Right arm")
            .row(BodySite.LEFT_WRIST, "Left wrist")
            .row(BodySite.RIGHT_WRIST, "Right wrist")
            .row(BodySite.LEFT_LEG, "Left leg")
            .row(BodySite.RIGHT_LEG, "Right leg")
            .row(BodySite.FINGER, "Finger")
            .row(BodySite.EAR, "Ear")
            .row(BodySite.FOREHEAD, "Forehead")
            .row(BodySite.ORAL, "Mouth")
            .row(BodySite.AXILLARY, "Axilla")
            .row(BodySite.TYMPANIC, "Ear drum")
            .row(BodySite.TEMPORAL, "Temple")
            .table();

    /** How the patient was placed. */
    public static final CodeTable<BodyPosition> POSITION = CodeTable.ours("body-position", BodyPosition.class)
            .row(BodyPosition.SITTING, "Sitting")
            .row(BodyPosition.LYING, "Lying")
            .row(BodyPosition.SEMI_RECLINED, "Semi-reclined")
            .row(BodyPosition.STANDING, "Standing")
            .table();

    /** Why a fact is not there, in HL7's own words. */
    public static final CodeTable<AbsentReason> ABSENT_REASON = CodeTable.theirs(
                    "http://terminology.hl7.org/CodeSystem/data-absent-reason", AbsentReason.class)
            .row(AbsentReason.NOT_PERFORMED, "Not Performed")
            .row(AbsentReason.NOT_ASKED, "Not Asked")
            .row(AbsentReason.ASKED_DECLINED, "Asked But Declined")
            .row(AbsentReason.MASKED, "Masked")
            .row(AbsentReason.UNKNOWN, "Unknown")
            .row(AbsentReason.ERROR, "Error")
            .table();

    private ObservationCodes() {}

    private static Code loinc(String code, String display) {
        return new Code(LOINC, code, display);
    }

    /** Which number of a vital sign that has several. */
    public enum VitalPart implements Coded {
        SYSTOLIC("systolic"),
        DIASTOLIC("diastolic"),
        ON_OXYGEN("on-oxygen"),
        OXYGEN_FLOW("oxygen-flow");

        private final String code;

        VitalPart(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** A sphere of orientation. */
    public enum Sphere implements Coded {
        PERSON("person"),
        PLACE("place"),
        TIME("time"),
        SITUATION("situation");

        private final String code;

        Sphere(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
