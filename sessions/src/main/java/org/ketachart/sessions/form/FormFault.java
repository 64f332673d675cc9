package org.ketachart.sessions.form;

import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Issue;

/** Why something may not be done with a form. Each has a stable code; the words may change. */
public enum FormFault implements Coded {
    /** This revision has no such field. */
    ITEM_UNKNOWN("KC-FRM-001"),
    /** The value does not fit the field. */
    VALUE_UNFIT("KC-FRM-002"),
    /** Facts or the host's data answer this field; where they are wrong, they are what is corrected. */
    ANSWERED_BY_FACTS("KC-FRM-003"),
    /** The field is not asked, as another is answered. */
    NOT_ASKED("KC-FRM-004"),
    /** The form is signed: it is amended by another, not changed. */
    SIGNED("KC-FRM-005"),
    /** No earlier form proposes this answer. */
    NOTHING_PROPOSED("KC-FRM-006"),
    /** A field is empty that must not be. */
    REQUIRED("KC-FRM-007"),
    /** The form is not signed. */
    NOT_SIGNED("KC-FRM-008"),
    /** The form was sent already. */
    SENT("KC-FRM-009"),
    /** The form was not sent. */
    NOT_SENT("KC-FRM-010"),
    /** The form was answered already. */
    REPLIED("KC-FRM-011"),
    /** It would happen before what it follows. */
    TOO_EARLY("KC-FRM-012"),
    /** The form is of another visit, revision or treatment day. */
    OTHER_FORM("KC-FRM-013"),
    /** The form was withdrawn as entered in error. */
    WITHDRAWN("KC-FRM-014"),
    /** The number is below 0, or of minutes more than a day has. */
    OUT_OF_RANGE("KC-FRM-015");

    private final String code;

    FormFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns this fault as an issue at a field, or at none. */
    public Issue at(String path, String message) {
        return Issue.error(code, path, message);
    }
}
