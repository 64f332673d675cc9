package org.ketachart.core.value;

/**
 * The id of a course of treatment.
 *
 * @param value given by the host, {@code [A-Za-z0-9.-]{1,64}}; the library makes none
 */
public record CourseId(String value) implements Id {
    /** Checks the form. */
    public CourseId {
        Id.check("course id", value);
    }

    @Override
    public String toString() {
        return "CourseId[withheld]";
    }
}
