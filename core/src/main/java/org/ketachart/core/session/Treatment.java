package org.ketachart.core.session;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.Require;

/**
 * The dose of a visit as one act.
 *
 * @param status where it stands
 * @param dosing from first to last drug; absent when none was given
 * @param reason why it was stopped or never given; absent otherwise or when not recorded
 */
public record Treatment(
        TreatmentStatus status,
        @Nullable Interval dosing,
        @Nullable Reason reason) {
    /** Checks that the facts agree. */
    public Treatment {
        Require.present("status", status);
        boolean broken = status == TreatmentStatus.STOPPED || status == TreatmentStatus.NOT_DONE;
        Require.that(reason == null || broken, "only a dose stopped or not given has a reason");
        Require.that(
                dosing == null || (status != TreatmentStatus.NOT_DONE && status != TreatmentStatus.PREPARATION),
                "a dose not given must have no time");
    }
}
