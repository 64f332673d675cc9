package org.ketachart.core.supply;

import org.ketachart.core.value.Coded;

/** How a substance went missing; both are reported on DEA Form 106 (REM-42). */
public enum LossKind implements Coded {
    /** Nobody knows where it is, or it broke and ran out. */
    LOSS("loss"),
    /** Somebody took it. */
    THEFT("theft");

    private final String code;

    LossKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
