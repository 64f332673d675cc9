package org.ketachart.journal;

import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Require;
import org.ketachart.journal.fault.ChainFault;

/**
 * One thing that was done to a ledger log after it was written.
 *
 * @param fault what
 * @param line the number of the line it is about, from 1; 0 where the line is not there
 * @param seq the number of the entry, 0 for the opening; -1 where that is not known or it is about no entry
 */
public record ChainFinding(ChainFault fault, int line, long seq) {
    /** Checks that all of it is there. */
    public ChainFinding {
        Require.present("fault", fault);
    }

    /** Returns it as an issue with its code and place. */
    public Issue issue() {
        return Issue.error(fault.code(), line == 0 ? "" : "line " + line, message());
    }

    private String message() {
        String what = seq < 0 ? "a line" : seq == 0 ? "the opening" : "entry " + seq;
        return switch (fault) {
            case CHANGED -> what + " must be as it was written, is changed";
            case REMOVED -> what + " must be there, is gone";
            case INSERTED ->
                "a line must be one that the next rests on, was put in" + (seq > 0 ? " as entry " + seq : "");
            case REORDERED -> what + " must stand where it was written, stands elsewhere";
            case REPEATED -> what + " must stand in the log once, stands there again";
            case END_MISSING -> "the last line must be a head that counts all entries";
            case HEAD_CHANGED -> "a head must be as it was written, is changed";
            case UNTRUSTED -> "the head that was kept must be of an entry of this log, is of none";
            case NO_LEDGER -> "a ledger must have a line of its own kind";
        };
    }
}
