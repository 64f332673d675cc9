package org.ketachart.fhir;

import java.util.List;

/** The extensions of a consent, each for what a Consent of R4 has no element for. */
public final class ConsentExtensions {
    private static final String CONTEXT = "Consent";

    /** The visit at which a consent was asked for; a Consent has no Encounter. */
    public static final Extension SESSION = Extension.ours("session", CONTEXT, "Reference");

    /** In what capacity the performer signed. */
    public static final Extension SIGNER = Extension.ours("consent-signer", CONTEXT, "complex");

    /** The part of {@link #SIGNER} with the capacity. */
    public static final Extension CAPACITY = Extension.named("capacity", "Extension", "Coding");

    /** The part of {@link #SIGNER} with whether the patient was found able to decide. */
    public static final Extension ABLE = Extension.named("ableToDecide", "Extension", "boolean");

    /** An element that the text is known to have spoken of or to have left out, one each. */
    public static final Extension ELEMENT = Extension.ours("consent-element", CONTEXT, "complex");

    /** The part of {@link #ELEMENT} with the element. */
    public static final Extension ELEMENT_CODE = Extension.named("element", "Extension", "Coding");

    /** The part of {@link #ELEMENT} with whether it was spoken of. */
    public static final Extension COVERED = Extension.named("covered", "Extension", "boolean");

    /** That the consent was taken back. */
    public static final Extension WITHDRAWAL = Extension.ours("consent-withdrawal", CONTEXT, "complex");

    /** The part of {@link #WITHDRAWAL} with its moment. */
    public static final Extension AT = Extension.named("at", "Extension", "dateTime");

    /** The part of {@link #WITHDRAWAL} with who was told. */
    public static final Extension TOLD = Extension.named("told", "Extension", "Reference");

    /** The part of {@link #WITHDRAWAL} with the patient's words. */
    public static final Extension REASON = Extension.named("reason", "Extension", "string");

    /** The days on the paper, where the period of the provision cannot tell them. */
    public static final Extension PAPER = Extension.ours("consent-days", CONTEXT, "complex");

    /** The part of {@link #PAPER} with the first day, as precise as the paper is. */
    public static final Extension FROM = Extension.named("from", "Extension", "date");

    /** The part of {@link #PAPER} with the last day; open when absent. */
    public static final Extension TO = Extension.named("to", "Extension", "date");

    /** Who asked for the consent; performers are those who give it. */
    public static final Extension OBTAINED_BY = Extension.ours("obtained-by", CONTEXT, "Reference");

    /** The hash of the text that the policy names. */
    public static final Extension TEXT_SHA256 = Extension.ours("text-sha256", "Consent.policy", "string");

    private ConsentExtensions() {}

    /** Returns every extension of a consent. */
    static List<Extension> all() {
        return List.of(
                SESSION,
                SIGNER,
                CAPACITY,
                ABLE,
                ELEMENT,
                ELEMENT_CODE,
                COVERED,
                WITHDRAWAL,
                AT,
                TOLD,
                REASON,
                PAPER,
                FROM,
                TO,
                OBTAINED_BY,
                TEXT_SHA256);
    }
}
