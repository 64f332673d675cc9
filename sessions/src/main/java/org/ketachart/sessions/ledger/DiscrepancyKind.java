package org.ketachart.sessions.ledger;

import org.ketachart.core.value.Coded;

/** Why book and shelf cannot both be right. */
public enum DiscrepancyKind implements Coded {
    /** Two people counted something else than the book says. */
    COUNT_DIFFERS("count-differs"),
    /** More went out than ever came in. */
    BELOW_ZERO("below-zero");

    private final String code;

    DiscrepancyKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
