package org.ketachart.packs;

import org.ketachart.core.value.Coded;

/** The terminologies that term packs take codes from, each by a short name. */
enum TermSystem implements Coded {
    SNOMED("snomed", "http://snomed.info/sct"),
    ICD_10_CM("icd-10-cm", "http://hl7.org/fhir/sid/icd-10-cm"),
    RXNORM("rxnorm", "http://www.nlm.nih.gov/research/umls/rxnorm"),
    ATC("atc", "http://www.whocc.no/atc"),
    NDC("ndc", "http://hl7.org/fhir/sid/ndc"),
    UNII("unii", "http://fdasis.nlm.nih.gov"),
    LOINC("loinc", "http://loinc.org");

    private final String code;
    private final String uri;

    TermSystem(String code, String uri) {
        this.code = code;
        this.uri = uri;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the URI by which FHIR names it. */
    String uri() {
        return uri;
    }
}
