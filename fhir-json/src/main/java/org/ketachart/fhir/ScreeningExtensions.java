package org.ketachart.fhir;

import java.util.List;

/** The extensions of a proposal, a decision and an issue, each for what R4 has no element for there. */
public final class ScreeningExtensions {
    private static final String OBSERVATION = "Observation";
    private static final String COMPONENT = "Observation.component";
    private static final String ISSUE = "DetectedIssue";
    private static final String COMPLEX = "complex";
    private static final String PART = "Extension";
    private static final String TEXT = "string";
    private static final String CODING = "Coding";
    private static final String REFERENCE = "Reference";

    /** The rule pack and version a proposal was made by. */
    public static final Extension RULES = Extension.named(
            "http://hl7.org/fhir/StructureDefinition/workflow-relatedArtifact", OBSERVATION, "RelatedArtifact");

    /** The visit at which an issue was found; a DetectedIssue has no Encounter. */
    public static final Extension SESSION = Extension.ours("session", ISSUE, REFERENCE);

    /** Where a piece of evidence is written, one each. */
    public static final Extension PLACE = Extension.ours("evidence-place", OBSERVATION, COMPLEX);

    /** The part of {@link #PLACE} with the id of the evidence. */
    public static final Extension EVIDENCE = Extension.named("evidence", PART, TEXT);

    /** The part of {@link #PLACE} with the resource. */
    public static final Extension WRITTEN = Extension.named("written", PART, REFERENCE);

    /** What a finding is, besides its rule and its truth. */
    public static final Extension FINDING = Extension.ours("finding", COMPONENT, COMPLEX);

    /** The part of {@link #FINDING} with what its rule means when it is met. */
    public static final Extension KIND = Extension.named("kind", PART, CODING);

    /** The part of {@link #FINDING} with how grave an interaction is. */
    public static final Extension SEVERITY = Extension.named("severity", PART, CODING);

    /** The part of {@link #FINDING} with the word it alone would lead to. */
    public static final Extension SAYS = Extension.named("says", PART, CODING);

    /** The part of {@link #FINDING} with the last day on which the same evidence says the same. */
    public static final Extension UNTIL = Extension.named("until", PART, "date");

    /** The part of {@link #FINDING} with evidence it used, one each. */
    public static final Extension USED = Extension.listed("used", TEXT);

    /** A row of the clinical reference that a finding rests on, one each. */
    public static final Extension ORIGIN = Extension.ours("finding-origin", COMPONENT, COMPLEX);

    /** The part of {@link #ORIGIN} with the row. */
    public static final Extension ROW = Extension.named("row", PART, TEXT);

    /** The part of {@link #ORIGIN} with its mark. */
    public static final Extension MARK = Extension.named("mark", PART, "code");

    /** A question that would settle a finding, one each. */
    public static final Extension QUESTION = Extension.ours("finding-question", COMPONENT, COMPLEX);

    /** The part of {@link #QUESTION} with what it is about. */
    public static final Extension TOPIC = Extension.named("topic", PART, TEXT);

    /** The part of {@link #QUESTION} with what must be found out. */
    public static final Extension ASKS = Extension.named("asks", PART, CODING);

    /** The part of {@link #QUESTION} with evidence it is about, one each. */
    public static final Extension ABOUT = Extension.listed("about", TEXT);

    /** That a finding was set aside, and why; in a mitigation what the mitigation has no element for. */
    public static final Extension OVERRIDE = Extension.ours("finding-override", OBSERVATION, COMPLEX);

    /** The part of {@link #OVERRIDE} with the rule. */
    public static final Extension RULE = Extension.named("rule", PART, TEXT);

    /** The part of {@link #OVERRIDE} with the version of the rule. */
    public static final Extension VERSION = Extension.named("version", PART, TEXT);

    /** The part of {@link #OVERRIDE} with the reason. */
    public static final Extension REASON = Extension.named("reason", PART, "CodeableConcept");

    /** The part of {@link #OVERRIDE} with a reading the reason rests on, one each. */
    public static final Extension BECAUSE = Extension.listed("because", REFERENCE);

    /** The part of {@link #OVERRIDE} with who judged. */
    public static final Extension BY = Extension.named("by", PART, REFERENCE);

    /** The part of {@link #OVERRIDE} with when. */
    public static final Extension AT = Extension.named("at", PART, "dateTime");

    /** The part of {@link #OVERRIDE} with evidence that was considered, one each. */
    public static final Extension CONSIDERED = Extension.listed("considered", TEXT);

    /** The part of {@link #OVERRIDE} with what the finding was. */
    public static final Extension FOUND = Extension.named("found", PART, CODING);

    /** The part of {@link #OVERRIDE} with the digest of what the evidence said. */
    public static final Extension SAID = Extension.named("said", PART, TEXT);

    private ScreeningExtensions() {}

    /** Returns every extension of a screening; those that stand in a further place stand here once more. */
    static List<Extension> all() {
        return List.of(
                RULES,
                SESSION,
                PLACE,
                EVIDENCE,
                WRITTEN,
                FINDING,
                KIND,
                SEVERITY,
                SAYS,
                UNTIL,
                USED,
                ORIGIN,
                ROW,
                MARK,
                QUESTION,
                TOPIC,
                ASKS,
                ABOUT,
                OVERRIDE,
                RULE,
                VERSION,
                REASON,
                BECAUSE,
                BY,
                AT,
                CONSIDERED,
                FOUND,
                SAID,
                Extension.ours("evidence-place", ISSUE, COMPLEX),
                Extension.ours("finding", ISSUE, COMPLEX),
                Extension.ours("finding-origin", ISSUE, COMPLEX),
                Extension.ours("finding-question", ISSUE, COMPLEX),
                Extension.ours("finding-question", "DataRequirement", COMPLEX),
                Extension.ours("finding-override", COMPONENT, COMPLEX),
                Extension.ours("finding-override", ISSUE + ".mitigation", COMPLEX));
    }
}
