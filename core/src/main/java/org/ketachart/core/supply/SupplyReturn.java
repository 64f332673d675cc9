package org.ketachart.core.supply;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * What a patient brought back of a supply.
 *
 * @param at when
 * @param units how many, more than none
 * @param taker who took it in; unknown when absent
 */
public record SupplyReturn(
        OffsetDateTime at, Quantity units, @Nullable HostRef taker) {
    /** Checks the amount and the time. */
    public SupplyReturn {
        Require.present("at, units", at, units);
        Require.charted("at", at);
        Require.unit("units returned", units, Unit.DOSE);
        Require.that(units.value().signum() > 0, CoreFault.RANGE, "units returned must be more than none");
    }
}
