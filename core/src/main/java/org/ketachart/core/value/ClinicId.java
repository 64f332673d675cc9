package org.ketachart.core.value;

/**
 * The id of a clinic: unique within one installation, and part of every key.
 *
 * @param value given by the host, {@code [A-Za-z0-9.-]{1,64}}; the library makes none
 */
public record ClinicId(String value) implements Id {
    /** Checks the form. */
    public ClinicId {
        Id.check("clinic id", value);
    }

    @Override
    public String toString() {
        return "ClinicId[withheld]";
    }
}
