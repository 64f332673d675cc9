package org.ketachart.journal.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list, written as an array; the record around it leaves it out where it is empty.
 *
 * @param element the shape of each
 */
record ListShape(Shape element) implements Shape {
    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Object each : (List<?>) value) {
            element.write(each, out);
        }
        out.writeEndArray();
    }

    @Override
    public @Nullable Object read(Json json, Place at, Faults faults) {
        if (!(json instanceof Json.Elements array)) {
            Scalars.wrongType("an array", json, at, faults);
            return null;
        }
        List<Object> values = new ArrayList<>(array.elements().size());
        boolean whole = true;
        for (int i = 0; i < array.elements().size(); i++) {
            Object value = element.read(array.elements().get(i), at.element(i), faults);
            if (value == null) {
                whole = false;
            } else {
                values.add(value);
            }
        }
        return whole ? values : null;
    }
}
