package org.ketachart.fhir;

import java.util.List;

/**
 * The extensions of an adverse event. HL7's own come from the Adverse Event Clinical Research backport, because an AdverseEvent of R4 has
 * no end, grade, criteria, action or status.
 */
public final class EventExtensions {
    private static final String BACKPORT = "http://hl7.org/fhir/uv/ae-research-backport-ig/StructureDefinition/";
    private static final String CONTEXT = "AdverseEvent";
    private static final String CONCEPT = "CodeableConcept";

    /** When it was over. */
    public static final Extension RESOLVED = Extension.named(BACKPORT + "resolve-date", CONTEXT, "dateTime");

    /** Its CTCAE grade. */
    public static final Extension GRADE = Extension.named(BACKPORT + "ae-grade", CONTEXT, CONCEPT);

    /** What was done about the dose, one action each. */
    public static final Extension ACTION = Extension.named(BACKPORT + "mitigating-action", CONTEXT, "complex");

    /** The part of {@link #ACTION} with the action. */
    public static final Extension ITEM = Extension.named("item", "Extension", CONCEPT);

    /** Whether it met a seriousness criterion, one criterion each. */
    public static final Extension CRITERION = Extension.named(BACKPORT + "seriousness-criteria", CONTEXT, "complex");

    /** The part of {@link #CRITERION} with the criterion. */
    public static final Extension CRITERION_CODE = Extension.named("criterionCode", "Extension", CONCEPT);

    /** The part of {@link #CRITERION} with the answer. */
    public static final Extension CRITERION_PRESENT = Extension.named("criterionPresent", "Extension", "boolean");

    /** That it should never have been recorded: the only modifier extension of ours. */
    public static final Extension STATUS = Extension.named(BACKPORT + "status", CONTEXT, "code");

    /** A reading or rating that showed it; R4 has only the medical history. */
    public static final Extension SUPPORTING_INFO = Extension.ours("supporting-info", CONTEXT, "Reference");

    private EventExtensions() {}

    /** Returns every extension of an adverse event. */
    static List<Extension> all() {
        return List.of(
                RESOLVED, GRADE, ACTION, ITEM, CRITERION, CRITERION_CODE, CRITERION_PRESENT, STATUS, SUPPORTING_INFO);
    }
}
