package org.ketachart.cds;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes which services there are, and what each wants to be sent along. */
final class Discovery {
    private static final String REQUIREMENTS =
            "Looks at what is sent along and at nothing else. What is not sent counts as"
                    + " unknown and is told on a card. Feedback must reach the service, or nothing is set aside.";

    private Discovery() {}

    static byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            out.writeArrayFieldStart("services");
            for (CdsService service : CdsService.values()) {
                for (Hook hook : service.hooks()) {
                    write(service, hook, out);
                }
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory must not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(CdsService service, Hook hook, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("hook", hook.code());
        out.writeStringField("title", service.title());
        out.writeStringField("description", service.description());
        out.writeStringField("id", service.code());
        out.writeObjectFieldStart("prefetch");
        for (Prefetch key : Prefetch.all()) {
            out.writeStringField(key.code(), key.template());
        }
        out.writeEndObject();
        out.writeStringField("usageRequirements", REQUIREMENTS);
        out.writeEndObject();
    }
}
