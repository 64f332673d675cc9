package org.ketachart.core.screening;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * Something known that bears on a decision: a charted fact, or an answer of the patient.
 *
 * @param id the host's
 * @param what what it is about
 * @param present whether it is so; unknown when absent, which is never a no
 * @param asOf when it was so
 * @param source where it is written; unknown when absent
 * @param askedBy who asked; absent when nobody did
 */
public record Evidence(
        RecordId id,
        Concept what,
        @Nullable Boolean present,
        OffsetDateTime asOf,
        @Nullable HostRef source,
        @Nullable HostRef askedBy) {
    /** Checks the time. */
    public Evidence {
        Require.present("id, what, asOf", id, what, asOf);
        Require.charted("as of", asOf);
    }
}
