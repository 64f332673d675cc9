package org.ketachart.fhir.hapi;

import org.ketachart.core.value.Coded;

/**
 * The stable codes of what the HL7 validator found, in classes of our own, each with what must hold.
 *
 * <p>HL7's own texts quote what they met, a name or an identifier as readily as a code; the texts here never do. Codes are stable: a text
 * may be reworded, a code never changes its meaning.
 */
public enum ValidationFault implements Coded {
    /** Not JSON, or not a resource of R4. */
    UNREADABLE("KC-VAL-001", "must be one resource of FHIR R4 in JSON"),
    /** An element that must be there and is not. */
    MISSING("KC-VAL-002", "must hold every element that the definition demands"),
    /** An element more often than it may be, or one the profile forbids. */
    TOO_MANY("KC-VAL-003", "must not hold more of an element than the definition allows"),
    /** An element that R4 does not have here. */
    UNKNOWN_ELEMENT("KC-VAL-004", "must hold only elements that the definition has here"),
    /** An extension of which no definition is known. */
    UNKNOWN_EXTENSION("KC-VAL-005", "must carry only extensions whose definitions are known"),
    /** A known extension in the wrong place, or with the wrong value. */
    EXTENSION("KC-VAL-006", "must carry an extension where and as its definition allows"),
    /** A code outside its system, its list or the register. */
    CODE("KC-VAL-007", "must be a code of its system, its value set and the register"),
    /** A code of a system or list that is not at hand. */
    UNCHECKED_CODE("KC-VAL-008", "cannot be checked, for the code system or value set is not at hand"),
    /** A text beside a code that is not the code's own. */
    DISPLAY("KC-VAL-009", "must have the display text of its code"),
    /** A unit outside UCUM. */
    UNIT("KC-VAL-010", "must have a unit of UCUM"),
    /** A primitive in the wrong form: a date, a number, a string, an id. */
    PRIMITIVE("KC-VAL-011", "must have the form of its type"),
    /** Another value than the profile fixes. */
    FIXED("KC-VAL-012", "must have the value that the profile fixes"),
    /** A constraint of the definition that does not hold. */
    INVARIANT("KC-VAL-013", "must satisfy the constraint"),
    /** A profile that is named and not at hand. */
    UNKNOWN_PROFILE("KC-VAL-014", "must name only profiles that are at hand"),
    /** A profile or slice that does not match. */
    PROFILE("KC-VAL-015", "must match the profile and its slices"),
    /** A reference that leads nowhere, or to the wrong type. */
    REFERENCE("KC-VAL-016", "must refer to a resource that is there and of an allowed type"),
    /** Narrative that is not FHIR's XHTML, or is missing. */
    NARRATIVE("KC-VAL-017", "must have narrative that FHIR allows"),
    /** Entries of a Bundle that do not go together. */
    BUNDLE("KC-VAL-018", "must be a bundle whose entries go together"),
    /** A practice that HL7 advises. */
    PRACTICE("KC-VAL-019", "should follow the practice that HL7 advises"),
    /** Whatever else the HL7 validator found. */
    OTHER("KC-VAL-099", "must satisfy the HL7 validator");

    private final String code;
    private final String message;

    ValidationFault(String code, String message) {
        this.code = code;
        this.message = message;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns what must hold, without anything that was met. */
    public String message() {
        return message;
    }
}
