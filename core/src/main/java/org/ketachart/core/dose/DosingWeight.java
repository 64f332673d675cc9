package org.ketachart.core.dose;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * The weight a dose was computed from, which need not be the last one measured.
 *
 * @param weight from 20 to 400 kg
 * @param reading the vital sign it came from; absent when it came from elsewhere
 */
public record DosingWeight(Quantity weight, @Nullable RecordId reading) {
    /** Checks the weight. */
    public DosingWeight {
        Require.present("weight", weight);
        Require.unit("dosing weight", weight, Unit.KILOGRAM);
        Require.inRange("dosing weight", weight, Unit.KILOGRAM, "20", "400");
    }
}
