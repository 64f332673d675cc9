package org.ketachart.core.value;

/** The kinds of charted fact that another fact may point to. */
public enum FactKind implements Coded {
    VITAL_SIGN("vital-sign"),
    RATING("rating"),
    ADMINISTRATION("administration"),
    /** An ancillary or rescue medicine. */
    MEDICINE("medicine"),
    /** Anything else that was done: oxygen, a line, de-escalation. */
    INTERVENTION("intervention"),
    ADVERSE_EVENT("adverse-event"),
    ORDER("order"),
    PRODUCT("product");

    private final String code;

    FactKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
