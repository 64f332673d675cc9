/** Screening before the first dose. */
module org.ketachart.screening {
    requires transitive org.ketachart.core;
    requires static org.jspecify;
}
