/** The codecs between the domain and FHIR R4 JSON. */
module org.ketachart.fhir {
    requires transitive org.ketachart.core;
    requires static org.jspecify;

    exports org.ketachart.fhir;
}
