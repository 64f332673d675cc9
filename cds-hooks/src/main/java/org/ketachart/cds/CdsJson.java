package org.ketachart.cds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Issue;

/** What a CDS client sent, as maps, lists, texts, truths, {@link Numeral numbers as written} and nothing. */
final class CdsJson {
    /** Sixteen times the largest chart of the samples; a request beyond is no request. */
    static final int LARGEST = 32 * 1024 * 1024;

    private static final int DEEPEST = 64;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .build();

    /** A number as it was written, so that 98.60 stays 98.60 and no exponent is worked out. */
    record Numeral(String written) {}

    /** What JSON calls null. */
    enum Nothing {
        VALUE
    }

    /** Returns the one object of a document, in its order; nothing, with its faults, if it is none. */
    @Nullable
    Map<String, Object> read(byte[] document, List<Issue> issues) {
        if (document.length > LARGEST) {
            issues.add(CdsFault.TOO_MUCH.at("", "must have at most " + LARGEST + " bytes"));
            return null;
        }
        try (JsonParser in = factory.createParser(document)) {
            return read(in, issues);
        } catch (IOException e) {
            issues.add(CdsFault.JSON.at("", "must be one JSON object in UTF-8"));
            return null;
        }
    }

    private static @Nullable Map<String, Object> read(JsonParser in, List<Issue> issues) {
        try {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                issues.add(CdsFault.JSON.at("", "must be one JSON object in UTF-8"));
                return null;
            }
            Map<String, Object> object = object(in, "", issues);
            if (in.nextToken() != null) {
                issues.add(CdsFault.JSON.at(place(in), "must end with its one object"));
                return null;
            }
            return object;
        } catch (StreamConstraintsException e) {
            issues.add(CdsFault.TOO_MUCH.at(
                    place(in), "must be nested at most " + DEEPEST + " deep, with texts and numbers that end"));
            return null;
        } catch (IOException e) {
            // The parser's own message would repeat what it met.
            issues.add(CdsFault.JSON.at(place(in), "must be JSON"));
            return null;
        }
    }

    private static String place(JsonParser in) {
        JsonLocation at = in.currentLocation();
        return "line " + at.getLineNr() + " column " + at.getColumnNr();
    }

    private static Map<String, Object> object(JsonParser in, String path, List<Issue> issues) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            Object value = value(in, Places.under(path, name), issues);
            if (object.put(name, value) != null) {
                issues.add(CdsFault.TWICE.at(Places.under(path, name), "a name must not be there twice in one object"));
            }
        }
        return object;
    }

    private static Object value(JsonParser in, String path, List<Issue> issues) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in, path, issues);
            case START_ARRAY -> list(in, path, issues);
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(in.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> Nothing.VALUE;
        };
    }

    private static List<Object> list(JsonParser in, String path, List<Issue> issues) throws IOException {
        List<Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(in, Places.at(path, list.size()), issues));
        }
        return list;
    }
}
