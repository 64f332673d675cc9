package org.ketachart.core.value;

/** A fact of the record with an id that stays through all its amendments. */
public interface ChartedFact {
    /** Returns the id of the fact. */
    RecordId id();

    /** Returns whether it stands as first written, was changed, or should never have been written. */
    RecordStatus status();
}
