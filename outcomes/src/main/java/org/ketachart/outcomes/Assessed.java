package org.ketachart.outcomes;

import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Require;

/**
 * What one look at a patient in a session said of one event, and whether the event was charted there whoever looked.
 *
 * <p>It names neither the event nor the time point: a rate is of one event at one time point, or over a whole session, and the host picks the
 * looks that belong to it. A look that was planned and not taken belongs to it too, as {@link EffectPresence#NOT_ASSESSED}; left out, it would
 * vanish from what the rate shows. One that was entered in error belongs to none.
 *
 * <p>A charted event is no look: where events alone say that somebody looked, every session that was looked at has the event.
 *
 * @param chart whose chart, with its session; one patient must be pointed to in one way, for {@code Patient/17} and an identifier of the same
 *     person count as two
 * @param presence what was seen by whoever looked for it
 * @param charted whether an adverse event of it was charted, whether or not anybody looked
 */
public record Assessed(Chart chart, EffectPresence presence, boolean charted) {
    /**
     * Checks that the look was in a session.
     *
     * @throws org.ketachart.core.value.DomainException with {@link CoreFault#MISSING} for a chart without one
     */
    public Assessed {
        Require.present("chart, presence", chart, presence);
        Require.that(chart.session() != null, CoreFault.MISSING, "an assessment must name its session");
    }

    /** A look with no event charted beside it. */
    public Assessed(Chart chart, EffectPresence presence) {
        this(chart, presence, false);
    }
}
