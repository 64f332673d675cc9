package org.ketachart.cds;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes cards as CDS Hooks has them. */
final class AnswerWriter {
    private final JsonFactory factory = new JsonFactory();
    private final String label;
    private final @Nullable URI source;
    private final @Nullable URI form;

    AnswerWriter(String label, @Nullable URI source, @Nullable URI form) {
        this.label = label;
        this.source = source;
        this.form = form;
    }

    byte[] write(List<Card> cards, TaskWriter tasks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = factory.createGenerator(bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            out.writeArrayFieldStart("cards");
            for (Card card : cards) {
                write(card, tasks, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory must not fail", e);
        }
        return bytes.toByteArray();
    }

    private void write(Card card, TaskWriter tasks, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("uuid", card.uuid().toString());
        out.writeStringField("summary", card.summary());
        if (!card.detail().isEmpty()) {
            out.writeStringField("detail", card.detail());
        }
        out.writeStringField("indicator", card.indicator().code());
        source(card, out);
        if (!card.ask().isEmpty()) {
            tasks.suggestions(card, out);
        }
        if (card.finding() != null) {
            reasons(out);
        }
        if (form != null && (card.topic() == CardTopic.OPEN_QUESTIONS || card.topic() == CardTopic.OVERVIEW)) {
            link(form, out);
        }
        out.writeEndObject();
    }

    private void source(Card card, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("source");
        out.writeStringField("label", label);
        if (source != null) {
            out.writeStringField("url", source.toString());
        }
        out.writeFieldName("topic");
        coding(CardTopic.SYSTEM, card.topic().code(), card.topic().display(), out);
        out.writeEndObject();
    }

    private static void reasons(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("overrideReasons");
        for (OverrideReason reason : OverrideReason.values()) {
            coding(OverrideReason.SYSTEM, reason.code(), reason.display(), out);
        }
        out.writeEndArray();
    }

    private static void link(URI to, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("links");
        out.writeStartObject();
        out.writeStringField("label", "Open the screening form");
        out.writeStringField("url", to.toString());
        out.writeStringField("type", "absolute");
        out.writeEndObject();
        out.writeEndArray();
    }

    private static void coding(String system, String code, String display, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("system", system);
        out.writeStringField("code", code);
        out.writeStringField("display", display);
        out.writeEndObject();
    }
}
