package org.ketachart.journal.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.journal.fault.JournalFault;

/** One of several records, written as that record with its word first, under {@code kind}. */
final class ChoiceShape implements Shape {
    private static final String KIND = "kind";

    private final Map<String, RecordShape> byWord = new LinkedHashMap<>();
    private final Map<Class<?>, RecordShape> byType = new HashMap<>();

    ChoiceShape(Class<?> choice, Shapes shapes) {
        for (Class<?> type : choice.getPermittedSubclasses()) {
            RecordShape shape = shapes.ofRecord(type);
            byWord.put(Words.of(type), shape);
            byType.put(type, shape);
        }
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField(KIND, Words.of(value.getClass()));
        Objects.requireNonNull(byType.get(value.getClass())).writeFields(value, out);
        out.writeEndObject();
    }

    @Override
    public @Nullable Object read(Json json, Place at, Faults faults) {
        if (!(json instanceof Json.Members object)) {
            Scalars.wrongType("an object", json, at, faults);
            return null;
        }
        Json kind = object.fields().get(KIND);
        if (kind == null) {
            faults.add(JournalFault.MISSING, at.field(KIND), "the field must be there");
            return null;
        }
        if (!(kind instanceof Json.Text text)) {
            Scalars.wrongType("a string", kind, at.field(KIND), faults);
            return null;
        }
        RecordShape shape = byWord.get(text.value());
        if (shape == null) {
            faults.add(
                    JournalFault.WORD, at.field(KIND), "the word must be one of " + String.join(", ", byWord.keySet()));
            return null;
        }
        return shape.readFields(object, Set.of(KIND), at, faults);
    }
}
