package org.ketachart.journal.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How values of one type look in JSON. */
public interface Shape {
    /** Writes a value; total for every value that its constructor let be. */
    void write(Object value, JsonGenerator out) throws IOException;

    /** Returns the value read, or null after noting at least one error. */
    @Nullable
    Object read(Json json, Place at, Faults faults);
}
