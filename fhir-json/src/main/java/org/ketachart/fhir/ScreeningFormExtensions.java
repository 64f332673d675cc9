package org.ketachart.fhir;

import java.util.List;

/** The extensions of a filled screening form, each for what R4 has no element for. */
public final class ScreeningFormExtensions {
    private static final String ANSWER = "QuestionnaireResponse.item.answer";

    /** That an answer was filled in beforehand, once for each piece of evidence behind it. */
    public static final Extension PREFILLED = Extension.ours("answer-prefilled", ANSWER, "complex");

    /** The part of {@link #PREFILLED} with the evidence. */
    public static final Extension EVIDENCE = Extension.named("evidence", "Extension", "Identifier");

    /** The part of {@link #PREFILLED} that says whether the person who filled the form found it so. */
    public static final Extension CONFIRMED = Extension.named("confirmed", "Extension", "boolean");

    /** That an entry of a list or a trial was filled in beforehand, with the same parts. */
    public static final Extension ENTRY_PREFILLED =
            Extension.ours("entry-prefilled", "QuestionnaireResponse.item", "complex");

    /** Evidence that was shown beside the question and that the answer takes the place of. */
    public static final Extension SETTLES = Extension.ours("answer-settles", ANSWER, "Identifier");

    private ScreeningFormExtensions() {}

    /** Returns every extension of a screening form. */
    static List<Extension> all() {
        return List.of(PREFILLED, EVIDENCE, CONFIRMED, SETTLES, ENTRY_PREFILLED, EVIDENCE, CONFIRMED);
    }
}
