package org.ketachart.fhir;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.PartialDate;
import org.ketachart.fhir.internal.FhirTimes;
import org.ketachart.fhir.internal.JsonBytes;

/**
 * The JSON side of {@link FhirWriter}: names, values, nesting, and the places where a residue goes back.
 *
 * <p>An element whose value is absent is not written; an object or array in which nothing was written vanishes with its name.
 */
abstract class JsonWriter {
    private static final int DEEPEST = 32;

    final JsonBytes json;

    private final int[] start = new int[DEEPEST];
    private final int[] opened = new int[DEEPEST];
    private final String[] field = new String[DEEPEST];
    private final int[] entries = new int[DEEPEST];
    private int depth;
    private int base;
    private Residue residue = Residue.EMPTY;
    private boolean foreign;
    private final Set<String> spliced = new HashSet<>();

    JsonWriter(int capacity) {
        json = new JsonBytes(capacity);
    }

    /** Begins a resource; {@link #end()} ends it and writes back what else an earlier version held. */
    public void resource(String type, Residue kept) {
        int mark = json.size();
        push(mark, type, '{');
        base = depth;
        residue = kept;
        foreign = !kept.isEmpty();
        spliced.clear();
        name("resourceType");
        json.ascii('"');
        json.ascii(type);
        json.ascii('"');
    }

    /** Begins an object as the value of a name. */
    public void object(String name) {
        int mark = json.size();
        name(name);
        push(mark, name, '{');
    }

    /** Begins an object as the next entry of an array. */
    public void object() {
        int mark = json.size();
        separate();
        push(mark, "", '{');
    }

    /** Begins an array. */
    public void array(String name) {
        int mark = json.size();
        name(name);
        push(mark, name, '[');
    }

    /** Ends the innermost object or array. */
    public void end() {
        boolean object = json.at(opened[depth]) == '{';
        if (foreign) {
            splice(object);
            if (object && depth == base) {
                residue = Residue.EMPTY;
                foreign = false;
            }
        }
        if (json.size() == opened[depth] + 1) {
            json.truncate(start[depth]);
            depth--;
            return;
        }
        json.ascii(object ? '}' : ']');
        depth--;
        entries[depth]++;
    }

    private void push(int mark, String name, char bracket) {
        depth++;
        start[depth] = mark;
        field[depth] = name;
        entries[depth] = 0;
        opened[depth] = json.size();
        json.ascii(bracket);
    }

    /** Writes a name; its value must follow. */
    final void name(String name) {
        json.name(name);
    }

    /** Writes the comma before the next entry or name, if there was one before. */
    final void separate() {
        byte last = json.last();
        if (last != '{' && last != '[') {
            json.ascii(',');
        }
    }

    private void splice(boolean object) {
        String path = path();
        String key = object ? path : path + "[]";
        spliced.add(key);
        append(residue.at(key));
        if (!object) {
            return;
        }
        for (String other : residue.keys()) {
            if (other.endsWith("[]")
                    && other.length() > path.length() + 1
                    && other.startsWith(path)
                    && other.charAt(path.length()) == '.'
                    && other.indexOf('.', path.length() + 1) < 0
                    && spliced.add(other)) {
                name(other.substring(path.length() + 1, other.length() - 2));
                json.ascii('[');
                append(residue.at(other));
                json.ascii(']');
            }
        }
    }

    private void append(List<byte[]> slices) {
        for (byte[] slice : slices) {
            separate();
            json.raw(slice);
        }
    }

    private String path() {
        StringBuilder path = new StringBuilder(field[base]);
        for (int i = base + 1; i <= depth; i++) {
            if (field[i].isEmpty()) {
                path.append('[').append(entries[i - 1]).append(']');
            } else {
                path.append('.').append(field[i]);
            }
        }
        return path.toString();
    }

    /** Writes text. */
    public void string(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            json.quoted(value);
        }
    }

    /** Writes text that is ASCII and needs no escape, such as an element's fixed code. */
    public void word(String name, String value) {
        name(name);
        json.ascii('"');
        json.ascii(value);
        json.ascii('"');
    }

    /** Writes a word whose own code is FHIR's code. */
    public void code(String name, @Nullable Coded value) {
        if (value != null) {
            string(name, value.code());
        }
    }

    /** Writes truth or falsehood. */
    public void bool(String name, @Nullable Boolean value) {
        if (value != null) {
            name(name);
            json.ascii(value ? "true" : "false");
        }
    }

    /** Writes a whole number. */
    public void whole(String name, @Nullable Integer value) {
        if (value != null) {
            name(name);
            json.whole(value);
        }
    }

    /** Writes a decimal with its scale, without exponent. */
    public void decimal(String name, @Nullable BigDecimal value) {
        if (value != null) {
            name(name);
            json.decimal(value);
        }
    }

    /** Writes a time with its offset as charted. */
    public void dateTime(String name, @Nullable OffsetDateTime value) {
        if (value != null) {
            name(name);
            json.ascii('"');
            FhirTimes.write(value, json);
            json.ascii('"');
        }
    }

    /** Writes a machine's time, in UTC. */
    public void instant(String name, @Nullable Instant value) {
        dateTime(name, value == null ? null : value.atOffset(ZoneOffset.UTC));
    }

    /** Writes a day. */
    public void date(String name, @Nullable LocalDate value) {
        if (value != null) {
            name(name);
            json.ascii('"');
            FhirTimes.write(value, json);
            json.ascii('"');
        }
    }

    /** Writes a date as precise as it is known. */
    public void date(String name, @Nullable PartialDate value) {
        if (value != null) {
            word(name, value.toString());
        }
    }

    /** Returns a copy of what was written. */
    public byte[] finish() {
        return json.toArray();
    }

    /** Writes what was written to a stream, which stays open. */
    public void writeTo(OutputStream out) throws IOException {
        json.writeTo(out);
    }

    /** Forgets everything, to write anew without new arrays. */
    public void reset() {
        json.truncate(0);
        depth = 0;
        base = 0;
        residue = Residue.EMPTY;
        foreign = false;
    }
}
