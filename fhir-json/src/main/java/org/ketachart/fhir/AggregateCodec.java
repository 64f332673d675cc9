package org.ketachart.fhir;

import java.util.List;
import org.ketachart.core.value.Result;

/**
 * One noun as several FHIR resources that make sense together.
 *
 * @param <T> the noun
 */
public interface AggregateCodec<T> {
    /** Hands every resource of the value to the sink; {@code foreign} has one part for each resource. */
    void write(T value, Residue foreign, ResourceSink out);

    /** Reads all values that the bundle holds, or every fault at once. */
    Result<List<Read<T>>> read(BundleReader in);
}
