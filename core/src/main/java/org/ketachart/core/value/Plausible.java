package org.ketachart.core.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers can be meant by a measurement, in each unit it is charted in: one table for what is charted, answered on a form and read in a
 * chart of others.
 *
 * <p>The bounds are those of a slip of the hand or a loose cuff, and not of health. A number inside them may still be an emergency, which is for
 * a protocol or a rule to say. They are ours, of no source.
 */
public enum Plausible implements Coded {
    SYSTOLIC("systolic"),
    DIASTOLIC("diastolic"),
    HEART_RATE("heart-rate"),
    OXYGEN_SATURATION("oxygen-saturation"),
    RESPIRATORY_RATE("respiratory-rate"),
    TEMPERATURE("temperature"),
    WEIGHT("weight"),
    HEIGHT("height");

    private final String code;

    Plausible(String code) {
        this.code = code;
    }

    /** In each unit it is charted in; zero breaths are apnea. */
    private List<Bounds> bounds() {
        return switch (this) {
            case SYSTOLIC -> List.of(new Bounds(Unit.MILLIMETER_OF_MERCURY, 40, 300));
            case DIASTOLIC -> List.of(new Bounds(Unit.MILLIMETER_OF_MERCURY, 20, 200));
            case HEART_RATE -> List.of(new Bounds(Unit.PER_MINUTE, 20, 300));
            case OXYGEN_SATURATION -> List.of(new Bounds(Unit.PERCENT, 30, 100));
            case RESPIRATORY_RATE -> List.of(new Bounds(Unit.PER_MINUTE, 0, 80));
            case TEMPERATURE -> List.of(new Bounds(Unit.CELSIUS, 25, 45), new Bounds(Unit.FAHRENHEIT, 77, 113));
            case WEIGHT -> List.of(new Bounds(Unit.KILOGRAM, 20, 400), new Bounds(Unit.POUND, 44, 882));
            case HEIGHT -> List.of(new Bounds(Unit.CENTIMETER, 100, 250), new Bounds(Unit.INCH, 39, 99));
        };
    }

    /** Returns the name of what is measured, which is that of its topic too. */
    @Override
    public String code() {
        return code;
    }

    /** Returns the measurement with this name; nothing where the table has none. */
    public static Optional<Plausible> find(String code) {
        for (Plausible one : values()) {
            if (one.code.equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns whether a number can be meant by a measurement.
     *
     * @param code its name; of one that is not in the table the unit alone tells
     * @param value the number; one in a unit in which the measurement is never charted cannot be meant
     */
    public static boolean admits(String code, Quantity value) {
        Bounds bounds = bounds(code, value.unit());
        return bounds == null ? find(code).isEmpty() && value.isNotNegative() : bounds.hold(value.value());
    }

    /** Returns which numbers {@link #admits} takes in a unit, such as {@code from 40 to 300 mm[Hg]}. */
    public static String words(String code, Unit unit) {
        Bounds bounds = bounds(code, unit);
        if (bounds == null) {
            return find(code).isEmpty() ? "0 or more" : "in a unit of its measurement";
        }
        return "from " + bounds.lowest + " to " + bounds.highest + " " + unit.code();
    }

    /**
     * Checks a number in the one unit of this measurement.
     *
     * @throws DomainException with {@link CoreFault#RANGE} if it cannot be meant
     */
    public void check(String name, int value) {
        Bounds only = bounds().get(0);
        Require.inRange(name, value, only.lowest, only.highest, only.unit.code());
    }

    /**
     * Checks a number and its unit.
     *
     * @throws DomainException with {@link CoreFault#UNIT} or {@link CoreFault#RANGE} if it cannot be meant
     */
    public void check(String name, Quantity value) {
        Require.unit(name, value, bounds().stream().map(Bounds::unit).toArray(Unit[]::new));
        for (Bounds one : bounds()) {
            Require.inRange(name, value, one.unit, Integer.toString(one.lowest), Integer.toString(one.highest));
        }
    }

    /** Scores and changes in percent may be below zero; other amounts may not, and have no highest. */
    private static @Nullable Bounds bounds(String code, Unit unit) {
        Optional<Plausible> known = find(code);
        if (known.isEmpty() && unit == Unit.PERCENT) {
            return new Bounds(unit, -100, 100);
        }
        if (known.isEmpty() && unit == Unit.SCORE) {
            return new Bounds(unit, -100, 1000);
        }
        return known.flatMap(one -> one.bounds().stream()
                        .filter(bound -> bound.unit == unit)
                        .findFirst())
                .orElse(null);
    }

    private record Bounds(Unit unit, int lowest, int highest) {
        boolean hold(BigDecimal value) {
            return value.compareTo(BigDecimal.valueOf(lowest)) >= 0
                    && value.compareTo(BigDecimal.valueOf(highest)) <= 0;
        }
    }
}
