package org.ketachart.core.session;

import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Require;

/**
 * A step that a visit has taken.
 *
 * @param event the event that says so
 * @param kind what kind of step it is
 */
public record TakenStep(EventId event, StepKind kind) {
    /** Checks that all of it is there. */
    public TakenStep {
        Require.present("event, kind", event, kind);
    }
}
