/** The record as pages for people. */
module org.ketachart.documents {
    requires transitive org.ketachart.sessions;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires static org.jspecify;

    exports org.ketachart.documents;
}
