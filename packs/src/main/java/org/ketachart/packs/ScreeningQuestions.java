package org.ketachart.packs;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.TrialEnd;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.Unit;
import org.ketachart.screening.IntakeField;
import org.ketachart.screening.TopicEntry;

/** Writes the fields of a screening form as items of a Questionnaire. */
final class ScreeningQuestions {
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String EXTENSIONS = "http://hl7.org/fhir/StructureDefinition/";
    private static final int MOST_WEEKS = 1040;

    private final JsonGenerator out;

    ScreeningQuestions(JsonGenerator out) {
        this.out = out;
    }

    void write(IntakeField field) throws IOException {
        TopicEntry entry = field.entry();
        String linkId = entry.topic().code();
        out.writeStartObject();
        origin(entry.origin(), entry.unit());
        switch (entry.kind()) {
            case YES_NO -> yesNo(linkId, field);
            case NUMBER -> {
                head(linkId, field.words(), "quantity");
                beginItems();
                item(linkId + ".taken", "On which day was it measured, if not on the day of this form?", "date");
                endItems();
            }
            case DAY -> head(linkId, field.words(), "date");
            case LIST -> list(linkId, field);
            case TRIALS -> trials(linkId, field);
        }
        out.writeEndObject();
    }

    /** The days of a yes; that something is over can be said where the question reaches back. */
    private void yesNo(String linkId, IntakeField field) throws IOException {
        head(linkId, field.words(), "boolean");
        beginItems();
        ifYes(linkId, ".since", "Since when, or on which day was it last?");
        if (field.reach() > 0 || field.entry().span() == Span.EVER) {
            ifYes(linkId, ".until", "Until when, if it is over?");
        }
        endItems();
    }

    private void ifYes(String linkId, String name, String text) throws IOException {
        out.writeStartObject();
        head(linkId + name, text, "date");
        out.writeArrayFieldStart("enableWhen");
        out.writeStartObject();
        out.writeStringField("question", linkId);
        out.writeStringField("operator", "=");
        out.writeBooleanField("answerBoolean", true);
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
    }

    private void list(String linkId, IntakeField field) throws IOException {
        String entry = linkId + ".entry";
        head(linkId, field.words(), "group");
        beginItems();
        beginGroup(entry, "An entry of the list");
        named(entry + ".what", "What is it?");
        out.writeStartObject();
        head(entry + ".when", "Is it there now?", "choice");
        out.writeArrayFieldStart("answerOption");
        option("lasting", Lasting.NOW.code(), "Now");
        option("lasting", Lasting.OVER.code(), "Over");
        option("lasting", Lasting.UNKNOWN.code(), "Not known whether it still is");
        out.writeEndArray();
        out.writeEndObject();
        item(entry + ".since", "Since when?", "date");
        item(entry + ".until", "Until when, if it is over?", "date");
        item(entry + ".amount", "How much a day, of a medicine or a substance?", "quantity");
        endGroup();
        item(linkId + ".complete", "Is this all?", "boolean");
        endItems();
    }

    private void trials(String linkId, IntakeField field) throws IOException {
        String trial = linkId + ".trial";
        head(linkId, field.words(), "group");
        beginItems();
        beginGroup(trial, "An antidepressant that was tried");
        named(trial + ".drug", "Which one?");
        item(trial + ".class", "Of which class, in one word such as ssri?", "string");
        item(trial + ".dose", "What was the highest dose a day?", "quantity");
        item(trial + ".from", "When did it begin?", "date");
        item(trial + ".until", "When did it end, if it did?", "date");
        whole(trial + ".weeks", "For how many weeks was it at an adequate dose?", 0, MOST_WEEKS);
        whole(trial + ".improvement", "How much better was it at best, in percent?", -100, 100);
        item(trial + ".adherent", "Was it taken as prescribed?", "boolean");
        out.writeStartObject();
        head(trial + ".end", "Why did it end?", "choice");
        out.writeArrayFieldStart("answerOption");
        option("trial-end", TrialEnd.ONGOING.code(), "Goes on");
        option("trial-end", TrialEnd.NOT_ENOUGH_EFFECT.code(), "Not enough effect");
        option("trial-end", TrialEnd.INTOLERANCE.code(), "Not tolerated");
        option("trial-end", TrialEnd.PATIENT_CHOICE.code(), "Choice of the patient");
        option("trial-end", TrialEnd.COST.code(), "Cost");
        option("trial-end", TrialEnd.OTHER.code(), "Another reason");
        out.writeEndArray();
        out.writeEndObject();
        item(trial + ".same-episode", "Was it in the present episode?", "boolean");
        endGroup();
        item(linkId + ".no-more", "Were there no more?", "boolean");
        endItems();
    }

    /** The origin of every question is shown, that nobody takes a default of ours for a demand of a label. */
    private void origin(Origin origin, @Nullable Unit unit) throws IOException {
        out.writeArrayFieldStart("extension");
        out.writeStartObject();
        out.writeStringField("url", EXTENSIONS + "designNote");
        out.writeStringField("valueMarkdown", origin.row() + ", " + origin.mark());
        out.writeEndObject();
        if (unit != null) {
            out.writeStartObject();
            out.writeStringField("url", EXTENSIONS + "questionnaire-unitOption");
            out.writeObjectFieldStart("valueCoding");
            out.writeStringField("system", UCUM);
            out.writeStringField("code", unit.code());
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void head(String linkId, String text, String type) throws IOException {
        out.writeStringField("linkId", linkId);
        out.writeStringField("text", text);
        out.writeStringField("type", type);
    }

    private void item(String linkId, String text, String type) throws IOException {
        out.writeStartObject();
        head(linkId, text, type);
        out.writeEndObject();
    }

    /** In codes, in words, or both: an answer for each. */
    private void named(String linkId, String text) throws IOException {
        out.writeStartObject();
        head(linkId, text, "open-choice");
        out.writeBooleanField("repeats", true);
        out.writeEndObject();
    }

    private void whole(String linkId, String text, int lowest, int highest) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("extension");
        bound("minValue", lowest);
        bound("maxValue", highest);
        out.writeEndArray();
        head(linkId, text, "integer");
        out.writeEndObject();
    }

    private void bound(String name, int number) throws IOException {
        out.writeStartObject();
        out.writeStringField("url", EXTENSIONS + name);
        out.writeNumberField("valueInteger", number);
        out.writeEndObject();
    }

    private void option(String system, String code, String display) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("valueCoding");
        out.writeStringField("system", Canonical.codeSystem(system));
        out.writeStringField("code", code);
        out.writeStringField("display", display);
        out.writeEndObject();
        out.writeEndObject();
    }

    private void beginGroup(String linkId, String text) throws IOException {
        out.writeStartObject();
        head(linkId, text, "group");
        out.writeBooleanField("repeats", true);
        beginItems();
    }

    private void endGroup() throws IOException {
        endItems();
        out.writeEndObject();
    }

    private void beginItems() throws IOException {
        out.writeArrayFieldStart("item");
    }

    private void endItems() throws IOException {
        out.writeEndArray();
    }
}
