package org.ketachart.fhir;

import org.ketachart.core.value.Coded;

/** The stable codes of what is wrong with a FHIR document; messages may be reworded, a code never changes its meaning. */
public enum FhirFault implements Coded {
    /** Not one JSON value. */
    JSON("KC-FHIR-001"),
    /** Not well-formed UTF-8. */
    UTF8("KC-FHIR-002"),
    /** A name twice in one object. */
    DUPLICATE("KC-FHIR-003"),
    /** Nested too deep, or too many names in one object. */
    TOO_DEEP("KC-FHIR-004"),
    /** Another type of resource than the one to be read. */
    RESOURCE_TYPE("KC-FHIR-005"),
    /** A string where an object must be, and the like. */
    SHAPE("KC-FHIR-006"),
    /** An element that must be there and is not. */
    MISSING("KC-FHIR-007"),
    /** A code outside the list of its element. */
    CODE("KC-FHIR-008"),
    /** A unit outside UCUM or outside the list the record is charted in. */
    UNIT("KC-FHIR-009"),
    /** A number that cannot be carried. */
    NUMBER("KC-FHIR-010"),
    /** A time that is not FHIR's. */
    TIME("KC-FHIR-011"),
    /** A time of day without its zone. */
    ZONE("KC-FHIR-012"),
    /** A date that is not FHIR's. */
    DATE("KC-FHIR-013"),
    /** An element that may change the meaning of the others, and is not known. */
    MODIFIER("KC-FHIR-014"),
    /** No identifier of ours, so nobody can say which fact it is. */
    IDENTIFIER("KC-FHIR-015"),
    /** A reference that cannot be followed. */
    REFERENCE("KC-FHIR-016"),
    /** Elements that contradict each other. */
    CONTRADICTION("KC-FHIR-017"),
    /** A number was read in a plainer form than it was written in. */
    PLAINER_NUMBER("KC-FHIR-018"),
    /** Not a Bundle whose entries can be told apart. */
    BUNDLE("KC-FHIR-019"),
    /** A resource of the host that a record took over and that was not handed in. */
    NOT_AT_HAND("KC-FHIR-020"),
    /** A chart of no patient, or of two; a resource in it that is of another. */
    PATIENT("KC-FHIR-021"),
    /** An amount was read in another unit, by an exact conversion. */
    CONVERTED("KC-FHIR-022");

    private final String code;

    FhirFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
