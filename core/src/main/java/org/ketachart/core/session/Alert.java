package org.ketachart.core.session;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * For a human, in a session: something that must be looked at. Not a finding, and not a fault in data.
 *
 * @param id the host's
 * @param level how soon
 * @param what what it is about
 * @param because the facts that raised it
 * @param raised when it was raised
 * @param action what is proposed for the dose; absent when nothing is
 */
public record Alert(
        RecordId id,
        AlertLevel level,
        Concept what,
        List<FactRef> because,
        OffsetDateTime raised,
        @Nullable AlertAction action) {
    /** Checks the time. */
    public Alert {
        Require.present("id, level, what, because, raised", id, level, what, because, raised);
        Require.charted("raised", raised);
        because = Require.distinct("because", because);
    }
}
