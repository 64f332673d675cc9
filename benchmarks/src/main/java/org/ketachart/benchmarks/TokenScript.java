package org.ketachart.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a JSON text, recorded once, so that a generator can write the same text again without knowing what it is about.
 *
 * <p>This is a lower bound for a mapper that streams through Jackson: no record is walked, nothing is formatted but decimals.
 */
final class TokenScript {
    private final JsonFactory factory;
    private final List<JsonToken> tokens = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final int size;

    private TokenScript(JsonFactory factory, int size) {
        this.factory = factory;
        this.size = size;
    }

    /** Records the tokens of a text. */
    static TokenScript of(JsonFactory factory, byte[] json) throws IOException {
        TokenScript script = new TokenScript(factory, json.length);
        try (JsonParser in = factory.createParser(json)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                script.tokens.add(token);
                script.values.add(
                        switch (token) {
                            case FIELD_NAME -> in.currentName();
                            case VALUE_STRING -> in.getText();
                            case VALUE_NUMBER_INT -> in.getIntValue();
                            case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
                            default -> "";
                        });
            }
        }
        return script;
    }

    /** Writes the text anew into an array that begins at the right size. */
    byte[] write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(size);
        try (JsonGenerator json = factory.createGenerator(out)) {
            for (int i = 0; i < tokens.size(); i++) {
                write(json, tokens.get(i), values.get(i));
            }
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, JsonToken token, Object value) throws IOException {
        switch (token) {
            case START_OBJECT -> json.writeStartObject();
            case END_OBJECT -> json.writeEndObject();
            case START_ARRAY -> json.writeStartArray();
            case END_ARRAY -> json.writeEndArray();
            case FIELD_NAME -> json.writeFieldName((String) value);
            case VALUE_STRING -> json.writeString((String) value);
            case VALUE_NUMBER_INT -> json.writeNumber((Integer) value);
            case VALUE_NUMBER_FLOAT -> json.writeNumber((BigDecimal) value);
            case VALUE_TRUE -> json.writeBoolean(true);
            case VALUE_FALSE -> json.writeBoolean(false);
            default -> throw new IllegalStateException("a resource must not hold " + token);
        }
    }

    /** Walks all tokens of a text, touching every value, and returns how many characters they held. */
    static int walk(JsonFactory factory, byte[] json) throws IOException {
        int length = 0;
        try (JsonParser in = factory.createParser(json)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token.isScalarValue()) {
                    length += in.getTextLength();
                }
            }
        }
        return length;
    }
}
