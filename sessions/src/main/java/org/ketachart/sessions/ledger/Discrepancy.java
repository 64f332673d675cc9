package org.ketachart.sessions.ledger;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A difference between book and shelf, open until somebody says why.
 *
 * <p>It is derived from the entries, so one that a late entry explains is gone, and needs no resolution.
 *
 * @param id the entry that opened it
 * @param container whose book it is
 * @param kind why it was opened
 * @param difference found less expected, in the container's unit; below zero where something is missing
 * @param openedAt when
 * @param resolution the entry that said why; absent while it is open
 */
public record Discrepancy(
        EventId id,
        RecordId container,
        DiscrepancyKind kind,
        Quantity difference,
        OffsetDateTime openedAt,
        @Nullable EventId resolution) {
    /** Checks that all of it is there. */
    public Discrepancy {
        Require.present("id, container, kind, difference, openedAt", id, container, kind, difference, openedAt);
    }

    /** Returns whether nobody has said why yet. */
    public boolean isOpen() {
        return resolution == null;
    }
}
