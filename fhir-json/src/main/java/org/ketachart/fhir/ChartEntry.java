package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Require;

/**
 * What became of one entry of a chart. A medicine contained in an order goes with the order.
 *
 * @param place where, such as {@code Bundle.entry[3]}
 * @param type of the resource; absent when the entry has none, or one that FHIR R4 does not know
 * @param what what it says it is, in the chart's own codes and words, for a person to read; of one that was not understood alone, and absent
 *     where it does not say
 * @param fate what became of it
 * @param reason why it was not used; absent when it was
 */
public record ChartEntry(
        String place,
        @Nullable String type,
        @Nullable Concept what,
        ChartFate fate,
        @Nullable ChartReason reason) {
    /** Checks that fate and reason agree. */
    public ChartEntry {
        Require.present("place, fate", place, fate);
        Require.that(
                reason == null ? fate == ChartFate.USED : reason.fate() == fate,
                "an entry must have a reason of its fate, and none where it was used");
    }
}
