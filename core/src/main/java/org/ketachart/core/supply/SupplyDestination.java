package org.ketachart.core.supply;

import org.ketachart.core.value.Coded;

/** Where a returned substance goes. */
public enum SupplyDestination implements Coded {
    /** Back into its container, unopened, from the hand of a session. */
    STOCK("stock"),
    /** To whoever delivered it. */
    SUPPLIER("supplier"),
    /** To a reverse distributor, who destroys it. */
    REVERSE_DISTRIBUTOR("reverse-distributor");

    private final String code;

    SupplyDestination(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
