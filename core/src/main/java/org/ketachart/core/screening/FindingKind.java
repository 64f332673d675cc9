package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** What it means when a rule is met. */
public enum FindingKind implements Coded {
    /** A contraindication: met, it says no. */
    ABSOLUTE("absolute"),
    /** A contraindication that a prescriber weighs: met, it asks for that, with a reason. */
    RELATIVE("relative"),
    /** Met, it asks for care and stops nothing. */
    CAUTION("caution"),
    /** Must be met: an indication, a work-up, an enrollment. */
    REQUIREMENT("requirement"),
    /** Something taken besides; how grave it is says its severity. */
    INTERACTION("interaction"),
    /** For the reader alone; changes no word. */
    INFORMATION("information");

    private final String code;

    FindingKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
