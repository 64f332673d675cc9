package org.ketachart.core.session;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * What was asked about suicidality since the last visit, and what followed from it (MNT-36, MON-51).
 *
 * <p>A positive screen never withholds a dose by itself: esketamine is given for it. It calls for a clinician's assessment, and for a plan
 * before the patient leaves, also when no dose was given.
 *
 * @param id kept through all amendments; assessment and plan are charted by amending the screen
 * @param taken when it was asked, with its offset as charted
 * @param ideation the C-SSRS ideation level, from 0 (none) to 5 (with plan and intent); unknown when absent
 * @param recentBehavior suicidal behavior in the past three months; unknown when absent
 * @param screener who asked; unknown when absent
 * @param assessor the clinician who assessed what was said; absent when nobody has
 * @param planned when a plan to keep the patient safe was made; absent when none was
 * @param plan the host's own resource that holds the plan; absent when it is not pointed to
 * @param status final, amended or entered in error
 */
public record SuicidalityScreen(
        RecordId id,
        OffsetDateTime taken,
        @Nullable Integer ideation,
        @Nullable Boolean recentBehavior,
        @Nullable HostRef screener,
        @Nullable HostRef assessor,
        @Nullable OffsetDateTime planned,
        @Nullable HostRef plan,
        RecordStatus status)
        implements ChartedFact {
    /** Checks the times and the level. */
    public SuicidalityScreen {
        Require.present("id, taken, status", id, taken, status);
        Require.charted("taken", taken);
        Require.charted("planned", planned);
        if (ideation != null) {
            Require.inRange("C-SSRS ideation", ideation, 0, 5, "");
        }
        Require.that(
                plan == null || planned != null,
                CoreFault.CONTRADICTION,
                "a plan that is pointed to must have the time it was made");
    }

    /**
     * Returns a screen as it is first charted.
     *
     * @param ideation the C-SSRS ideation level, from 0 to 5
     */
    public static SuicidalityScreen asked(
            RecordId id, OffsetDateTime taken, int ideation, boolean recentBehavior, HostRef screener) {
        return new SuicidalityScreen(
                id, taken, ideation, recentBehavior, screener, null, null, null, RecordStatus.FINAL);
    }

    /** Returns this screen as a clinician assessed it. */
    public SuicidalityScreen assessedBy(HostRef clinician) {
        return new SuicidalityScreen(
                id, taken, ideation, recentBehavior, screener, clinician, planned, plan, RecordStatus.AMENDED);
    }

    /** Returns this screen with the plan that was made for it. */
    public SuicidalityScreen planned(OffsetDateTime at, @Nullable HostRef itsPlan) {
        return new SuicidalityScreen(
                id, taken, ideation, recentBehavior, screener, assessor, at, itsPlan, RecordStatus.AMENDED);
    }

    /** Returns whether both questions were answered; a screen that left one open says nothing about the patient. */
    public boolean isAnswered() {
        return ideation != null && recentBehavior != null;
    }

    /**
     * Returns whether what was answered calls for an assessment and a plan.
     *
     * @param level the ideation level from which it does
     */
    public boolean isPositive(int level) {
        return (ideation != null && ideation >= level) || Boolean.TRUE.equals(recentBehavior);
    }
}
