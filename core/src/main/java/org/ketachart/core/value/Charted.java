package org.ketachart.core.value;

/**
 * A fact together with the chart it stands in: what a resource outside its session needs to be whole.
 *
 * @param chart whose it is
 * @param fact what was charted
 * @param <T> the kind of fact
 */
public record Charted<T>(Chart chart, T fact) {
    /** Checks that all of it is there. */
    public Charted {
        Require.present("chart, fact", chart, fact);
    }
}
