package org.ketachart.core.observation;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;

/** What a rating gave, or why it gave nothing. */
public sealed interface RatingResult {
    /**
     * A number on a scale.
     *
     * @param value within the scale's own range, which {@link Rating} checks
     */
    record Score(int value) implements RatingResult {}

    /**
     * Orientation in its four spheres; a sphere that was not asked is unknown, never disoriented.
     *
     * @param person knows who they are; unknown when absent
     * @param place knows where they are; unknown when absent
     * @param time knows when it is; unknown when absent
     * @param situation knows what is happening; unknown when absent
     */
    record Orientation(
            @Nullable Boolean person,
            @Nullable Boolean place,
            @Nullable Boolean time,
            @Nullable Boolean situation) implements RatingResult {
        /** Checks that something was asked. */
        public Orientation {
            Require.that(
                    person != null || place != null || time != null || situation != null,
                    "orientation must be known in one sphere at least");
        }
    }

    /**
     * A rating that was due and is not there.
     *
     * @param reason why
     * @param note what was written about it; absent when nothing was
     */
    record NotRated(AbsentReason reason, @Nullable Note note) implements RatingResult {
        /** Checks that all of it is there. */
        public NotRated {
            Require.present("reason", reason);
        }
    }
}
