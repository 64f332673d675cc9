package org.ketachart.core.session;

import java.time.OffsetDateTime;
import java.util.List;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * That an alert is over. The alert itself stays, and so does who acted on it: it was believed.
 *
 * @param alert which one
 * @param at when the patient was well again, or when it came to be known that the alert was unfounded
 * @param how which of the two
 * @param because the facts that say so
 */
public record AlertClearing(RecordId alert, OffsetDateTime at, AlertEnd how, List<FactRef> because) {
    /** Checks the time. */
    public AlertClearing {
        Require.present("alert, at, how, because", alert, at, how, because);
        Require.charted("cleared", at);
        because = Require.distinct("because", because);
    }
}
