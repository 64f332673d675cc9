package org.ketachart.sessions.ledger;

import org.ketachart.core.value.Require;

/**
 * One reason why an act is refused.
 *
 * @param fault which rule, with its stable code
 * @param message what must hold; lower case, no full stop, no patient data
 */
public record LedgerRefusal(LedgerFault fault, String message) {
    /** Checks that all of it is there. */
    public LedgerRefusal {
        Require.present("fault, message", fault, message);
    }

    /** Returns the stable code, such as {@code KC-LED-002}. */
    public String code() {
        return fault.code();
    }
}
