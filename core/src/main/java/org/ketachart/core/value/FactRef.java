package org.ketachart.core.value;

/**
 * Points from one charted fact to another.
 *
 * @param kind which kind it is, so that the pointer can be followed without a search
 * @param id its id
 */
public record FactRef(FactKind kind, RecordId id) {
    /** Checks that all of it is there. */
    public FactRef {
        Require.present("kind, id", kind, id);
    }
}
