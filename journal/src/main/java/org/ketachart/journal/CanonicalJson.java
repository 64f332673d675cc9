package org.ketachart.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ketachart.core.value.Result;
import org.ketachart.journal.internal.Faults;
import org.ketachart.journal.internal.JsonText;
import org.ketachart.journal.internal.Place;
import org.ketachart.journal.internal.RecordShape;
import org.ketachart.journal.internal.Shapes;

/**
 * The one JSON form of every noun of the record, as {@code docs/session-log.md} describes it: equal nouns give equal bytes.
 *
 * <p>For programs that keep or compare records. For another system's eyes there is FHIR. An instance is unchangeable and may be shared;
 * making one is not free, so keep it.
 */
public final class CanonicalJson {
    private final JsonText text = new JsonText();
    private final Shapes shapes;

    /** Makes a codec of all nouns. */
    public CanonicalJson() {
        shapes = new Shapes();
    }

    /**
     * Returns a noun as JSON on one line, without a line end.
     *
     * @param noun a record of {@code core} that is an object in JSON, such as a session record
     * @throws IllegalArgumentException for anything else
     */
    public byte[] write(Object noun) {
        return write(noun, false);
    }

    /** Returns the same JSON in lines for people, two spaces a level, without a line end at its close. */
    public byte[] writeIndented(Object noun) {
        return write(noun, true);
    }

    private byte[] write(Object noun, boolean indented) {
        RecordShape shape = object(noun.getClass());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator out = indented ? text.indented(bytes) : text.compact(bytes)) {
            shape.write(noun, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a noun back, as strictly as a line of a log; paths are from the noun itself.
     *
     * @throws IllegalArgumentException if the type is no noun that is an object in JSON
     */
    public <T> Result<T> read(Class<T> type, byte[] json) {
        RecordShape shape = object(type);
        Faults faults = new Faults();
        JsonText.Found found = text.read(json, "", faults);
        Object noun = found == null ? null : shape.read(found.object(), Place.TOP, faults);
        return noun == null ? Result.refused(faults.issues()) : Result.of(type.cast(noun), faults.issues());
    }

    private RecordShape object(Class<?> type) {
        if (shapes.of(type) instanceof RecordShape object) {
            return object;
        }
        throw new IllegalArgumentException("a noun that is an object in JSON must be given, was " + type.getName());
    }
}
