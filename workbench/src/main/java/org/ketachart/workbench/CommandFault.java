package org.ketachart.workbench;

import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Issue;

/** The stable codes of what a command was given wrong, apart from what a document says. */
enum CommandFault implements Coded {
    /** Options or parameters that no command has. */
    ARGUMENTS("KC-CLI-001"),
    /** A file that is not there. */
    MISSING("KC-CLI-002"),
    /** A folder where a file must be, or the other way round. */
    NOT_A_FILE("KC-CLI-003"),
    /** A file that cannot be read. */
    UNREADABLE("KC-CLI-004"),
    /** A file without a byte. */
    EMPTY("KC-CLI-005"),
    /** A file that is no text. */
    BINARY("KC-CLI-006"),
    /** A file too large to be one visit. */
    TOO_LARGE("KC-CLI-007"),
    /** A document of another kind than the command takes. */
    KIND("KC-CLI-008"),
    /** A reader of our output that went away. */
    OUTPUT("KC-CLI-009"),
    /** A file that cannot be written. */
    UNWRITABLE("KC-CLI-010"),
    /** A folder without packages of US Core. */
    PACKAGES("KC-CLI-011"),
    /** A check of the demo that failed. */
    SELF_CHECK("KC-CLI-012"),
    /** A port that cannot be listened on. */
    PORT("KC-CLI-013"),
    /** An output that would replace what is read, or a log. */
    OVERWRITES("KC-CLI-014"),
    /** A log that was given twice. A warning: it is read once. */
    TWICE("KC-CLI-015"),
    /** A table that is withheld, for a part might be taken for the whole; or a form, for none is owed. */
    WITHHELD("KC-CLI-016"),
    /** A log that is not of an earlier treatment of the same patient. */
    NOT_EARLIER("KC-CLI-017"),
    /** Nothing wrong, and to be known: an earlier session without a form, a revision that was not in force. A warning. */
    REMARK("KC-CLI-018"),
    /** The chart of a patient who is recorded as deceased: nobody proposes a treatment. */
    DECEASED("KC-CLI-019");

    private final String code;

    CommandFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns an error of this kind. */
    Issue issue(String message) {
        return Issue.error(code, "", message);
    }

    /** Returns a warning of this kind. */
    Issue warning(String message) {
        return Issue.warning(code, "", message);
    }
}
