package org.ketachart.core.session;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * A dose of an earlier visit, however many devices or segments it had.
 *
 * @param at when it began, with its offset as charted
 * @param drug which of the two drugs
 * @param route by which route
 * @param given the whole dose in mg; unknown when absent
 */
public record PriorDose(
        OffsetDateTime at, Drug drug, Route route, @Nullable Quantity given) {
    /** Checks the time and the unit. */
    public PriorDose {
        Require.present("at, drug, route", at, drug, route);
        Require.charted("at", at);
        Require.unit("dose", given, Unit.MILLIGRAM);
    }
}
