/** What came of treatment: rates of events, each with what it was counted over. */
module org.ketachart.outcomes {
    requires transitive org.ketachart.core;
    requires org.apache.commons.statistics.distribution;
    requires static org.jspecify;

    exports org.ketachart.outcomes;
}
