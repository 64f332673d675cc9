package org.ketachart.core.course;

import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * The doses a plan allows.
 *
 * @param low in mg or mg/kg, above zero
 * @param high in the same unit, not below {@code low}
 */
public record DoseRange(Quantity low, Quantity high) {
    /** Checks units and order. */
    public DoseRange {
        Require.present("low, high", low, high);
        Require.unit("dose range", low, Unit.MILLIGRAM, Unit.MILLIGRAM_PER_KILOGRAM);
        Require.unit("dose range", high, low.unit());
        Require.that(low.value().signum() > 0, CoreFault.RANGE, "dose range must be above zero");
        Require.that(low.value().compareTo(high.value()) <= 0, "a dose range must not end below its start");
    }
}
