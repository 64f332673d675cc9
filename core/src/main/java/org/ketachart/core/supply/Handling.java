package org.ketachart.core.supply;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;

/** An act on an amount out of one container. */
public interface Handling {
    /** Returns which container. */
    RecordId container();

    /** Returns how much, in the container's unit. */
    Quantity amount();

    /** Returns for which session, out of what was drawn for it; absent for an act on the container itself. */
    default @Nullable SessionId session() {
        return null;
    }

    /**
     * Checks an amount as the ledger keeps it: mg with at most four decimals, or whole doses, up to a million of either.
     *
     * @param lowest the least it may be
     * @throws org.ketachart.core.value.DomainException otherwise
     */
    static void check(String name, Quantity amount, String lowest) {
        Require.unit(name, amount, Unit.MILLIGRAM, Unit.DOSE);
        Require.inRange(name, amount, amount.unit(), lowest, "1000000");
        int decimals = amount.unit() == Unit.DOSE ? 0 : 4;
        Require.that(
                amount.value().scale() <= decimals,
                CoreFault.DECIMAL,
                name + " must have at most " + decimals + " decimals in "
                        + amount.unit().code());
    }
}
