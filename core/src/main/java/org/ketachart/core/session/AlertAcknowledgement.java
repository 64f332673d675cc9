package org.ketachart.core.session;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * That somebody saw an alert and took it on.
 *
 * @param alert which one
 * @param by who
 * @param at when
 * @param note what they wrote; absent when nothing
 */
public record AlertAcknowledgement(
        RecordId alert,
        HostRef by,
        OffsetDateTime at,
        @Nullable Note note) {
    /** Checks the time. */
    public AlertAcknowledgement {
        Require.present("alert, by, at", alert, by, at);
        Require.charted("acknowledged", at);
    }
}
