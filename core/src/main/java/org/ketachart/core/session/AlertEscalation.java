package org.ketachart.core.session;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * That an alert which nobody had taken on was carried to somebody else.
 *
 * @param alert which one
 * @param at when
 * @param to who was told
 * @param note what was written; absent when nothing
 */
public record AlertEscalation(
        RecordId alert,
        OffsetDateTime at,
        HostRef to,
        @Nullable Note note) {
    /** Checks the time. */
    public AlertEscalation {
        Require.present("alert, at, to", alert, at, to);
        Require.charted("escalated", at);
    }
}
