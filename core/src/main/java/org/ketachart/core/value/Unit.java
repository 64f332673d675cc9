package org.ketachart.core.value;

import java.util.Optional;

/** The units the record is charted in: a closed list of UCUM codes. Any other unit is an issue, never a guess. */
public enum Unit implements Coded {
    MILLIGRAM("mg"),
    MICROGRAM("ug"),
    MILLIGRAM_PER_KILOGRAM("mg/kg"),
    MILLIGRAM_PER_KILOGRAM_HOUR("mg/kg/h"),
    MICROGRAM_PER_KILOGRAM_MINUTE("ug/kg/min"),
    MILLIGRAM_PER_MINUTE("mg/min"),
    MILLIGRAM_PER_HOUR("mg/h"),
    MILLIGRAM_PER_MILLILITER("mg/mL"),
    MILLILITER("mL"),
    MILLILITER_PER_HOUR("mL/h"),
    LITER_PER_MINUTE("L/min"),
    MILLIMETER_OF_MERCURY("mm[Hg]"),
    PER_MINUTE("/min"),
    PERCENT("%"),
    KILOGRAM("kg"),
    POUND("[lb_av]"),
    CENTIMETER("cm"),
    INCH("[in_i]"),
    CELSIUS("Cel"),
    FAHRENHEIT("[degF]"),
    SCORE("{score}"),
    DOSE("{dose}"),
    MINUTE("min"),
    HOUR("h"),
    DAY("d"),
    WEEK("wk"),
    MONTH("mo");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    /** Returns the UCUM code, case sensitive. */
    @Override
    public String code() {
        return code;
    }

    /** Returns the unit with this UCUM code, compared case-sensitively. */
    public static Optional<Unit> find(String code) {
        for (Unit unit : values()) {
            if (unit.code.equals(code)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
