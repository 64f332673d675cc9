package org.ketachart.journal;

import java.util.List;
import org.ketachart.core.event.Event;

/**
 * An event as it stands in a log: what was understood of it, and its very bytes.
 *
 * <p>To pass a log on, pass on its entries. Fields that this version does not know are in the bytes and nowhere else.
 */
public final class LogEntry {
    private final Event event;
    private final int line;
    private final byte[] raw;
    private final List<String> unknownPaths;

    LogEntry(Event event, int line, byte[] raw, List<String> unknownPaths) {
        this.event = event;
        this.line = line;
        this.raw = raw;
        this.unknownPaths = unknownPaths;
    }

    /** Returns the event. */
    public Event event() {
        return event;
    }

    /** Returns the number of its line, from 1. */
    public int line() {
        return line;
    }

    /** Returns a copy of its bytes as they stood, without the line end. */
    public byte[] raw() {
        return raw.clone();
    }

    /** Returns where the fields are that this version does not know, by the names they have; not for messages, as names may be anything. */
    public List<String> unknownPaths() {
        return unknownPaths;
    }

    @Override
    public String toString() {
        return "LogEntry[line " + line + "]";
    }
}
