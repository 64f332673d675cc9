package org.ketachart.fhir;

import java.util.List;

/** The extensions of a visit's Encounter; each says something for which R4 has no element there. */
public final class SessionExtensions {
    /** When a visit is meant to begin, with the zone of the intention; R5 has an element for it, R4 has none. */
    public static final Extension PLANNED_START = Extension.ours("planned-start", "Encounter", "complex");

    /** The part of {@link #PLANNED_START} with the moment meant. */
    public static final Extension START = Extension.named("start", "Extension", "dateTime");

    /** The part of {@link #PLANNED_START} with the zone's name. */
    public static final Extension ZONE = Extension.named("zone", "Extension", "code");

    /** The protocol version a visit was judged by. */
    public static final Extension PROTOCOL = Extension.ours("session-protocol", "Encounter", "canonical");

    /** The maintenance plan a visit follows. */
    public static final Extension PLAN = Extension.ours("maintenance-plan", "Encounter", "Reference");

    /** Why a visit was cancelled or missed. */
    public static final Extension NOT_HELD = Extension.named(
            "http://hl7.org/fhir/StructureDefinition/encounter-reasonCancelled", "Encounter", "CodeableConcept");

    /** What is known of a discharge besides the disposition and the end of the visit. */
    public static final Extension DISCHARGE = Extension.ours("discharge", "Encounter.hospitalization", "complex");

    /** The part of {@link #DISCHARGE} with its time, where that is not the end of the visit. */
    public static final Extension AT = Extension.named("at", "Extension", "dateTime");

    /** The part of {@link #DISCHARGE} with who took the patient along. */
    public static final Extension ESCORT = Extension.named("escort", "Extension", "Coding");

    /** The part of {@link #DISCHARGE} with whether instructions were given. */
    public static final Extension INSTRUCTIONS = Extension.named("instructionsGiven", "Extension", "boolean");

    /** The part of {@link #DISCHARGE} with what was written. */
    public static final Extension NOTE = Extension.named("note", "Extension", "string");

    /** A fact of the visit that is the host's own resource; no element of R4's Encounter points to readings or orders. */
    public static final Extension ADOPTED = Extension.ours("adopted-fact", "Encounter", "complex");

    /** The part of {@link #ADOPTED} with the identifier by which the record knows the fact. */
    public static final Extension FACT = Extension.named("fact", "Extension", "Identifier");

    /** The part of {@link #ADOPTED} with the host's resource. */
    public static final Extension SOURCE = Extension.named("source", "Extension", "Reference");

    /** The part of {@link #ADOPTED} with its place among the visit's readings or orders, from 0. */
    public static final Extension POSITION = Extension.named("position", "Extension", "unsignedInt");

    /** The part of {@link #ADOPTED} with the planned look it answers. */
    public static final Extension LOOK = Extension.named("checkpoint", "Extension", "Coding");

    /** The part of {@link #ADOPTED} that says it was taken over in error. */
    public static final Extension WITHDRAWN = Extension.named("withdrawn", "Extension", "boolean");

    private SessionExtensions() {}

    /** Returns every extension of a visit. */
    static List<Extension> all() {
        return List.of(
                PLANNED_START,
                START,
                ZONE,
                PROTOCOL,
                PLAN,
                NOT_HELD,
                DISCHARGE,
                AT,
                ESCORT,
                INSTRUCTIONS,
                NOTE,
                ADOPTED,
                FACT,
                SOURCE,
                POSITION,
                LOOK,
                WITHDRAWN);
    }
}
