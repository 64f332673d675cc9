package org.ketachart.core.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * What a payer has authorized. It is about money and never closes a gate that is about safety.
 *
 * @param id kept through all amendments
 * @param from the first day it holds, in the clinic's zone
 * @param until the last day it holds; open when absent
 * @param visitsLeft how many doses are left in it, this one among them; unknown when absent
 * @param source the host's own resource that says so; absent when charted here
 * @param status final, amended or entered in error
 */
public record PayerAuthorization(
        RecordId id,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer visitsLeft,
        @Nullable HostRef source,
        RecordStatus status)
        implements ChartedFact {
    /** Checks the dates and the count. */
    public PayerAuthorization {
        Require.present("id, from, status", id, from, status);
        Require.date("from", from);
        Require.date("until", until);
        Require.that(until == null || !until.isBefore(from), "an authorization must not end before it starts");
        if (visitsLeft != null) {
            Require.inRange("visits left", visitsLeft, 0, 9999, "");
        }
    }

    /** Returns whether it holds on this day and has a dose left, as far as known. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until)) && (visitsLeft == null || visitsLeft > 0);
    }
}
