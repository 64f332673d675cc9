/** Cards at the moment of an order or a visit. */
module org.ketachart.cds {
    requires transitive org.ketachart.screening;
    requires transitive org.ketachart.fhir;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports org.ketachart.cds;
}
