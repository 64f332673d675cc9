package org.ketachart.core.session;

import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * That something was done because of an alert: the event that charted it names the alert's event as its cause.
 *
 * @param alert which one
 * @param done what was done, an intervention or a giving
 */
public record AlertResponse(RecordId alert, FactRef done) {
    /** Checks that all of it is there. */
    public AlertResponse {
        Require.present("alert, done", alert, done);
    }
}
