package org.ketachart.cds;

import java.util.List;
import org.ketachart.core.value.Coded;

/**
 * What the EHR is asked to send along, each as one read or one bounded search. No more than the rules ask about.
 *
 * <p>The history of conditions is not limited to active ones: a hemorrhage counts for good. Beside patient, conditions, medicines and vital signs,
 * three more are asked for, each because nothing else can settle what a rule asks: allergies for hypersensitivity, the tests of the work-up,
 * and the answers to our own forms, where alone it stands that somebody was asked and denied.
 */
public enum Prefetch implements Coded {
    /** Whose chart it is, and the age. */
    PATIENT("patient", "Patient", "the patient", "Patient/{{context.patientId}}", true),
    /** The problem list and past conditions, the newest first. */
    CONDITIONS(
            "conditions",
            "Condition",
            "the conditions",
            "Condition?patient={{context.patientId}}&_sort=-recorded-date&_count=250",
            true),
    /** What is taken. */
    MEDICATIONS(
            "medications",
            "MedicationRequest",
            "the active medication requests",
            "MedicationRequest?patient={{context.patientId}}&status=active&_sort=-authoredon&_count=100",
            true),
    /** What is not tolerated. */
    ALLERGIES(
            "allergies",
            "AllergyIntolerance",
            "the allergies",
            "AllergyIntolerance?patient={{context.patientId}}&_count=100",
            true),
    /** Pressure, pulse, saturation and weight, the newest first; older ones change nothing. */
    VITALS(
            "vitals",
            "Observation",
            "the latest vital signs",
            "Observation?patient={{context.patientId}}&category=vital-signs&_sort=-date&_count=50",
            false),
    /** The tests of the work-up that are single numbers or findings: pregnancy, kidneys, urine; the newest first. */
    TESTS(
            "tests",
            "Observation",
            "the tests of the work-up",
            "Observation?patient={{context.patientId}}&code=http://loinc.org|82810-3,http://loinc.org|2106-3,http://loinc.org|2118-8,"
                    + "http://loinc.org|2160-0,http://loinc.org|24356-8&_sort=-date&_count=20",
            false),
    /** The newest answers to our own forms. */
    ANSWERS(
            "answers",
            "QuestionnaireResponse",
            "the answers to the screening forms",
            "QuestionnaireResponse?patient={{context.patientId}}&status=completed&_sort=-authored&_count=10",
            false);

    private final String code;
    private final String type;
    private final String words;
    private final String template;
    private final boolean whole;

    Prefetch(String code, String type, String words, String template, boolean whole) {
        this.code = code;
        this.type = type;
        this.words = words;
        this.template = template;
        this.whole = whole;
    }

    /** Returns its key. */
    @Override
    public String code() {
        return code;
    }

    /** Returns the type of resource it gives. */
    public String type() {
        return type;
    }

    /** Returns what it is called on a card. */
    public String words() {
        return words;
    }

    /** Returns the read or search, with tokens of the context. */
    public String template() {
        return template;
    }

    /** Returns whether more pages mean that something was not seen; where only the latest is asked for, they do not. */
    boolean isWhole() {
        return whole;
    }

    /** Returns whether it is one resource and no search. */
    boolean isRead() {
        return this == PATIENT;
    }

    /** Returns all of them in their order. */
    static List<Prefetch> all() {
        return List.of(values());
    }
}
