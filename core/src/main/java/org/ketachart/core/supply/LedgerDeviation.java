package org.ketachart.core.supply;

import org.ketachart.core.value.Coded;

/** What was outside the rules when an act of the ledger happened all the same. It is a fact that shows, and no permission given afterwards. */
public enum LedgerDeviation implements Coded {
    /** The container had been past its expiry that day, by the clinic's calendar. */
    EXPIRED("expired"),
    /** The lot had been recalled by that day. */
    RECALLED("recalled"),
    /** The container was never received, so that nothing is known of it. */
    NOT_RECEIVED("not-received"),
    /** More left the container than it held. */
    MORE_THAN_HELD("more-than-held"),
    /** More was given, wasted or put back in a session than had been drawn for it. */
    MORE_THAN_DRAWN("more-than-drawn"),
    /** A waste or a count that nobody witnessed (REM-40). */
    UNWITNESSED("unwitnessed"),
    /** The witness is whoever did it, or whoever gave the dose (REM-40). */
    WITNESS_NOT_ANOTHER("witness-not-another");

    private final String code;

    LedgerDeviation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
