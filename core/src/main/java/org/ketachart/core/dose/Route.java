package org.ketachart.core.dose;

import org.ketachart.core.value.Coded;

/** The way a drug is given. Nasal esketamine (an approved device) and nasal racemic (compounded) differ by drug, not by route. */
public enum Route implements Coded {
    INTRAVENOUS("intravenous"),
    INTRAMUSCULAR("intramuscular"),
    SUBCUTANEOUS("subcutaneous"),
    NASAL("nasal"),
    ORAL("oral"),
    SUBLINGUAL("sublingual");

    private final String code;

    Route(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
