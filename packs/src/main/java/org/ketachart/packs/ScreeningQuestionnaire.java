package org.ketachart.packs;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ketachart.core.screening.FormStage;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.screening.Intake;
import org.ketachart.screening.IntakeField;
import org.ketachart.screening.IntakeForm;
import org.ketachart.screening.RuleSet;

/**
 * A screening form as a FHIR R4 Questionnaire, in the words of the rule pack: one item for each topic, under the code of the topic.
 *
 * <p>Nothing on it is required. A question that is left blank is unknown, and one that was asked in vain has a data-absent-reason in the
 * response.
 */
public final class ScreeningQuestionnaire {
    private static final String DESCRIPTION =
            "Questions in the words of this project. What is left blank is unknown, and never a no.";

    private ScreeningQuestionnaire() {}

    /** Returns the canonical URL of a form, the same for all versions of its rules. */
    public static String url(ProtocolRef rules, FormStage stage) {
        return Canonical.BASE + "/Questionnaire/" + name(rules, stage);
    }

    /** Returns the canonical that a QuestionnaireResponse names: the URL, and the version of the rules behind a bar. */
    public static String canonical(ProtocolRef rules, FormStage stage) {
        return url(rules, stage) + "|" + rules.version().value();
    }

    /** Returns the resource as JSON in UTF-8, on lines of its own and with a line feed at its end. */
    public static byte[] write(RuleSet rules, FormStage stage) {
        IntakeForm form = Intake.blank(rules, stage);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FormQuestionnaire.generator(bytes)) {
            head(rules, stage, out);
            out.writeArrayFieldStart("item");
            ScreeningQuestions questions = new ScreeningQuestions(out);
            for (IntakeField field : form.fields()) {
                questions.write(field);
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String name(ProtocolRef rules, FormStage stage) {
        return rules.id().value() + "-" + stage.code();
    }

    static String title(FormStage stage) {
        return stage == FormStage.INTAKE ? "Screening before the first dose" : "Screening before each dose";
    }

    private static void head(RuleSet rules, FormStage stage, JsonGenerator out) throws IOException {
        String name = name(rules.ref(), stage);
        String version = rules.ref().version().value();
        out.writeStartObject();
        out.writeStringField("resourceType", "Questionnaire");
        out.writeStringField("id", FormQuestionnaire.id(name + "-" + version));
        out.writeObjectFieldStart("text");
        out.writeStringField("status", "generated");
        out.writeStringField("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + title(stage) + "</div>");
        out.writeEndObject();
        out.writeStringField("url", url(rules.ref(), stage));
        out.writeStringField("version", version);
        out.writeStringField("name", FormQuestionnaire.name(name));
        out.writeStringField("title", title(stage));
        out.writeStringField("status", "active");
        out.writeArrayFieldStart("subjectType");
        out.writeString("Patient");
        out.writeEndArray();
        out.writeStringField("description", DESCRIPTION);
        out.writeObjectFieldStart("effectivePeriod");
        out.writeStringField("start", rules.effective().toString());
        out.writeEndObject();
    }
}
