package org.ketachart.packs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a pack as maps, texts and decimals: small, flat and strict. A pack has no arrays. */
final class PackJson {
    private static final int DEEPEST = 4;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(30)
                    .build())
            .build();

    /** Returns the one object of a document; nothing if it is none. */
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
            object.put(name, value(in));
        }
        return object;
    }

    private Object value(JsonParser in) throws IOException {
        return switch (in.nextToken()) {
            case START_OBJECT -> object(in);
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(in.getText());
            default -> {
                in.skipChildren();
                yield Unread.VALUE;
            }
        };
    }

    /** A value of a kind that no pack has. */
    enum Unread {
        VALUE
    }
}
