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
    WITNESS_NOT_ANOTHER("witness-not-another"),
    /** The lot had been recalled in part by that day, and nobody knows whether the container is of a recalled package. */
    PACKAGE_UNKNOWN("package-unknown"),
    /** Who wasted, counted or witnessed is no person of the clinic, but a device or a patient (REM-40). */
    NOT_A_PERSON("not-a-person"),
    /** The witness is named in a form that cannot be compared with whoever did it or gave the dose, so nobody can tell whether it is another. */
    WITNESS_UNTOLD("witness-untold"),
    /** Something of the session was given to another patient before. */
    OTHER_PATIENT("other-patient");

    private final String code;

    LedgerDeviation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
