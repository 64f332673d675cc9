package org.ketachart.core.value;

import java.math.BigDecimal;

/**
 * An amount in a unit, with the precision it was charted in: 98.60 stays 98.60.
 *
 * <p>Equality is of value, precision and unit; 98.6 is not equal to 98.60. To compare amounts, compare {@code value()}.
 *
 * @param value a plain decimal of at most 18 digits, at most 9 of them after the point
 * @param unit the unit, of the closed list
 */
public record Quantity(BigDecimal value, Unit unit) {
    /** Checks that the decimal can be carried without an exponent. */
    public Quantity {
        Require.present("value, unit", value, unit);
        Require.that(
                value.scale() >= 0 && value.scale() <= 9, CoreFault.DECIMAL, "a quantity must have 0 to 9 decimals");
        Require.that(value.precision() <= 18, CoreFault.DECIMAL, "a quantity must have at most 18 digits");
    }

    /**
     * Returns the amount written as a decimal, such as {@code Quantity.of("0.5", Unit.MILLIGRAM_PER_KILOGRAM)}.
     *
     * @throws NumberFormatException if it is no decimal; what a person typed belongs in a form that checks it first
     */
    public static Quantity of(String value, Unit unit) {
        return new Quantity(new BigDecimal(value), unit);
    }

    /** Returns whether this is zero or more. */
    public boolean isNotNegative() {
        return value.signum() >= 0;
    }
}
