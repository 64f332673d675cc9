/** Events as JSON, the session log and its replay. */
module org.ketachart.journal {
    requires transitive org.ketachart.core;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports org.ketachart.journal;
    exports org.ketachart.journal.fault;
}
