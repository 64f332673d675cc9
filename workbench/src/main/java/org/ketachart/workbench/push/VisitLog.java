package org.ketachart.workbench.push;

import java.util.List;
import org.ketachart.core.event.Event;
import org.ketachart.core.session.SessionRecord;

/**
 * A log that was read without a fault.
 *
 * @param name how the user calls it
 * @param events in the order of belief
 * @param record their fold
 */
public record VisitLog(String name, List<Event> events, SessionRecord record) {
    /** Keeps its own copy. */
    public VisitLog {
        events = List.copyOf(events);
    }

    /** Returns whether all that this log says stands at the beginning of another. */
    boolean begins(VisitLog other) {
        return events.size() <= other.events.size() && events.equals(other.events.subList(0, events.size()));
    }

    @Override
    public String toString() {
        return "VisitLog[" + events.size() + " events]";
    }
}
