package org.ketachart.journal.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.journal.fault.JournalFault;

/** The door to the JSON library: strict reading of one object, and generators that write the canonical form. */
public final class JsonText {
    private static final int DEEPEST = 64;

    private final JsonFactory factory = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            // Numbers stay text here; the shapes bound their length, at their own place.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** One object, and the very bytes of one of its fields. */
    public static final class Found {
        private final Json.Members object;
        private final byte[] bytes;
        private final int from;
        private final int to;

        Found(Json.Members object, byte[] bytes, int from, int to) {
            this.object = object;
            this.bytes = bytes;
            this.from = from;
            this.to = to;
        }

        /** Returns the object. */
        public Json.Members object() {
            return object;
        }

        /** Returns the value of the marked field as it is written. */
        public String marked() {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
    }

    /**
     * Reads bytes that must be exactly one object.
     *
     * @param marked the field of the top object whose bytes are wanted
     * @return absent when they are not; the fault says why
     */
    public @Nullable Found read(byte[] bytes, String marked, Faults faults) {
        if (!isUtf8(bytes)) {
            faults.add(JournalFault.ENCODING, Place.TOP, "the bytes must be UTF-8");
            return null;
        }
        long at = 0;
        try (JsonParser parser = factory.createParser(bytes)) {
            try {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    Found found = top(parser, bytes, marked);
                    if (parser.nextToken() == null) {
                        return found;
                    }
                }
                at = parser.currentTokenLocation().getByteOffset();
            } catch (TooDeep e) {
                faults.add(JournalFault.NESTING, Place.TOP, "values must be nested at most " + DEEPEST + " deep");
                return null;
            } catch (JsonProcessingException | IllegalStateException e) {
                at = parser.currentLocation().getByteOffset();
            }
        } catch (IOException e) {
            at = 0;
        }
        faults.add(
                JournalFault.SYNTAX,
                Place.TOP,
                "the text must be one JSON object, reading stopped at byte " + (at + 1));
        return null;
    }

    private Found top(JsonParser parser, byte[] bytes, String marked) throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        boolean repeated = false;
        int from = -1;
        int to = -1;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String name = parser.currentName();
            JsonToken first = parser.nextToken();
            int start = (int) parser.currentTokenLocation().getByteOffset();
            Json value = value(parser, first, 1);
            if (name.equals(marked) && from < 0) {
                from = start;
                to = (int) parser.currentLocation().getByteOffset();
            }
            repeated |= fields.putIfAbsent(name, value) != null;
        }
        return new Found(new Json.Members(fields, repeated), bytes, Math.max(from, 0), Math.max(to, 0));
    }

    private Json value(JsonParser parser, JsonToken token, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Json> fields = new LinkedHashMap<>();
                boolean repeated = false;
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    repeated |= fields.putIfAbsent(name, value(parser, parser.nextToken(), depth + 1)) != null;
                }
                yield new Json.Members(fields, repeated);
            }
            case START_ARRAY -> {
                List<Json> elements = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    elements.add(value(parser, next, depth + 1));
                }
                yield new Json.Elements(elements);
            }
            case VALUE_STRING -> new Json.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Digits(parser.getText());
            case VALUE_TRUE -> new Json.Flag(true);
            case VALUE_FALSE -> new Json.Flag(false);
            default -> new Json.Nothing();
        };
    }

    /** Returns a generator of one line. */
    public JsonGenerator compact(OutputStream out) throws IOException {
        return factory.createGenerator(out);
    }

    /** Returns a generator of text for people, two spaces a level. */
    public JsonGenerator indented(OutputStream out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withRootSeparator("")
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return factory.createGenerator(out).setPrettyPrinter(printer);
    }

    /** A zero byte is refused too: the JSON library would take it for another encoding. */
    private static boolean isUtf8(byte[] bytes) {
        boolean ascii = true;
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
            ascii &= b > 0;
        }
        if (ascii) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static final class TooDeep extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
