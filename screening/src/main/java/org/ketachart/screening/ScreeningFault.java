package org.ketachart.screening;

import org.ketachart.core.value.Coded;

/** What may be wrong with a filled screening form. Codes are stable: messages may be reworded, a code never changes its meaning. */
public enum ScreeningFault implements Coded {
    /** The form asks by other rules, or by another version of them. */
    OTHER_RULES("KC-SCR-001"),
    /** Nobody finished the form. */
    NOT_FINISHED("KC-SCR-002"),
    /** An answer about something that the rules do not know. */
    UNKNOWN_TOPIC("KC-SCR-003"),
    /** An answer to a question that does not stand on this form; it is heard all the same. */
    NOT_ON_FORM("KC-SCR-004"),
    /** An answer of another kind than the question asks for. */
    WRONG_KIND("KC-SCR-005"),
    /** A number in another unit than that of its topic. */
    UNIT("KC-SCR-006"),
    /** A number that cannot be meant. */
    RANGE("KC-SCR-007"),
    /** A day after the day of the form. */
    FUTURE("KC-SCR-008"),
    /** A number was read in the unit of its topic, by an exact conversion; a warning. */
    CONVERTED("KC-SCR-009");

    private final String code;

    ScreeningFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
