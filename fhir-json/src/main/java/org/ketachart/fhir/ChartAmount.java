package org.ketachart.fhir;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;

/** Amounts of a chart in the units of ours. A unit outside the list is a fault, but for those that convert exactly, which is reported. */
final class ChartAmount {
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String CONVERTED = "the amount was read in %s, by an exact conversion";

    /** What is measured: by definition a pound is 0.45359237 kg and an inch 2.54 cm. */
    private static final Map<String, Conversion> MEASURED = Map.of(
            "[lb_av]", new Conversion("0.45359237", Unit.KILOGRAM),
            "g", new Conversion("0.001", Unit.KILOGRAM),
            "[in_i]", new Conversion("2.54", Unit.CENTIMETER),
            "m", new Conversion("100", Unit.CENTIMETER));

    /** What is given. */
    private static final Map<String, Conversion> GIVEN = Map.of("g", new Conversion("1000", Unit.MILLIGRAM));

    private ChartAmount() {}

    /** Returns what was measured; a fault is recorded where it is in no unit of ours. */
    static @Nullable Quantity measured(ChartNode quantity) {
        BigDecimal value = quantity.decimal("value");
        if (quantity.has("comparator")) {
            quantity.fault(FhirFault.MODIFIER, "comparator", "an amount must be known exactly, had a comparator");
            return null;
        }
        if (value == null) {
            if (!quantity.has("value")) {
                quantity.fault(FhirFault.MISSING, "value", "value must be there, was not");
            }
            return null;
        }
        Quantity amount = in(quantity, value, MEASURED);
        if (amount == null && !quantity.isBroken()) {
            quantity.fault(FhirFault.UNIT, "code", "the unit must be a UCUM code of the closed list");
        }
        return amount;
    }

    /** Returns what is given each time; nothing where it is in another unit, such as tablets. */
    static @Nullable Quantity dose(ChartNode quantity) {
        BigDecimal value = quantity.decimal("value");
        return value == null || quantity.has("comparator") ? null : in(quantity, value, GIVEN);
    }

    private static @Nullable Quantity in(ChartNode quantity, BigDecimal value, Map<String, Conversion> listed) {
        String code = quantity.string("code");
        if (code == null || !quantity.is("system", UCUM)) {
            return null;
        }
        String plain = withoutAnnotation(code);
        Conversion conversion = listed.get(plain);
        if (conversion == null) {
            return Unit.find(plain)
                    .map(unit -> quantity.build("value", () -> new Quantity(value, unit)))
                    .orElse(null);
        }
        BigDecimal converted = value.multiply(conversion.factor).stripTrailingZeros();
        BigDecimal written = converted.scale() < 0 ? converted.setScale(0) : converted;
        quantity.tolerance(FhirFault.CONVERTED, "code", CONVERTED.replace("%s", conversion.unit.code()));
        return quantity.build("value", () -> new Quantity(written, conversion.unit));
    }

    /** UCUM gives no meaning to words in braces beside a unit: {@code {beats}/min} is {@code /min}. */
    private static String withoutAnnotation(String code) {
        if (code.indexOf('{') < 0) {
            return code;
        }
        String plain = code.replaceAll("\\{[^{}]*\\}", "");
        return plain.isEmpty() ? code : plain;
    }

    /** A unit of others in one of ours. */
    private static final class Conversion {
        private final BigDecimal factor;
        private final Unit unit;

        private Conversion(String factor, Unit unit) {
            this.factor = new BigDecimal(factor);
            this.unit = unit;
        }
    }
}
