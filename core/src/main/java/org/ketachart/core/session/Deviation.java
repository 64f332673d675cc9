package org.ketachart.core.session;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * Something that happened outside the protocol. It is a fact and always recordable; it is never an override invented afterwards.
 *
 * @param id the host's
 * @param what what was outside
 * @param at when it happened
 * @param concerns the facts it concerns
 * @param note what was written; absent when nothing was
 */
public record Deviation(
        RecordId id,
        Concept what,
        OffsetDateTime at,
        List<FactRef> concerns,
        @Nullable Note note) {
    /** Checks the time. */
    public Deviation {
        Require.present("id, what, at, concerns", id, what, at, concerns);
        Require.charted("at", at);
        concerns = Require.distinct("concerns", concerns);
    }
}
