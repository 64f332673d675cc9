package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;

/** The bytes of a value of a chart, equal to the same bytes elsewhere in it: what was read once need not be read again. */
record ChartBytes(ChartText text, int at, int hash) {
    static ChartBytes of(ChartText text, int at) {
        return new ChartBytes(text, at, text.hash(at));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChartBytes bytes && bytes.hash == hash && text.same(at, bytes.at);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
