package org.ketachart.sessions.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A look at the patient that a protocol plans, once or again and again.
 *
 * <p>A look that repeats without {@code until} goes on until the patient leaves.
 *
 * @param name unique in the protocol, such as {@code after-dose}
 * @param role the role a reading that answers it is charted with
 * @param from from when its minutes count
 * @param first when it is due the first time, in min from 0 to 1440; 0 for a look before the dose
 * @param every how far apart it repeats, in min from 1 to 1440; absent when it does not
 * @param until the last minute it may be due, in min; absent when it goes on or does not repeat
 * @param early how many min before its time a reading answers it
 * @param late how many min after its time a reading answers it; after that it is overdue
 * @param of what it is to find out, at least one
 * @param required whether the patient is not ready to leave without its blood pressure
 * @param row the row of the clinical reference, or {@code none}
 * @param mark how well the row is supported
 */
public record PlannedLook(
        RecordId name,
        CheckpointRole role,
        LookFrom from,
        int first,
        @Nullable Integer every,
        @Nullable Integer until,
        int early,
        int late,
        List<LookItem> of,
        boolean required,
        String row,
        Mark mark) {
    private static final int LONGEST = 1440;

    /** Checks the minutes and keeps its own copy. */
    public PlannedLook {
        Require.present("name, role, from, of, row, mark", name, role, from, of, row, mark);
        Require.inRange("first", first, 0, LONGEST, "min");
        Require.inRange("early", early, 0, LONGEST, "min");
        Require.inRange("late", late, 0, LONGEST, "min");
        if (every != null) {
            Require.inRange("every", every, 1, LONGEST, "min");
        }
        if (until != null) {
            Require.inRange("until", until, first, LONGEST, "min");
        }
        Require.that(until == null || every != null, "only a look that repeats has a last minute");
        Require.that(from != LookFrom.BEFORE_DOSE || every == null, "a look before the dose must not repeat");
        Require.that(!of.isEmpty(), "a look must find out something");
        Require.that(
                !required || (every == null && of.contains(LookItem.BLOOD_PRESSURE)),
                "a required look must be one blood pressure");
        Require.token("row", row);
        of = Require.distinct("of", of);
    }

    /** Returns the origin as shown in messages, such as {@code MON-30, D}. */
    public String origin() {
        return row + ", " + mark;
    }
}
