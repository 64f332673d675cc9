package org.ketachart.screening;

import java.math.BigDecimal;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;

/** Which numbers can be meant in a unit: the bounds are those of a slip of the hand, as in the record's own readings, and not of health. */
final class Plausible {
    private Plausible() {}

    static boolean is(Quantity number) {
        BigDecimal[] bounds = bounds(number.unit());
        return number.value().compareTo(bounds[0]) >= 0
                && (bounds.length == 1 || number.value().compareTo(bounds[1]) <= 0);
    }

    static String words(Unit unit) {
        BigDecimal[] bounds = bounds(unit);
        return bounds.length == 1
                ? bounds[0] + " or more"
                : "from " + bounds[0] + " to " + bounds[1] + " " + unit.code();
    }

    private static BigDecimal[] bounds(Unit unit) {
        return switch (unit) {
            case MILLIMETER_OF_MERCURY -> from(20, 300);
            case PER_MINUTE -> from(0, 300);
            case PERCENT -> from(-100, 100);
            case KILOGRAM -> from(20, 400);
            case POUND -> from(44, 882);
            case CENTIMETER -> from(100, 250);
            case INCH -> from(39, 99);
            case CELSIUS -> from(25, 45);
            case FAHRENHEIT -> from(77, 113);
            case SCORE -> from(-100, 1000);
            default -> new BigDecimal[] {BigDecimal.ZERO};
        };
    }

    private static BigDecimal[] from(int lowest, int highest) {
        return new BigDecimal[] {BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest)};
    }
}
