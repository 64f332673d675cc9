package org.ketachart.sessions.supply;

import org.ketachart.core.value.Coded;

/** What somebody should look at in a supply for home. */
public enum SupplyConcern implements Coded {
    /** More was told to be taken, or came back, than was dispensed. */
    MORE_THAN_DISPENSED("more-than-dispensed"),
    /** A dose of the other drug was told of it, which is not taken off it. */
    OTHER_DRUG("other-drug"),
    /** Something came back before it was dispensed. */
    RETURNED_BEFORE("returned-before");

    private final String code;

    SupplyConcern(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
