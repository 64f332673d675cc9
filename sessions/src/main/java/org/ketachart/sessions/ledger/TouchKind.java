package org.ketachart.sessions.ledger;

import org.ketachart.core.value.Coded;

/** By what a lot may have reached a patient. */
public enum TouchKind implements Coded {
    /** A dose given at the clinic. */
    DOSE("dose"),
    /** Something the ledger says was handed out for home. */
    DISPENSED("dispensed"),
    /** A supply for home, by the record. */
    HOME_SUPPLY("home-supply"),
    /** A dose taken at home out of such a supply, as it was told. */
    HOME_DOSE("home-dose"),
    /** Something drawn for a session and not put back, of which no entry gives any. Whether it was given nobody knows. */
    DRAWN("drawn");

    private final String code;

    TouchKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
