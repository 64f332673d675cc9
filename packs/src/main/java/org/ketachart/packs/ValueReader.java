package org.ketachart.packs;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Threshold;

/** Reads the numbers of a pack. Their bounds are of plausibility: a slip of the hand is refused, a clinic's judgement is not. */
final class ValueReader {
    private static final Set<String> FIELDS = Set.of("value", "unit", "row", "mark");

    /** Returns every number that was read without a fault. */
    Map<ProtocolValue, Threshold> read(PackObject pack, boolean all) {
        Map<ProtocolValue, Threshold> values = new EnumMap<>(ProtocolValue.class);
        PackObject given = pack.each("values", all, "value, unit, row and mark", (name, parts) -> {
            Optional<ProtocolValue> known = ProtocolValue.find(name);
            if (known.isEmpty()) {
                parts.fault(PackFault.UNKNOWN, "", "must be a value that protocols have");
            } else {
                Threshold threshold = threshold(known.get(), parts);
                if (threshold != null) {
                    values.put(known.get(), threshold);
                }
            }
        });
        if (all && given != null) {
            for (ProtocolValue value : ProtocolValue.values()) {
                if (value.isRequired() && !given.has(value.code())) {
                    given.fault(PackFault.MISSING, value.code(), "must be there");
                }
            }
        }
        return values;
    }

    private @Nullable Threshold threshold(ProtocolValue value, PackObject parts) {
        parts.only(FIELDS);
        String unit = parts.text("unit", true);
        if (unit != null && !unit.equals(value.unit().code())) {
            parts.fault(PackFault.UNIT, "unit", "must be " + value.unit().code());
        }
        Origin origin = parts.origin();
        BigDecimal number = parts.number("value", true);
        if (number != null) {
            check(value, number, parts);
        }
        return parts.isSound() && number != null && origin != null
                ? new Threshold(new Quantity(number, value.unit()), origin.row(), origin.mark())
                : null;
    }

    private static void check(ProtocolValue value, BigDecimal number, PackObject parts) {
        int decimals = decimals(value.unit());
        int lowest = lowest(value);
        int highest = highest(value);
        if (number.scale() < 0
                || number.scale() > decimals
                || number.compareTo(BigDecimal.valueOf(lowest)) < 0
                || number.compareTo(BigDecimal.valueOf(highest)) > 0) {
            parts.fault(
                    PackFault.NUMBER,
                    "value",
                    "must be a "
                            + (decimals == 0 ? "whole number" : "plain number of at most " + decimals + " decimals")
                            + " from " + lowest + " to " + highest);
        }
    }

    private static int decimals(Unit unit) {
        return switch (unit) {
            case MILLIGRAM_PER_KILOGRAM -> 3;
            case MILLIGRAM, KILOGRAM -> 2;
            default -> 0;
        };
    }

    private static int lowest(ProtocolValue value) {
        return value == ProtocolValue.RASS_LOW || value == ProtocolValue.RASS_HIGH ? -5 : 0;
    }

    /** The ends of the scales are those of MON-62, MON-66, MON-67 and of the five questions on ideation. */
    private static int highest(ProtocolValue value) {
        return switch (value) {
            case RASS_LOW, RASS_HIGH -> 4;
            case SEDATION_PRESCRIBER, SEDATION_EMERGENCY, IDEATION -> 5;
            case ALDRETE_PASS -> 10;
            default -> value.unit() == Unit.PERCENT ? 100 : 9999;
        };
    }
}
