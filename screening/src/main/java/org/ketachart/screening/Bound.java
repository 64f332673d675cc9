package org.ketachart.screening;

import java.math.BigDecimal;
import org.ketachart.core.value.Coded;

/** On which side of a limit a number must be. */
public enum Bound implements Coded {
    ABOVE("above"),
    AT_LEAST("at-least"),
    BELOW("below"),
    AT_MOST("at-most");

    private final String code;

    Bound(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    boolean holds(BigDecimal value, BigDecimal limit) {
        int side = value.compareTo(limit);
        return switch (this) {
            case ABOVE -> side > 0;
            case AT_LEAST -> side >= 0;
            case BELOW -> side < 0;
            case AT_MOST -> side <= 0;
        };
    }
}
