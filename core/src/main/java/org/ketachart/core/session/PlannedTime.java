package org.ketachart.core.session;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Require;

/**
 * When a visit is meant to begin: an intention, on the clinic's wall clock.
 *
 * @param local date and time of day, in whole minutes
 * @param zone the clinic's zone, a region
 */
public record PlannedTime(LocalDateTime local, ZoneId zone) {
    /** Checks that the clock shows this time on that day. */
    public PlannedTime {
        Require.present("local, zone", local, zone);
        Require.that(local.getSecond() == 0 && local.getNano() == 0, CoreFault.TIME, "a plan is in whole minutes");
        Require.date("planned", local.toLocalDate());
        Require.that(
                !zone.getRules().getValidOffsets(local).isEmpty(),
                CoreFault.TIME,
                "a planned time must exist in its zone");
        OffsetDateTime resolved = ZonedDateTime.of(local, zone).toOffsetDateTime();
        Require.charted("planned", resolved);
        Require.that(
                zone.getId().indexOf('/') > 0 || zone.getId().equals("UTC"),
                CoreFault.TIME,
                "a zone must be a region such as America/Chicago");
    }

    /** Returns the moment meant; where the clock shows it twice, the earlier one. */
    public OffsetDateTime resolved() {
        return ZonedDateTime.of(local, zone).toOffsetDateTime();
    }
}
