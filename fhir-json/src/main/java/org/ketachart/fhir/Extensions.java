package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;

/** The register of every extension that our resources carry. A new one must be entered here, with its reason in the mapping guide. */
public final class Extensions {
    /** Which planned look at the patient an observation answers. */
    public static final Extension PROTOCOL_CHECKPOINT = Extension.ours("protocol-checkpoint", "Observation", "Coding");

    /** How the patient was placed. */
    public static final Extension BODY_POSITION = Extension.named(
            "http://hl7.org/fhir/StructureDefinition/observation-bodyPosition", "Observation", "CodeableConcept");

    /** The course a fact belongs to, on types without an element for it. */
    public static final Extension COURSE = Extension.ours("course", "DomainResource", "Reference");

    /** The number of a session in its course, phase and plan. */
    public static final Extension SESSION_NUMBER = Extension.ours("session-number", "Encounter", "complex");

    /** The part of {@link #SESSION_NUMBER} for the course. */
    public static final Extension IN_COURSE = Extension.named("inCourse", "Extension", "positiveInt");

    /** The part of {@link #SESSION_NUMBER} for the phase. */
    public static final Extension IN_PHASE = Extension.named("inPhase", "Extension", "positiveInt");

    /** The part of {@link #SESSION_NUMBER} for the plan. */
    public static final Extension IN_PLAN = Extension.named("inPlan", "Extension", "positiveInt");

    /** Where a visit stands, where the status of the Encounter is coarser. */
    public static final Extension SESSION_STATE = Extension.ours("session-state", "Encounter", "Coding");

    /** How many sessions a course or phase is planned to have. */
    public static final Extension PLANNED_SESSIONS = Extension.ours("planned-sessions", "Procedure", "positiveInt");

    /** Controlled substance that was drawn up and destroyed. */
    public static final Extension WASTED_QUANTITY =
            Extension.ours("wasted-quantity", "MedicationAdministration.dosage", "Quantity");

    /** Why an element that must be there has no value. */
    public static final Extension DATA_ABSENT_REASON =
            Extension.named("http://hl7.org/fhir/StructureDefinition/data-absent-reason", "Element", "code");

    /** That a fact was amended, on types whose status cannot say so. */
    public static final Extension RECORD_STATUS = Extension.ours("record-status", "DomainResource", "Coding");

    private Extensions() {}

    /** Returns every extension. */
    public static List<Extension> all() {
        List<Extension> all = new ArrayList<>();
        all.addAll(SessionExtensions.all());
        all.addAll(DoseExtensions.all());
        all.addAll(EventExtensions.all());
        all.addAll(CourseExtensions.all());
        all.addAll(ConsentExtensions.all());
        all.addAll(FormExtensions.all());
        all.addAll(ScreeningFormExtensions.all());
        all.addAll(ScreeningExtensions.all());
        all.addAll(List.of(
                PROTOCOL_CHECKPOINT,
                BODY_POSITION,
                COURSE,
                SESSION_NUMBER,
                IN_COURSE,
                IN_PHASE,
                IN_PLAN,
                SESSION_STATE,
                PLANNED_SESSIONS,
                WASTED_QUANTITY,
                DATA_ABSENT_REASON,
                RECORD_STATUS));
        return List.copyOf(all);
    }
}
