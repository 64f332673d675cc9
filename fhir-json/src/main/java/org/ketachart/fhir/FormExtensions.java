package org.ketachart.fhir;

import java.util.List;

/** The extensions of a filled form and of its way out of the clinic, each for what R4 has no element for. */
public final class FormExtensions {
    private static final String RESPONSE = "QuestionnaireResponse";

    /** Who signed the whole form, and when. */
    public static final Extension SIGNATURE = Extension.named(
            "http://hl7.org/fhir/StructureDefinition/questionnaireresponse-signature", RESPONSE, "Signature");

    /** The signed form that this one takes the place of; what a response is part of or based on is no form. */
    public static final Extension AMENDS = Extension.ours("amends", RESPONSE, "Reference");

    /** What an answer was read from, one source each. */
    public static final Extension SOURCE = Extension.ours("answer-source", RESPONSE + ".item.answer", "complex");

    /** The part of {@link #SOURCE} with a fact of the record. */
    public static final Extension FACT = Extension.named("fact", "Extension", "Reference");

    /** The part of {@link #SOURCE} with a fact that the log alone holds. */
    public static final Extension LOGGED = Extension.named("logged", "Extension", "Identifier");

    /** The part of {@link #SOURCE} with a step of the visit. */
    public static final Extension STEP = Extension.named("step", "Extension", "Identifier");

    /** The part of {@link #SOURCE} with a resource of the host. */
    public static final Extension HOST = Extension.named("host", "Extension", "Reference");

    /** The person who stands for an answer. */
    public static final Extension ENTRY = Extension.ours("answer-entry", RESPONSE + ".item.answer", "complex");

    /** The part of {@link #ENTRY} with the person. */
    public static final Extension BY = Extension.named("by", "Extension", "Reference");

    /** The part of {@link #ENTRY} with the time. */
    public static final Extension AT = Extension.named("at", "Extension", "dateTime");

    /** The part of {@link #ENTRY} with the earlier form whose answer was found still true. */
    public static final Extension CONFIRMS = Extension.named("confirms", "Extension", "Reference");

    /** How a form was sent and by whom; a Task has no performer. */
    public static final Extension SUBMISSION = Extension.ours("form-submission", "Task", "complex");

    /** The part of {@link #SUBMISSION} with how. */
    public static final Extension CHANNEL = Extension.named("channel", "Extension", "Coding");

    /** The part of {@link #SUBMISSION} with who. */
    public static final Extension SENDER = Extension.named("sender", "Extension", "Reference");

    private FormExtensions() {}

    /** Returns every extension of a form. */
    static List<Extension> all() {
        return List.of(
                SIGNATURE,
                AMENDS,
                SOURCE,
                FACT,
                LOGGED,
                STEP,
                HOST,
                ENTRY,
                BY,
                AT,
                CONFIRMS,
                SUBMISSION,
                CHANNEL,
                SENDER);
    }
}
