package org.ketachart.journal.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.UnknownPayload;
import org.ketachart.core.screening.EvidenceDigest;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Id;
import org.ketachart.core.value.Note;

/** Draws the JSON Schema of an event line from the shapes of the records. */
public final class SchemaWriter {
    private static final String TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?";

    private final Map<String, Object> definitions = new TreeMap<>();

    /** Returns the schema as indented JSON ended by a line feed. */
    public byte[] write() throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        line.put("title", "One line of a KetaChart session log, version 1");
        line.put(
                "description",
                "Drawn from the records of the library. Plausibility is checked by the library and is not in here. Fields and types that"
                        + " are not known are kept, so they are not forbidden.");
        Map<String, Object> header = object(EventHeader.class);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("v", Map.of("const", 1));
        properties.put("type", ordered("type", "string", "pattern", "^[A-Za-z][A-Za-z0-9.-]{0,99}$"));
        properties.putAll(fields(header.get("properties")));
        properties.put("payload", Map.of("type", "object"));
        line.put("type", "object");
        line.put("properties", properties);
        List<Object> required = new ArrayList<>(List.of("v", "type"));
        required.addAll((List<?>) header.get("required"));
        required.add("payload");
        line.put("required", required);
        List<Object> byType = new ArrayList<>();
        for (Class<?> type : EventPayload.class.getPermittedSubclasses()) {
            if (type != UnknownPayload.class) {
                byType.add(ordered(
                        "if",
                        Map.of("properties", Map.of("type", Map.of("const", Words.of(type)))),
                        "then",
                        Map.of("properties", Map.of("payload", of(type)))));
            }
        }
        line.put("allOf", byType);
        line.put("$defs", definitions);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonText().indented(bytes)) {
            write(line, out);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private Object of(Type type) {
        if (type instanceof ParameterizedType list) {
            return ordered("type", "array", "items", of(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (Id.class.isAssignableFrom(plain)) {
            return ordered("type", "string", "pattern", "^[A-Za-z0-9.-]{1,64}$");
        }
        if (plain == Note.class) {
            return ordered("type", "string", "minLength", 1, "maxLength", 10000);
        }
        if (plain == EvidenceDigest.class) {
            return ordered("type", "string", "pattern", "^[0-9a-f]{64}$");
        }
        if (Set.of(int.class, Integer.class, long.class).contains(plain)) {
            return Map.of("type", "integer");
        }
        return switch (plain.getSimpleName()) {
            case "String" -> ordered("type", "string", "minLength", 1);
            case "BigDecimal" -> Map.of("type", "number");
            case "Boolean", "boolean" -> Map.of("type", "boolean");
            case "OffsetDateTime" -> ordered("type", "string", "pattern", TIME + "(Z|[+-][0-9]{2}:[0-9]{2})$");
            case "Instant" -> ordered("type", "string", "pattern", TIME + "Z$");
            case "LocalDate" -> ordered("type", "string", "format", "date");
            case "LocalDateTime" ->
                ordered("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$");
            case "PartialDate" -> ordered("type", "string", "pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
            case "ZoneId" -> ordered("type", "string", "description", "a zone of the IANA database");
            default -> noun(plain);
        };
    }

    private Object noun(Class<?> type) {
        String name = Words.of(type);
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            if (type.isEnum()) {
                definitions.put(
                        name,
                        Map.of(
                                "enum",
                                Arrays.stream(type.getEnumConstants())
                                        .map(word -> ((Coded) word).code())
                                        .toList()));
            } else if (type.isRecord()) {
                definitions.put(name, object(type));
            } else {
                definitions.put(
                        name,
                        Map.of(
                                "oneOf",
                                Arrays.stream(type.getPermittedSubclasses())
                                        .map(this::kind)
                                        .toList()));
            }
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private Object kind(Class<?> type) {
        Map<String, Object> object = object(type);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", Map.of("const", Words.of(type)));
        properties.putAll(fields(object.get("properties")));
        List<Object> required = new ArrayList<>(List.of("kind"));
        required.addAll((List<?>) object.get("required"));
        return ordered("type", "object", "properties", properties, "required", required);
    }

    private Map<String, Object> object(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType()));
            if (component.getType() != List.class
                    && !OptionalComponents.of(type).contains(component.getName())) {
                required.add(component.getName());
            }
        }
        return ordered("type", "object", "properties", properties, "required", required);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Object object) {
        return (Map<String, Object>) object;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private static void write(Object value, JsonGenerator out) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> field : map.entrySet()) {
                out.writeFieldName((String) field.getKey());
                write(field.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object each : list) {
                write(each, out);
            }
            out.writeEndArray();
        } else if (value instanceof Integer number) {
            out.writeNumber(new BigDecimal(number));
        } else {
            out.writeString((String) value);
        }
    }
}
