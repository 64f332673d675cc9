package org.ketachart.core.dose;

import org.ketachart.core.value.Coded;

/** The two drugs of the program. They are different products with different doses and are never interchangeable. */
public enum Drug implements Coded {
    /** Ketamine hydrochloride, both enantiomers. */
    RACEMIC_KETAMINE("racemic-ketamine"),
    /** The S enantiomer. */
    ESKETAMINE("esketamine");

    private final String code;

    Drug(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
