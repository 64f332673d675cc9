package org.ketachart.core.offender.fraction;

import java.util.List;
import java.util.OptionalDouble;

/** Breaks never 6 in its component, a parameter, a type argument and a result; a private one is nobody's business. */
public record Fractions(double component) {
    /** Takes one. */
    public static int taken(float[] parts) {
        return parts.length;
    }

    /** Takes one inside another. */
    public static int listed(List<Double> values) {
        return values.size();
    }

    /** Gives one. */
    public static OptionalDouble given() {
        return OptionalDouble.of(hidden(1.0));
    }

    private static double hidden(double value) {
        return value;
    }
}
