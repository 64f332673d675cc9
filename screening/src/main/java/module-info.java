/** Screening before the first dose, and again before each one. */
module org.ketachart.screening {
    requires transitive org.ketachart.core;
    requires static org.jspecify;

    exports org.ketachart.screening;
}
