package org.ketachart.packs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.value.Canonical;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormSection;

/**
 * A revision of a form as a FHIR R4 Questionnaire, so that a server knows what a QuestionnaireResponse of it answers: one group for each section,
 * each field under the id it has in every revision.
 *
 * <p>The mistake to avoid: showing it to a clinician instead of the form. Its words are ours; the printed form is its issuer's. That a field
 * is required binds a response that is completed, and none in progress.
 */
public final class FormQuestionnaire {
    private static final String CHOICES = Canonical.codeSystem("form-choice-");

    private static final String DESCRIPTION =
            "The fields of the form in the words of this project. The printed form and its words belong to its issuer; the clinic submits it.";

    private final JsonGenerator out;

    private FormQuestionnaire(JsonGenerator out) {
        this.out = out;
    }

    /** Returns the canonical URL of a form, the same for all its revisions. */
    public static String url(FormRef ref) {
        return Canonical.BASE + "/Questionnaire/" + ref.id().value();
    }

    /** Returns the canonical that a QuestionnaireResponse names: the URL, and the revision behind a bar. */
    public static String canonical(FormRef ref) {
        return url(ref) + "|" + ref.version().value();
    }

    /** Returns the code system of the boxes of a form, the same for all its revisions. */
    public static String choices(FormRef ref) {
        return CHOICES + ref.id().value();
    }

    /** Returns the resource as JSON in UTF-8, on lines of its own and with a line feed at its end. */
    public static byte[] write(FormDefinition form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = generator(bytes)) {
            new FormQuestionnaire(out).resource(form);
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns a generator that writes as HAPI does when it writes for people. */
    static JsonGenerator generator(ByteArrayOutputStream bytes) throws IOException {
        return new JsonFactory()
                .createGenerator(bytes)
                .setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }

    private void resource(FormDefinition form) throws IOException {
        FormRef ref = form.ref();
        out.writeStartObject();
        out.writeStringField("resourceType", "Questionnaire");
        out.writeStringField("id", id(ref.id().value() + "-" + ref.version().value()));
        out.writeObjectFieldStart("text");
        out.writeStringField("status", "generated");
        out.writeStringField(
                "div",
                "<div xmlns=\"http://www.w3.org/1999/xhtml\">"
                        + escaped(form.title().text()) + "</div>");
        out.writeEndObject();
        out.writeStringField("url", url(ref));
        out.writeStringField("version", ref.version().value());
        out.writeStringField("name", name(ref.id().value()));
        out.writeStringField("title", form.title().text());
        out.writeStringField("status", "active");
        out.writeArrayFieldStart("subjectType");
        out.writeString("Patient");
        out.writeEndArray();
        out.writeStringField("description", DESCRIPTION);
        out.writeObjectFieldStart("effectivePeriod");
        out.writeStringField("start", form.effective().toString());
        out.writeEndObject();
        out.writeArrayFieldStart("item");
        for (FormSection section : form.sections()) {
            out.writeStartObject();
            out.writeStringField("linkId", section.id());
            out.writeStringField("text", section.title().text());
            out.writeStringField("type", "group");
            out.writeArrayFieldStart("item");
            new FormQuestions(form, out).write(section);
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** The id and the revision; a form whose two do not fit into an id of FHIR has the last 64 characters of them. */
    static String id(String both) {
        return both.length() > 64 ? both.substring(both.length() - 64) : both;
    }

    /** A name for machines: each word of the id with a capital, as FHIR asks of names. */
    static String name(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("[.-]", -1)) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return name.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
