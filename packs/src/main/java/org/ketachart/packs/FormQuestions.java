package org.ketachart.packs;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.ketachart.core.value.Note;
import org.ketachart.sessions.form.FormChoice;
import org.ketachart.sessions.form.FormCondition;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.FormSection;
import org.ketachart.sessions.form.ItemKind;

/** Writes the fields of a section as items of a Questionnaire. */
final class FormQuestions {
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String EXTENSIONS = "http://hl7.org/fhir/StructureDefinition/";

    private final FormDefinition form;
    private final JsonGenerator out;

    FormQuestions(FormDefinition form, JsonGenerator out) {
        this.form = form;
        this.out = out;
    }

    void write(FormSection section) throws IOException {
        for (FormItem item : form.of(section)) {
            out.writeStartObject();
            extensions(item);
            out.writeStringField("linkId", item.id().value());
            out.writeStringField("text", item.text().text());
            out.writeStringField("type", type(item.kind()));
            if (item.asked() != null) {
                enableWhen(item.asked());
            }
            out.writeBooleanField("required", item.required());
            if (!item.choices().isEmpty()) {
                answerOptions(item);
            }
            out.writeEndObject();
        }
    }

    /** The origin of every field is shown, that nobody takes a default of ours for a demand of the form. */
    private void extensions(FormItem item) throws IOException {
        out.writeArrayFieldStart("extension");
        out.writeStartObject();
        out.writeStringField("url", EXTENSIONS + "designNote");
        out.writeStringField("valueMarkdown", item.row() + ", " + item.mark());
        out.writeEndObject();
        Note unit = item.unit();
        if (unit != null) {
            out.writeStartObject();
            out.writeStringField(
                    "url",
                    EXTENSIONS + (item.kind() == ItemKind.AMOUNT ? "questionnaire-unitOption" : "questionnaire-unit"));
            out.writeObjectFieldStart("valueCoding");
            out.writeStringField("system", UCUM);
            out.writeStringField("code", unit.text());
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static String type(ItemKind kind) {
        return switch (kind) {
            case WORDS -> "string";
            case YES_NO -> "boolean";
            case CHOICE -> "choice";
            case WHOLE -> "integer";
            case AMOUNT -> "quantity";
            case DAY -> "date";
            case MOMENT -> "dateTime";
        };
    }

    private void enableWhen(FormCondition asked) throws IOException {
        out.writeArrayFieldStart("enableWhen");
        out.writeStartObject();
        out.writeStringField("question", asked.item().value());
        if (asked.below() != null) {
            out.writeStringField("operator", "<");
            out.writeNumberField("answerInteger", asked.below());
        } else {
            out.writeStringField("operator", "=");
            answer(asked);
        }
        out.writeEndObject();
        out.writeEndArray();
    }

    private void answer(FormCondition asked) throws IOException {
        ItemKind kind = form.find(asked.item()).orElseThrow().kind();
        if (kind == ItemKind.YES_NO) {
            out.writeBooleanField("answerBoolean", "yes".equals(asked.is()));
        } else {
            out.writeObjectFieldStart("answerCoding");
            out.writeStringField("system", FormQuestionnaire.choices(form.ref()));
            out.writeStringField("code", asked.is());
            out.writeEndObject();
        }
    }

    private void answerOptions(FormItem item) throws IOException {
        out.writeArrayFieldStart("answerOption");
        for (FormChoice choice : item.choices()) {
            out.writeStartObject();
            out.writeObjectFieldStart("valueCoding");
            out.writeStringField("system", FormQuestionnaire.choices(form.ref()));
            out.writeStringField("code", choice.code().value());
            out.writeStringField("display", choice.text().text());
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
