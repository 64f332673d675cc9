package org.ketachart.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.UnknownPayload;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Result;
import org.ketachart.journal.fault.JournalFault;
import org.ketachart.journal.internal.Faults;
import org.ketachart.journal.internal.Json;
import org.ketachart.journal.internal.JsonText;
import org.ketachart.journal.internal.Place;
import org.ketachart.journal.internal.RecordShape;
import org.ketachart.journal.internal.Shapes;
import org.ketachart.journal.internal.Words;

/**
 * An event and its line of JSON. Writing and reading are inverses: what was written is read as the same event, and what was read in
 * canonical form is written as the same bytes.
 *
 * <p>Reading is strict and gives every fault of a line at once. Two things are tolerated and reported: a type that is not known, whose
 * payload is kept in an {@link UnknownPayload}, and fields that are not known, which are kept in {@link LogEntry#raw()}. A codec is
 * unchangeable and may be shared; making one is not free, so keep it.
 */
public final class EventCodec {
    /** The version of the lines that are written. */
    public static final int VERSION = 1;

    private static final Set<String> AROUND = Set.of("v", "type", "payload");
    private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,99}");
    private static final Place TYPE_PLACE = Place.TOP.field("type");
    private static final Place PAYLOAD = Place.TOP.field("payload");

    private final JsonText text = new JsonText();
    private final RecordShape header;
    private final Map<String, RecordShape> payloads = new LinkedHashMap<>();
    private final Versions versions;

    /** Makes a codec that knows the present version alone. */
    public EventCodec() {
        this(List.of());
    }

    /**
     * Makes a codec that also reads the past.
     *
     * @param past at most one upcaster from each old version
     */
    public EventCodec(List<Upcaster> past) {
        Shapes shapes = new Shapes();
        header = shapes.ofRecord(EventHeader.class);
        for (Class<?> type : EventPayload.class.getPermittedSubclasses()) {
            if (type != UnknownPayload.class) {
                payloads.put(Words.of(type), shapes.ofRecord(type));
            }
        }
        versions = new Versions(text, VERSION, past);
    }

    /** Returns the type words that are known, in the order of their declaration. */
    public List<String> types() {
        return List.copyOf(payloads.keySet());
    }

    /** Returns the type word of an event. */
    public String type(Event event) {
        return event.payload() instanceof UnknownPayload unknown
                ? unknown.type().text()
                : Words.of(event.payload().getClass());
    }

    /**
     * Returns the event as one line, without its line feed.
     *
     * @throws IllegalArgumentException for an unknown payload that no log can have given: of a known type, or no JSON object
     */
    public byte[] write(Event event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(768);
        try (JsonGenerator out = text.compact(bytes)) {
            out.writeStartObject();
            out.writeNumberField("v", VERSION);
            out.writeStringField("type", type(event));
            header.writeFields(event.header(), out);
            out.writeFieldName("payload");
            if (event.payload() instanceof UnknownPayload unknown) {
                out.writeRawValue(checked(unknown));
            } else {
                Objects.requireNonNull(payloads.get(type(event))).write(event.payload(), out);
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes the event as one line, ended by a line feed. */
    public void write(Event event, OutputStream out) throws IOException {
        out.write(write(event));
        out.write('\n');
    }

    private String checked(UnknownPayload unknown) {
        String type = unknown.type().text();
        if (payloads.containsKey(type) || !TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("an unknown payload must have a type word that is not known");
        }
        String json = unknown.json();
        if (text.read(json.getBytes(StandardCharsets.UTF_8), "", new Faults()) == null) {
            throw new IllegalArgumentException("an unknown payload must be one JSON object");
        }
        // Line feeds can only stand between tokens here, where a space says the same.
        return json.replace('\n', ' ');
    }

    /**
     * Reads one line.
     *
     * @param line the bytes without their line end
     * @param lineNumber from 1, for the paths of the issues
     */
    public Result<Event> read(byte[] line, int lineNumber) {
        return readEntry(line, lineNumber).map(LogEntry::event);
    }

    /** Reads one line and keeps its bytes with the event. */
    public Result<LogEntry> readEntry(byte[] line, int lineNumber) {
        Faults faults = new Faults();
        Event event = event(line, faults);
        String place = "line " + lineNumber;
        List<Issue> issues = faults.issues().stream()
                .map(i -> new Issue(
                        i.severity(), i.code(), i.path().isEmpty() ? place : place + ": " + i.path(), i.message()))
                .toList();
        return event == null
                ? Result.refused(issues)
                : Result.of(new LogEntry(event, lineNumber, line.clone(), faults.unknownPaths()), issues);
    }

    private @Nullable Event event(byte[] original, Faults faults) {
        JsonText.Found found = versions.lift(original, faults);
        if (found == null) {
            return null;
        }
        EventPayload payload = payload(found, faults);
        EventHeader read = (EventHeader) header.readFields(found.object(), AROUND, Place.TOP, faults);
        return read == null || payload == null ? null : new Event(read, payload);
    }

    private @Nullable EventPayload payload(JsonText.Found found, Faults faults) {
        Json type = found.object().fields().get("type");
        Json payload = found.object().fields().get("payload");
        if (type == null) {
            faults.add(JournalFault.MISSING, TYPE_PLACE, "the field must be there");
        }
        if (payload == null) {
            faults.add(JournalFault.MISSING, PAYLOAD, "the field must be there");
        }
        if (type == null || payload == null) {
            return null;
        }
        if (!(type instanceof Json.Text word)) {
            faults.add(JournalFault.WRONG_TYPE, TYPE_PLACE, "the value must be a string, was " + type.name());
            return null;
        }
        if (!TYPE.matcher(word.value()).matches()) {
            faults.add(JournalFault.TYPE, TYPE_PLACE, "the type must be a word of 1 to 100 letters, digits, . and -");
            return null;
        }
        RecordShape shape = payloads.get(word.value());
        if (shape != null) {
            return (EventPayload) shape.read(payload, PAYLOAD, faults);
        }
        return unknown(word.value(), payload, found, faults);
    }

    private static @Nullable EventPayload unknown(String type, Json payload, JsonText.Found found, Faults faults) {
        if (!(payload instanceof Json.Members)) {
            faults.add(JournalFault.WRONG_TYPE, PAYLOAD, "the value must be an object, was " + payload.name());
            return null;
        }
        if (payload.repeatsField()) {
            faults.add(JournalFault.REPEATED_FIELD, PAYLOAD, "an object must not name a field twice");
            return null;
        }
        faults.add(JournalFault.UNKNOWN_TYPE, TYPE_PLACE, "the type of this event is not known, the event is kept");
        try {
            return new UnknownPayload(new Note(type), found.marked());
        } catch (DomainException e) {
            faults.add(e, PAYLOAD);
            return null;
        }
    }
}
