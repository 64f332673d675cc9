package org.ketachart.core.dose;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * Controlled substance that was drawn and destroyed.
 *
 * @param amount in mg or mL, not negative
 * @param witness who saw it destroyed; absent when nobody signed, which is a deviation and still a fact
 */
public record Waste(Quantity amount, @Nullable HostRef witness) {
    /** Checks the amount. */
    public Waste {
        Require.present("amount", amount);
        Require.unit("wasted amount", amount, Unit.MILLIGRAM, Unit.MILLILITER);
        Require.that(amount.isNotNegative(), CoreFault.RANGE, "wasted amount must not be negative");
    }
}
