package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/** Where a dose that was taken at home came from. Compounded products are not evaluated by the FDA (CAR-10). */
public enum SupplySource implements Coded {
    /** Dispensed to the patient by this program. */
    PROGRAM("program"),
    /** Compounded for the patient by a pharmacy. */
    COMPOUNDED("compounded"),
    /** Prescribed by somebody else. */
    OTHER_PRESCRIBER("other-prescriber"),
    /** From no prescriber at all. */
    NOT_PRESCRIBED("not-prescribed"),
    /** Asked and not known. */
    UNKNOWN("unknown");

    private final String code;

    SupplySource(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
