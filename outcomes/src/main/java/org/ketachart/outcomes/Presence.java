package org.ketachart.outcomes;

import org.ketachart.core.value.Coded;

/**
 * Whether an event was seen by those who looked for it. Not to have looked is never absence.
 *
 * <p>They stand in the order in which one outweighs the next.
 */
public enum Presence implements Coded {
    /** It was seen. */
    PRESENT("present"),
    /** Somebody looked, and it was not there. */
    ABSENT("absent"),
    /** Nobody looked, or nobody wrote down what they saw. */
    NOT_ASSESSED("not-assessed");

    private final String code;

    Presence(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * Returns what two looks say together: present if either saw it, absent if at least one looked and neither saw it.
     *
     * @param other the other look, earlier or later
     */
    public Presence with(Presence other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
