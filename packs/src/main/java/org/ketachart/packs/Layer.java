package org.ketachart.packs;

import org.ketachart.core.value.Coded;

/** Who set a value: each layer stands over the one before it. */
public enum Layer implements Coded {
    /** The defaults that come with the library. */
    LIBRARY("library"),
    /** What a network of clinics sets for all of them. */
    NETWORK("network"),
    /** What one clinic sets. */
    CLINIC("clinic");

    private final String code;

    Layer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
