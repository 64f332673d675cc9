package org.ketachart.journal.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.DomainException;

/**
 * A record around one text, such as an id or a note, written as that text.
 *
 * @param wrap its constructor
 * @param unwrap its accessor
 */
record TextShape(Function<String, Object> wrap, Function<Object, String> unwrap) implements Shape {
    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeString(unwrap.apply(value));
    }

    @Override
    public @Nullable Object read(Json json, Place at, Faults faults) {
        if (!(json instanceof Json.Text text)) {
            Scalars.wrongType("a string", json, at, faults);
            return null;
        }
        try {
            return wrap.apply(text.value());
        } catch (DomainException e) {
            faults.add(e, at);
            return null;
        }
    }
}
