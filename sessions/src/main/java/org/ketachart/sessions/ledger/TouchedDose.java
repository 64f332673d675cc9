package org.ketachart.sessions.ledger;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;

/**
 * Something of a recalled lot that reached a patient, was handed to one, or may have been.
 *
 * @param what by what it reached them
 * @param clinic where
 * @param patient whom to call; unknown where something was drawn for a session whose record was not given
 * @param session in which session; absent for what the ledger dispensed for home
 * @param item which dose or supply, or which container it was drawn or dispensed from
 * @param at when, the earliest of what is known
 * @param isCertain whether it is known to be of the lot and to have left the clinic's hands; what is not is only possible
 * @param inLedger whether the ledger says so
 * @param inRecord whether the session's record says so
 */
public record TouchedDose(
        TouchKind what,
        ClinicId clinic,
        @Nullable HostRef patient,
        @Nullable SessionId session,
        RecordId item,
        OffsetDateTime at,
        boolean isCertain,
        boolean inLedger,
        boolean inRecord) {
    /** Checks that all of it is there. */
    public TouchedDose {
        Require.present("what, clinic, item, at", what, clinic, item, at);
    }

    TouchedDose and(TouchedDose other) {
        return new TouchedDose(
                what,
                clinic,
                patient == null ? other.patient : patient,
                session,
                item,
                other.at.isBefore(at) ? other.at : at,
                isCertain || other.isCertain,
                inLedger || other.inLedger,
                inRecord || other.inRecord);
    }
}
