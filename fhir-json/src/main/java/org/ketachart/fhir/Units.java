package org.ketachart.fhir;

import org.ketachart.core.value.Unit;

/** How units are shown to people; the UCUM code is what counts. */
final class Units {
    private Units() {}

    static String text(Unit unit) {
        return switch (unit) {
            case MILLIMETER_OF_MERCURY -> "mmHg";
            case POUND -> "lb";
            case INCH -> "in";
            case CELSIUS -> "degC";
            case FAHRENHEIT -> "degF";
            default -> unit.code();
        };
    }
}
