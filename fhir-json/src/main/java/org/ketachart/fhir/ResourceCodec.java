package org.ketachart.fhir;

import org.ketachart.core.value.Result;

/**
 * One noun as one FHIR resource: every value can be written, and reading what was written gives the value again.
 *
 * <p>Codecs hold no state and serve all threads.
 *
 * @param <T> the noun
 */
public interface ResourceCodec<T> {
    /** Returns the type of the resource. */
    String resourceType();

    /** Returns by what the resource of this value is known. */
    ResourceKey key(T value);

    /**
     * Writes the whole resource.
     *
     * @param foreign what an earlier version held that is not ours
     */
    void write(T value, Residue foreign, FhirWriter out);

    /** Reads a resource: the value and what else was there, or every fault at once, each with its FHIRPath. */
    Result<Read<T>> read(FhirCursor in);
}
