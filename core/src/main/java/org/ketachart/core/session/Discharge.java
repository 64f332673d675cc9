package org.ketachart.core.session;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;

/**
 * How a visit ended for a patient who was there.
 *
 * @param at when they left
 * @param disposition how
 * @param escort with whom; not recorded when absent
 * @param instructionsGiven whether they were told what to do and not to do; not recorded when absent
 * @param note what was written; absent when nothing was
 */
public record Discharge(
        OffsetDateTime at,
        Disposition disposition,
        @Nullable Escort escort,
        @Nullable Boolean instructionsGiven,
        @Nullable Note note) {
    /** Checks the time. */
    public Discharge {
        Require.present("at, disposition", at, disposition);
        Require.charted("discharge", at);
    }
}
