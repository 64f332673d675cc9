package org.ketachart.core.clinic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Require;

/**
 * A setting's certification in the esketamine REMS.
 *
 * @param setting the id the REMS gave
 * @param from the first day it holds
 * @param until the last day it holds; open when absent
 */
public record RemsCertification(
        Identifier setting, LocalDate from, @Nullable LocalDate until) {
    /** Checks the dates. */
    public RemsCertification {
        Require.present("setting, from", setting, from);
        Require.date("from", from);
        Require.date("until", until);
        Require.that(until == null || !until.isBefore(from), "a certification must not end before it starts");
    }

    /** Returns whether it holds on this day, of the clinic's own calendar. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
