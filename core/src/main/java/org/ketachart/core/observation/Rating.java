package org.ketachart.core.observation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * A bedside rating of sedation, agitation, dissociation or orientation.
 *
 * <p>Ranges: MOAA/S 0 to 5 (MON-67), RASS -5 to +4 (MON-66), CADSS 0 to 92 (SCL-10), CADSS-6 0 to 24 (SCL-11), modified Aldrete 0 to 10 (MON-62).
 *
 * @param id kept through all amendments
 * @param taken when the patient was rated, with its offset as charted
 * @param scale which scale
 * @param result the score, the orientation, or why there is none
 * @param checkpoint which planned look it answers; absent when none
 * @param performer who rated; unknown when absent
 * @param status final, amended or entered in error
 */
public record Rating(
        RecordId id,
        OffsetDateTime taken,
        Scale scale,
        RatingResult result,
        @Nullable CheckpointRole checkpoint,
        @Nullable HostRef performer,
        RecordStatus status)
        implements ChartedFact {
    /** Checks the time and that the result is one of the scale. */
    public Rating {
        Require.present("id, taken, scale, result, status", id, taken, scale, result, status);
        Require.charted("taken", taken);
        Require.that(
                performer == null || !performer.type().equals("Device"), "a performer must be a person, not a device");
        if (result instanceof RatingResult.Score score) {
            switch (scale) {
                case MOAAS -> Require.inRange("MOAA/S", score.value(), 0, 5, "");
                case RASS -> Require.inRange("RASS", score.value(), -5, 4, "");
                case CADSS_TOTAL -> Require.inRange("CADSS total", score.value(), 0, 92, "");
                case CADSS_6 -> Require.inRange("CADSS-6", score.value(), 0, 24, "");
                case ALDRETE -> Require.inRange("modified Aldrete", score.value(), 0, 10, "");
                case ORIENTATION -> Require.that(false, "orientation must be charted by its spheres, not as a score");
            }
        }
        Require.that(
                !(result instanceof RatingResult.Orientation) || scale == Scale.ORIENTATION,
                "spheres of orientation must be charted under orientation");
    }

    /** Returns a rating as it is first charted, of which no more is known than who rated. */
    public static Rating taken(RecordId id, OffsetDateTime taken, Scale scale, RatingResult result, HostRef performer) {
        return new Rating(id, taken, scale, result, null, performer, RecordStatus.FINAL);
    }
}
