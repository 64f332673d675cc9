package org.ketachart.journal;

import org.ketachart.core.value.Coded;

/** The three kinds of line of a ledger log. */
enum LedgerLineType implements Coded {
    /** The first line: whose ledger it is. */
    OPENED("ledger-opened"),
    /** What happened. */
    ENTRY("ledger-entry"),
    /** How many entries there are, so that a missing end shows. */
    HEAD("ledger-head");

    private final String code;

    LedgerLineType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
