package org.ketachart.sessions.ledger;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Require;

/**
 * What comes with every command: whose ledger, who does it, who sees it, and when.
 *
 * @param id of the entry it leads to, unique in the clinic's journal; the library makes none
 * @param clinic whose ledger
 * @param actor who does it
 * @param witness who sees it; absent when nobody does
 * @param occurredAt when it happens or happened, as charted
 */
public record LedgerContext(
        EventId id,
        ClinicId clinic,
        HostRef actor,
        @Nullable HostRef witness,
        OffsetDateTime occurredAt) {
    /** Checks the time. */
    public LedgerContext {
        Require.present("id, clinic, actor, occurredAt", id, clinic, actor, occurredAt);
        Require.charted("occurred at", occurredAt);
    }
}
