package org.ketachart.core.value;

/**
 * The id of one charted fact, kept through all its amendments.
 *
 * @param value given by the host, {@code [A-Za-z0-9.-]{1,64}}, and unique in its clinic: a FHIR server finds the resource by it
 */
public record RecordId(String value) implements Id {
    /** Checks the form. */
    public RecordId {
        Id.check("record id", value);
    }

    @Override
    public String toString() {
        return "RecordId[withheld]";
    }
}
