package org.ketachart.sessions.protocol;

import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Unit;

/**
 * A limit of blood pressure; either number may reach it.
 *
 * @param systolic in mm[Hg]
 * @param diastolic in mm[Hg]
 * @param inclusive whether a number equal to its limit reaches it
 */
public record PressureLimit(Threshold systolic, Threshold diastolic, boolean inclusive) {
    /** Checks the units. */
    public PressureLimit {
        systolic.inUnit("systolic limit", Unit.MILLIMETER_OF_MERCURY);
        diastolic.inUnit("diastolic limit", Unit.MILLIMETER_OF_MERCURY);
    }

    /** Returns a limit whose two numbers come from one row. */
    public static PressureLimit of(String systolic, String diastolic, boolean inclusive, String row, Mark mark) {
        return new PressureLimit(
                Threshold.of(systolic, Unit.MILLIMETER_OF_MERCURY, row, mark),
                Threshold.of(diastolic, Unit.MILLIMETER_OF_MERCURY, row, mark),
                inclusive);
    }

    /** Returns whether either number reaches its limit. */
    public boolean isReachedBy(BloodPressure pressure) {
        return reaches(pressure.systolic(), systolic) || reaches(pressure.diastolic(), diastolic);
    }

    /** Returns whether either number rose over the baseline by its limit. */
    public boolean isReachedByRise(BloodPressure from, BloodPressure to) {
        return reaches(to.systolic() - from.systolic(), systolic)
                || reaches(to.diastolic() - from.diastolic(), diastolic);
    }

    /** Returns whether both numbers are below their limits by more than a margin. */
    public boolean isClearedBy(BloodPressure pressure, int margin) {
        return !reaches(pressure.systolic() + margin, systolic) && !reaches(pressure.diastolic() + margin, diastolic);
    }

    /** Returns whether both numbers rose over the baseline by less than their limits, by more than a margin. */
    public boolean isClearedByRise(BloodPressure from, BloodPressure to, int margin) {
        return !reaches(to.systolic() - from.systolic() + margin, systolic)
                && !reaches(to.diastolic() - from.diastolic() + margin, diastolic);
    }

    private boolean reaches(int number, Threshold limit) {
        return inclusive ? number >= limit.whole() : number > limit.whole();
    }

    /** Returns the limit as written in messages, such as {@code below 160/100 mm[Hg]}. */
    public String ceiling() {
        return (inclusive ? "below " : "at most ") + systolic.whole() + "/" + diastolic.whole() + " mm[Hg]";
    }

    /** Returns the same with its origin, such as {@code below 160/100 mm[Hg] (MON-41, D)}. */
    public String asCeiling() {
        return ceiling() + " (" + systolic.origin() + ")";
    }
}
