package org.ketachart.core.session;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Require;

/**
 * Which session this is, counted three ways; a count is unknown when absent.
 *
 * @param inCourse from 1
 * @param inPhase from 1
 * @param inPlan from 1, under the maintenance plan
 */
public record SessionNumber(
        @Nullable Integer inCourse,
        @Nullable Integer inPhase,
        @Nullable Integer inPlan) {
    /** Checks that the counts begin at 1. */
    public SessionNumber {
        for (Integer count : Arrays.asList(inCourse, inPhase, inPlan)) {
            if (count != null) {
                Require.inRange("session number", count, 1, 9999, "");
            }
        }
        Require.that(inCourse != null || inPhase != null || inPlan != null, "a session number must count something");
    }
}
