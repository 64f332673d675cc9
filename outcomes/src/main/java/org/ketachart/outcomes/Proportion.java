package org.ketachart.outcomes;

import java.util.OptionalDouble;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Require;

/**
 * So many of so many, with the rates it allows.
 *
 * <p>Two ways to bound it are offered. The exact one (Clopper and Pearson) holds the true rate at least as often as the confidence says, whatever
 * that rate is, and is the one to report of rare events. Wilson's is narrower, and holds it about as often: for common events, and for
 * comparison with others.
 *
 * <p>Up to a million an exact bound is such that its tail has the probability asked for within 1e-9; beyond, it is somewhat less exact.
 *
 * @param count how many had it, from 0 to {@code of}
 * @param of how many were looked at, at most 1,000,000,000; with 0 there is no rate, and bounds allow every one
 */
public record Proportion(long count, long of) {
    static final long MOST = 1_000_000_000;

    /**
     * Checks that the counts are of one sample.
     *
     * @throws org.ketachart.core.value.DomainException with {@link CoreFault#RANGE} otherwise
     */
    public Proportion {
        counted("of", of, MOST);
        counted("count", count, of);
    }

    /** Returns the rate seen, from 0 to 1; empty when nothing was looked at, which is no rate and not a rate of 0. */
    public OptionalDouble rate() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / of);
    }

    /**
     * Returns the exact bounds of Clopper and Pearson: at the lower a count as high as this, at the upper a count as low, would each be seen with
     * half of the chance that the confidence leaves.
     */
    public Bounds exact(Confidence confidence) {
        return new Bounds(exactLower(confidence.twoSided()), exactUpper(confidence.twoSided()));
    }

    /** Returns the bounds of Wilson's score: those rates from which the rate seen is just as far away as chance may take it. */
    public Bounds wilson(Confidence confidence) {
        double z = Quantiles.normalAbove(confidence.twoSided());
        return new Bounds(wilsonLower(z), wilsonUpper(z));
    }

    /**
     * Returns the exact one-sided bound from above, a fraction: what to say where none was seen. It is below the upper end of {@link #exact}, which
     * guards both sides.
     */
    public double upperBound(Confidence confidence) {
        return exactUpper(confidence.oneSided());
    }

    /** Returns the exact one-sided bound from below, a fraction: what to say where all had it. */
    public double lowerBound(Confidence confidence) {
        return exactLower(confidence.oneSided());
    }

    static void counted(String name, long value, long most) {
        Require.that(
                value >= 0 && value <= most, CoreFault.RANGE, name + " must be from 0 to " + most + ", was " + value);
    }

    private double exactLower(double missed) {
        return count == 0 ? 0 : Quantiles.betaBelow(missed, count, of - count + 1);
    }

    private double exactUpper(double missed) {
        return count == of ? 1 : Quantiles.betaAbove(missed, count + 1, of - count);
    }

    /** The smaller root of (count/of - p)² = z²·p(1-p)/of, written without a difference, so that a small one loses no digits. */
    private double wilsonLower(double z) {
        return count == 0 ? 0 : 2.0 * count * ((double) count / of) / (2.0 * count + z * z + wilsonReach(z));
    }

    private double wilsonUpper(double z) {
        return count == of ? 1 : (2.0 * count + z * z + wilsonReach(z)) / (2 * (of + z * z));
    }

    private double wilsonReach(double z) {
        return z * Math.sqrt(z * z + 4.0 * count * ((double) (of - count) / of));
    }
}
