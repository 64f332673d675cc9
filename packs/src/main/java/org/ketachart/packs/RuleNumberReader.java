package org.ketachart.packs;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.Unit;

/** Reads the numbers of a rule pack. Their bounds are of plausibility: a slip of the hand is refused, a clinic's judgment is not. */
final class RuleNumberReader {
    private static final Set<String> FIELDS = Set.of("value", "unit", "row", "mark");
    private static final Set<String> COUNTED = Set.of(RuleNumber.COUNT, RuleNumber.YEARS);
    private static final int MOST_DECIMALS = 2;

    /** Returns every number that was read without a fault, in the order of the pack. */
    Map<String, RuleNumber> read(PackObject pack) {
        Map<String, RuleNumber> numbers = new LinkedHashMap<>();
        pack.each("values", true, "value, unit, row and mark", (name, parts) -> {
            if (!name.matches("[a-z][a-z0-9.-]{0,63}")) {
                parts.fault(PackFault.TEXT, "", "a number's name must have 1 to 64 of a-z 0-9 . -, a letter first");
            }
            RuleNumber number = number(name, parts);
            if (number != null) {
                numbers.put(name, number);
            }
        });
        return numbers;
    }

    private static @Nullable RuleNumber number(String name, PackObject parts) {
        parts.only(FIELDS);
        String unit = parts.text("unit", true);
        boolean known =
                unit != null && (COUNTED.contains(unit) || Unit.find(unit).isPresent());
        if (unit != null && !known) {
            parts.fault(PackFault.UNIT, "unit", "must be a unit of the record, a for years or 1 for a count");
        }
        BigDecimal value = parts.number("value", true);
        if (value != null && known && unit != null) {
            check(value, unit, parts);
        }
        Origin origin = parts.origin();
        return parts.isSound() && unit != null && value != null && origin != null
                ? new RuleNumber(name, value, unit, origin)
                : null;
    }

    private static void check(BigDecimal value, String unit, PackObject parts) {
        int lowest = unit.equals(RuleNumber.COUNT) ? 1 : 0;
        int highest = switch (unit) {
            case RuleNumber.DAYS -> 36_525;
            case RuleNumber.WEEKS -> 104;
            case RuleNumber.YEARS -> 150;
            case RuleNumber.COUNT -> 10;
            case RuleNumber.PERCENT -> 100;
            default -> 9999;
        };
        boolean measured = highest == 9999;
        if (value.scale() < 0
                || value.scale() > (measured ? MOST_DECIMALS : 0)
                || value.compareTo(BigDecimal.valueOf(lowest)) < 0
                || value.compareTo(BigDecimal.valueOf(highest)) > 0) {
            parts.fault(
                    PackFault.NUMBER,
                    "value",
                    "must be a "
                            + (measured ? "plain number of at most " + MOST_DECIMALS + " decimals" : "whole number")
                            + " from " + lowest + " to " + highest);
        }
    }
}
