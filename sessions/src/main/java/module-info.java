/** Decisions of treatment sessions and courses. */
module org.ketachart.sessions {
    requires transitive org.ketachart.core;
    requires static org.jspecify;

    exports org.ketachart.sessions;
    exports org.ketachart.sessions.adverse;
    exports org.ketachart.sessions.dose;
    exports org.ketachart.sessions.supply;
    exports org.ketachart.sessions.form;
    exports org.ketachart.sessions.ledger;
    exports org.ketachart.sessions.protocol;
    exports org.ketachart.sessions.watch;
}
