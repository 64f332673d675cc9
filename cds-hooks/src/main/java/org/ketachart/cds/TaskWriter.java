package org.ketachart.cds;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.ketachart.core.value.HostRef;

/** Writes the one thing a card suggests: a Task for somebody to ask what is open. It is created only where the user picks it. */
final class TaskWriter {
    private final CdsRequest request;
    private final OffsetDateTime now;

    TaskWriter(CdsRequest request, OffsetDateTime now) {
        this.request = request;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    void suggestions(Card card, JsonGenerator out) throws IOException {
        String asked = QuestionCards.counted(card.ask().size(), "question");
        out.writeArrayFieldStart("suggestions");
        out.writeStartObject();
        out.writeStringField("label", "Create a task to ask " + asked);
        out.writeStringField("uuid", CardIds.suggestion(card.uuid()).toString());
        out.writeArrayFieldStart("actions");
        out.writeStartObject();
        out.writeStringField("type", "create");
        out.writeStringField("description", "Create a task with " + asked + " that screening still needs an answer to");
        out.writeFieldName("resource");
        task(card, out);
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndArray();
        out.writeStringField("selectionBehavior", "at-most-one");
    }

    private void task(Card card, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("resourceType", "Task");
        out.writeStringField("status", "requested");
        out.writeStringField("intent", "proposal");
        out.writeStringField("description", card.summary());
        reference("for", request.patient(), out);
        HostRef encounter = request.encounter();
        if (encounter != null) {
            reference("encounter", encounter, out);
        }
        out.writeStringField("authoredOn", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
        reference("requester", request.user(), out);
        out.writeArrayFieldStart("input");
        for (String question : card.ask()) {
            out.writeStartObject();
            out.writeObjectFieldStart("type");
            out.writeStringField("text", "question");
            out.writeEndObject();
            out.writeStringField("valueString", question);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void reference(String name, HostRef to, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("reference", to.literal());
        out.writeEndObject();
    }
}
