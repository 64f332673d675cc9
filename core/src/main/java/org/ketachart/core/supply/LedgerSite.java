package org.ketachart.core.supply;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Require;

/**
 * Whose stock a ledger is of: a clinic, in whose zone the days of expiry and recall are counted, and the place where it is kept.
 *
 * @param clinic the clinic with its zone
 * @param location the host's own Location, such as one safe of several; absent when it has none
 */
public record LedgerSite(Clinic clinic, @Nullable HostRef location) {
    /** Checks the location. */
    public LedgerSite {
        Require.present("clinic", clinic);
        Require.that(location == null || location.type().equals("Location"), "location must be of type Location");
    }

    /** Returns the clinic's id, which every entry names. */
    public ClinicId clinicId() {
        return clinic.id();
    }
}
