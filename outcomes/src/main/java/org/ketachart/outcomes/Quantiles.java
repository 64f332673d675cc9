package org.ketachart.outcomes;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The one place that names the library behind the bounds; by the small chance of a tail, so that 1 - 0.999999 loses no digits. */
final class Quantiles {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Quantiles() {}

    /** Returns what a Beta variable falls below with this chance. */
    static double betaBelow(double chance, long alpha, long beta) {
        return BetaDistribution.of((double) alpha, (double) beta).inverseCumulativeProbability(chance);
    }

    /** Returns what a Beta variable exceeds with this chance. */
    static double betaAbove(double chance, long alpha, long beta) {
        return BetaDistribution.of((double) alpha, (double) beta).inverseSurvivalProbability(chance);
    }

    /** Returns what a standard normal variable exceeds with this chance. */
    static double normalAbove(double chance) {
        return STANDARD.inverseSurvivalProbability(chance);
    }
}
