package org.ketachart.core.value;

/**
 * The id of a phase of a course.
 *
 * @param value given by the host, {@code [A-Za-z0-9.-]{1,64}}; the library makes none
 */
public record PhaseId(String value) implements Id {
    /** Checks the form. */
    public PhaseId {
        Id.check("phase id", value);
    }

    @Override
    public String toString() {
        return "PhaseId[withheld]";
    }
}
