package org.ketachart.fhir;

/** Takes resources one after the other. */
public interface ResourceSink {
    /** Takes one resource, with what an earlier version of it held that is not ours. */
    <T> void put(ResourceCodec<T> codec, T value, Residue foreign);

    /** Takes one resource. */
    default <T> void put(ResourceCodec<T> codec, T value) {
        put(codec, value, Residue.EMPTY);
    }
}
