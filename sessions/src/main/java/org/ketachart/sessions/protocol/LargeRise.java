package org.ketachart.sessions.protocol;

import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.value.Unit;

/**
 * How far a pressure may rise over the one before the dose (MON-43): by so many mm[Hg], or by so many percent. Either number may reach either.
 *
 * @param limit the rise that is large, in mm[Hg]
 * @param percent the rise above which it is large, in % of the same number before the dose
 */
public record LargeRise(PressureLimit limit, Threshold percent) {
    /** Checks the unit. */
    public LargeRise {
        percent.inUnit("percent of a rise", Unit.PERCENT);
    }

    /** Returns whether either number rose so far. */
    public boolean isReachedBy(BloodPressure from, BloodPressure to) {
        return limit.isReachedByRise(from, to) || isAbovePercent(from, to);
    }

    /** Returns whether neither number is above the percentage, and both rose by less than their limits, by more than a margin. */
    public boolean isClearedBy(BloodPressure from, BloodPressure to, int margin) {
        return limit.isClearedByRise(from, to, margin) && !isAbovePercent(from, to);
    }

    private boolean isAbovePercent(BloodPressure from, BloodPressure to) {
        int most = 100 + percent.whole();
        return 100 * to.systolic() > most * from.systolic() || 100 * to.diastolic() > most * from.diastolic();
    }
}
