package org.ketachart.core.event;

import org.ketachart.core.value.Require;

/**
 * One thing that happened, as it was charted.
 *
 * @param header who, when, whose
 * @param payload what
 */
public record Event(EventHeader header, EventPayload payload) {
    /** Checks that all of it is there. */
    public Event {
        Require.present("header, payload", header, payload);
    }
}
