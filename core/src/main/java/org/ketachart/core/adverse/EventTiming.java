package org.ketachart.core.adverse;

import org.ketachart.core.value.Coded;

/** When after a dose an event is to be expected (section 6.1 of the clinical reference). It is no bound: an event may come at any time. */
public enum EventTiming implements Coded {
    /** Within the visit. */
    ACUTE("acute"),
    /** After leaving, on the day of the dose. */
    HOURS("hours"),
    /** In the days and weeks after a dose. */
    DAYS("days"),
    /** With repeated doses, over weeks to years. */
    LATE("late"),
    /** At any time. */
    ANY("any");

    private final String code;

    EventTiming(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns whether such an event is looked for along the course, and counted by patient rather than by visit. */
    public boolean isOfCourse() {
        return this == DAYS || this == LATE;
    }
}
