package org.ketachart.fhir;

import java.util.List;

/** The extensions of course, phase, maintenance plan and clinic, each for a fact for which R4 has no element there. */
public final class CourseExtensions {
    /** How many revisions of a plan there were with this one; an identifier's value is no number. */
    public static final Extension PLAN_REVISION = Extension.ours("plan-revision", "CarePlan", "positiveInt");

    /** The day by which a plan must be reviewed, which may be before its period ends. */
    public static final Extension REVIEW_DATE = Extension.ours("review-date", "CarePlan", "date");

    /** When to stop, one rule each. */
    public static final Extension STOP_RULE = Extension.ours("stop-rule", "CarePlan", "CodeableConcept");

    /** The zone of a clinic's calendar; HL7's own extension may not stand on an Organization of R4. */
    public static final Extension TIME_ZONE = Extension.ours("time-zone", "Organization", "code");

    /** The certification of a setting in the REMS; an Organization of R4 has no qualification. */
    public static final Extension REMS_CERTIFICATION = Extension.ours("rems-certification", "Organization", "complex");

    /** The part of {@link #REMS_CERTIFICATION} with the id of the setting. */
    public static final Extension SETTING = Extension.named("setting", "Extension", "Identifier");

    /** The part of {@link #REMS_CERTIFICATION} with the first day it holds. */
    public static final Extension FROM = Extension.named("from", "Extension", "date");

    /** The part of {@link #REMS_CERTIFICATION} with the last day it holds. */
    public static final Extension UNTIL = Extension.named("until", "Extension", "date");

    /** Who works at a clinic, one person each; the roles of the EHR are its own. */
    public static final Extension STAFF = Extension.ours("staff", "Organization", "complex");

    /** The part of {@link #STAFF} with the person. */
    public static final Extension PERSON = Extension.named("person", "Extension", "Reference");

    /** The part of {@link #STAFF} with what the person may do. */
    public static final Extension ROLE = Extension.named("role", "Extension", "Coding");

    private CourseExtensions() {}

    /** Returns every extension of course, phase, plan and clinic. */
    static List<Extension> all() {
        return List.of(
                PLAN_REVISION,
                REVIEW_DATE,
                STOP_RULE,
                TIME_ZONE,
                REMS_CERTIFICATION,
                SETTING,
                FROM,
                UNTIL,
                STAFF,
                PERSON,
                ROLE);
    }
}
