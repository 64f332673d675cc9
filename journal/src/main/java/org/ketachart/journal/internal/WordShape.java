package org.ketachart.journal.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Coded;
import org.ketachart.journal.fault.JournalFault;

/** A word of a closed list, written as its code. */
final class WordShape implements Shape {
    private final Map<String, Object> words = new LinkedHashMap<>();

    WordShape(Class<?> list) {
        for (Object word : list.getEnumConstants()) {
            words.put(((Coded) word).code(), word);
        }
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeString(((Coded) value).code());
    }

    @Override
    public @Nullable Object read(Json json, Place at, Faults faults) {
        if (!(json instanceof Json.Text text)) {
            Scalars.wrongType("a string", json, at, faults);
            return null;
        }
        Object word = words.get(text.value());
        if (word == null) {
            faults.add(JournalFault.WORD, at, "the word must be one of " + String.join(", ", words.keySet()));
        }
        return word;
    }
}
