package org.ketachart.core.event;

/**
 * One thing that happened, as it was charted.
 *
 * @param header who, when, whose
 * @param payload what
 */
public record Event(EventHeader header, EventPayload payload) {}
