package org.ketachart.core.value;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount in a unit, with the precision it was charted in: 98.60 stays 98.60.
 *
 * <p>Equality is of value, precision and unit; 98.6 is not equal to 98.60. To compare amounts, compare {@code value()}.
 *
 * @param value a plain decimal of at most 18 digits, at most 9 of them after the point
 * @param unit the unit, of the closed list
 */
public record Quantity(BigDecimal value, Unit unit) {
    private static final int MOST_DECIMALS = 9;
    private static final int MOST_DIGITS = 18;
    private static final BigDecimal KILOGRAMS_A_POUND = new BigDecimal("0.45359237");
    private static final BigDecimal CENTIMETERS_AN_INCH = new BigDecimal("2.54");

    /** Checks that the decimal can be carried without an exponent. */
    public Quantity {
        Require.present("value, unit", value, unit);
        Require.that(
                value.scale() >= 0 && value.scale() <= MOST_DECIMALS,
                CoreFault.DECIMAL,
                "a quantity must have 0 to 9 decimals");
        Require.that(value.precision() <= MOST_DIGITS, CoreFault.DECIMAL, "a quantity must have at most 18 digits");
    }

    /**
     * Returns the amount written as a decimal, such as {@code Quantity.of("0.5", Unit.MILLIGRAM_PER_KILOGRAM)}.
     *
     * @throws NumberFormatException if it is no decimal; what a person typed belongs in a form that checks it first
     */
    public static Quantity of(String value, Unit unit) {
        return new Quantity(new BigDecimal(value), unit);
    }

    /**
     * Returns this amount in another unit, where that is exact: by definition a pound is 0.45359237 kg and an inch 2.54 cm. Nothing where it is
     * not, or where it would have more digits than an amount can carry.
     */
    public Optional<Quantity> in(Unit other) {
        if (unit == other) {
            return Optional.of(this);
        }
        boolean mass = unit == Unit.POUND && other == Unit.KILOGRAM;
        boolean length = unit == Unit.INCH && other == Unit.CENTIMETER;
        if (!mass && !length) {
            return Optional.empty();
        }
        BigDecimal converted =
                value.multiply(mass ? KILOGRAMS_A_POUND : CENTIMETERS_AN_INCH).stripTrailingZeros();
        BigDecimal plain = converted.scale() < 0 ? converted.setScale(0) : converted;
        return plain.scale() > MOST_DECIMALS || plain.precision() > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(new Quantity(plain, other));
    }

    /** Returns whether this is zero or more. */
    public boolean isNotNegative() {
        return value.signum() >= 0;
    }
}
