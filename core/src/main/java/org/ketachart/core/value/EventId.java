package org.ketachart.core.value;

/**
 * The id of an event in the journal.
 *
 * @param value given by the host, {@code [A-Za-z0-9.-]{1,64}}, and unique in its clinic: a FHIR server finds the resource by it
 */
public record EventId(String value) implements Id {
    /** Checks the form. */
    public EventId {
        Id.check("event id", value);
    }

    @Override
    public String toString() {
        return "EventId[withheld]";
    }
}
