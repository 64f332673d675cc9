package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Topic;

/** How one type of resource is read as evidence. */
interface ChartKind {
    /** Returns the element that says whose it is. */
    default String subject() {
        return "subject";
    }

    /** Returns the list that a person must look through where it could not be placed; nothing for what is on none. */
    default @Nullable Topic list() {
        return null;
    }

    /** Returns what its codes mean. */
    ChartMeaning meaning(ChartNode node, ChartView view);

    /** Reads it; returns why it was not used, or nothing where it was. */
    @Nullable
    ChartReason read(ChartNode node, ChartView view, ChartFacts facts);
}
