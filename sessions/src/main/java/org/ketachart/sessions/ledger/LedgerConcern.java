package org.ketachart.sessions.ledger;

import org.ketachart.core.supply.LedgerDeviation;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * Something outside the rules, by what is known now. What was known when an entry was taken in stands in the entry itself.
 *
 * @param entry which entry
 * @param container out of which container
 * @param deviation what was outside
 */
public record LedgerConcern(EventId entry, RecordId container, LedgerDeviation deviation) {
    /** Checks that all of it is there. */
    public LedgerConcern {
        Require.present("entry, container, deviation", entry, container, deviation);
    }
}
