package org.ketachart.outcomes;

import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Require;

/**
 * The rates that a sample still allows, both ends among them. The last digits of an end may differ from one machine to another: compare with a
 * tolerance, or show it rounded.
 *
 * @param lower the lowest, a fraction from 0 to 1, not percent
 * @param upper the highest, not below {@code lower} and at most 1
 */
public record Bounds(double lower, double upper) {
    /**
     * Checks that they are bounds of a rate.
     *
     * @throws org.ketachart.core.value.DomainException with {@link CoreFault#RANGE} or {@link CoreFault#CONTRADICTION}
     */
    public Bounds {
        fraction("lower", lower);
        fraction("upper", upper);
        Require.that(lower <= upper, "lower must not be above upper, was " + lower + " and " + upper);
    }

    /** Returns whether a rate lies within, the ends included. */
    public boolean contains(double rate) {
        return lower <= rate && rate <= upper;
    }

    private static void fraction(String name, double value) {
        Require.that(value >= 0 && value <= 1, CoreFault.RANGE, name + " must be from 0 to 1, was " + value);
    }
}
