package org.ketachart.core.value;

/**
 * The id of a session: one visit of the program.
 *
 * @param value given by the host, {@code [A-Za-z0-9.-]{1,64}}; the library makes none
 */
public record SessionId(String value) implements Id {
    /** Checks the form. */
    public SessionId {
        Id.check("session id", value);
    }

    @Override
    public String toString() {
        return "SessionId[withheld]";
    }
}
