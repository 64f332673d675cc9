/** Protocols, screening rules, terms and forms as versioned data. */
module org.ketachart.packs {
    requires transitive org.ketachart.screening;
    requires transitive org.ketachart.sessions;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports org.ketachart.packs;
}
