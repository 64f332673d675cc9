package org.ketachart.journal.fault;

import org.ketachart.core.value.Coded;

/** The stable codes of what was done to a ledger log after it was written. */
public enum ChainFault implements Coded {
    CHANGED("KC-CHN-001", "a line is not as it was written"),
    REMOVED("KC-CHN-002", "a line that the others rest on is gone"),
    INSERTED("KC-CHN-003", "a line that no other rests on was put in"),
    REORDERED("KC-CHN-004", "a line stands in another place than it was written in"),
    REPEATED("KC-CHN-005", "a line stands in the log again"),
    END_MISSING("KC-CHN-006", "no head comes last, so nobody can tell whether the end is missing"),
    HEAD_CHANGED("KC-CHN-007", "a head is not as it was written"),
    UNTRUSTED("KC-CHN-008", "the hash that was kept elsewhere is of no entry: what it stood for was written anew"),
    NO_LEDGER("KC-CHN-009", "no line is of a ledger");

    private final String code;
    private final String meaning;

    ChainFault(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns in one line what it means, for the documentation. */
    public String meaning() {
        return meaning;
    }
}
