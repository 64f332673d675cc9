package org.ketachart.sessions.watch;

import org.ketachart.core.value.Coded;

/** Where one planned check stands at a moment. A check that was not done needs a reason. */
public enum CheckStatus implements Coded {
    /** Its window has not opened. */
    UPCOMING("upcoming"),
    /** Its window is open, and nothing answers it. */
    DUE("due"),
    /** Its window is over, and nothing answers it; the patient is still there. */
    OVERDUE("overdue"),
    /** A reading answers it. */
    DONE("done"),
    /** It was not done, and somebody said why. */
    NOT_DONE("not-done"),
    /** It was not done, nobody said why, and the patient is watched no more. */
    MISSED("missed");

    private final String code;

    CheckStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
