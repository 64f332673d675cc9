package org.ketachart.packs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a pack as maps, texts, decimals, truths and lists of texts: small, shallow and strict. */
final class PackJson {
    private static final int SHALLOW = 4;
    private static final int RULES = 16;

    private final JsonFactory factory;

    PackJson() {
        this(SHALLOW);
    }

    private PackJson(int deepest) {
        factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(deepest)
                        .maxNumberLength(30)
                        .build())
                .build();
    }

    /** Returns a reader for rules, whose conditions hold conditions. */
    static PackJson ofRules() {
        return new PackJson(RULES);
    }

    /** Returns the one object of a document, in its order; nothing if it is none. */
    @Nullable
    Map<String, Object> read(byte[] document) {
        try (JsonParser in = factory.createParser(document)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            Map<String, Object> object = object(in);
            return in.nextToken() == null ? object : null;
        } catch (IOException e) {
            return null;
        }
    }

    private Map<String, Object> object(JsonParser in) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            object.put(name, value(in));
        }
        return object;
    }

    private Object value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> texts(in);
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> Unread.VALUE;
        };
    }

    /** A number whose exponent no decimal can hold is written as one and is none. */
    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return Unread.VALUE;
        }
    }

    /** A pack's lists are of texts alone; anything else in one is stepped over and shows as unread. */
    private static List<Object> texts(JsonParser in) throws IOException {
        List<Object> texts = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() == JsonToken.VALUE_STRING) {
                texts.add(in.getText());
            } else {
                in.skipChildren();
                texts.add(Unread.VALUE);
            }
        }
        return texts;
    }

    /** A value of a kind that no pack has. */
    enum Unread {
        VALUE
    }
}
