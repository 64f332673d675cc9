package org.ketachart.core.adverse;

import org.ketachart.core.value.Coded;

/** How likely the drug caused it, in the WHO-UMC categories. */
public enum Relatedness implements Coded {
    CERTAIN("certain"),
    PROBABLE("probable"),
    POSSIBLE("possible"),
    UNLIKELY("unlikely"),
    CONDITIONAL("conditional"),
    UNASSESSABLE("unassessable");

    private final String code;

    Relatedness(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
