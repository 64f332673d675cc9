package org.ketachart.core.value;

/** The stable codes of what a value of the record refuses; messages may be reworded, a code never changes its meaning. */
public enum CoreFault implements Coded {
    /** An id outside {@code [A-Za-z0-9.-]{1,64}}. */
    ID("KC-CORE-001"),
    /** A number outside its plausible range. */
    RANGE("KC-CORE-002"),
    /** Text that is blank, too long or holds control characters. */
    TEXT("KC-CORE-003"),
    /** A time that FHIR cannot carry: an offset with seconds, or a year outside 1 to 9999. */
    TIME("KC-CORE-004"),
    /** Facts that contradict each other within one value. */
    CONTRADICTION("KC-CORE-005"),
    /** A unit that this fact is not charted in, or a code outside its list. */
    UNIT("KC-CORE-006"),
    /** A decimal that is not plain, or too long to be carried. */
    DECIMAL("KC-CORE-007"),
    /** A fact that must be there and is not. */
    MISSING("KC-CORE-008"),
    /** An event that cannot follow what the log holds so far. */
    ORDER("KC-CORE-009");

    private final String code;

    CoreFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
