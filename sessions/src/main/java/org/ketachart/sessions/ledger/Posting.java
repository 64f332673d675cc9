package org.ketachart.sessions.ledger;

import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * An entry that concerns a container, in the order of the clinic, with the running balance after it (REM-40).
 *
 * @param entry what happened
 * @param container to which container
 * @param onHand what the book says is in it afterwards
 */
public record Posting(LedgerEntry entry, RecordId container, Quantity onHand) {
    /** Checks that all of it is there. */
    public Posting {
        Require.present("entry, container, onHand", entry, container, onHand);
    }
}
