package org.ketachart.sessions.ledger;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;

/**
 * Something of a recalled lot that reached a patient, or was handed to one.
 *
 * @param clinic where
 * @param patient whom to call
 * @param session in which session; absent for what was dispensed for home
 * @param administration which dose; absent for what was dispensed for home
 * @param at when, the earliest of what is known
 * @param inLedger whether the ledger says so
 * @param inRecord whether the session's record says so
 */
public record TouchedDose(
        ClinicId clinic,
        HostRef patient,
        @Nullable SessionId session,
        @Nullable RecordId administration,
        OffsetDateTime at,
        boolean inLedger,
        boolean inRecord) {
    /** Checks that all of it is there. */
    public TouchedDose {
        Require.present("clinic, patient, at", clinic, patient, at);
    }
}
