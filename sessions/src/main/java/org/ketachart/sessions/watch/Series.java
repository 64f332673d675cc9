package org.ketachart.sessions.watch;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.sessions.protocol.LookFrom;
import org.ketachart.sessions.protocol.LookItem;
import org.ketachart.sessions.protocol.PlannedLook;

/**
 * One look laid out on the time line of a visit. Its checks count from 0 here.
 *
 * <p>A look before the dose is one check that is due with the first drug, and whose window opens on arrival.
 *
 * @param look the look
 * @param anchor from when its minutes count; for a look before the dose, when its window opens
 * @param lastly for a look before the dose, when the first drug was given; absent otherwise, and while none was
 * @param opens the anchor on the time line: no window opens earlier
 * @param first when its first check is due
 * @param step from one check to the next; 0 for a look that does not repeat
 * @param early how long before its time a check may be answered
 * @param late how long after its time a check may be answered
 * @param count how many checks there are
 */
record Series(
        PlannedLook look,
        OffsetDateTime anchor,
        @Nullable OffsetDateTime lastly,
        long opens,
        long first,
        long step,
        long early,
        long late,
        int count) {
    /** A look that goes on does so for a day, the longest a look may name: a visit open longer was forgotten, not watched. */
    private static final int LONGEST = 1440;

    /** Returns the one check before the dose. */
    static Series before(PlannedLook look, TimeLine line, OffsetDateTime from, @Nullable OffsetDateTime firstDrug) {
        long opens = line.at(from);
        long due = firstDrug == null ? TimeLine.NEVER : line.at(firstDrug);
        return new Series(look, from, firstDrug, opens, due, 0, due - opens, 0, 1);
    }

    /**
     * Returns the checks from an anchor on.
     *
     * @param stop no check is due at or after this moment
     * @param horizon a look without a last minute is laid out until here, and one check further
     */
    static Series after(PlannedLook look, TimeLine line, OffsetDateTime anchor, long stop, long horizon) {
        long opens = line.at(anchor);
        long first = opens + look.first() * TimeLine.MINUTE;
        long early = look.early() * TimeLine.MINUTE;
        Integer every = look.every();
        long step = every == null ? 0 : every * TimeLine.MINUTE;
        long count = 1;
        if (every != null) {
            Integer until = look.until();
            count = ((until == null ? LONGEST : until) - look.first()) / every + 1L;
            if (until == null) {
                long seen = horizon < opens || horizon + early < first ? 0 : (horizon + early - first) / step + 1;
                count = Math.min(count, seen + 1);
            }
            if (stop > first) {
                count = Math.min(count, (stop - first - 1) / step + 1);
            }
        }
        return new Series(
                look,
                anchor,
                null,
                opens,
                first,
                step,
                early,
                look.late() * TimeLine.MINUTE,
                stop > first ? (int) count : 0);
    }

    @Nullable
    CheckpointRole role() {
        return look.role();
    }

    long due(int check) {
        return first + check * step;
    }

    long from(int check) {
        return Math.max(due(check) - early, opens);
    }

    long until(int check) {
        return due(check) + late;
    }

    /** Returns the last check that is due by this moment, or -1. */
    int before(long at) {
        if (at < first) {
            return -1;
        }
        return step == 0 ? 0 : (int) Math.min((at - first) / step, count - 1L);
    }

    /**
     * Returns whether a reading of the look's own role answers a check outside its window. Late it does, as the caller asks only for the
     * latest check before it. Early it does where the look is one alone, and else when nearer to the check than to the one before it: no
     * burst of readings may silence the looks to come.
     */
    boolean reaches(int check, long at) {
        long ahead = due(check) - at;
        return ahead <= 0 || step == 0 || 2 * ahead < step;
    }

    /** Returns by what the checks of a visit are put in order: when they are due, or when a look before the dose opens. */
    long place(int check) {
        return look.from() == LookFrom.BEFORE_DOSE ? opens : due(check);
    }

    PlannedCheck planned(int check, LookItem item, ZoneId zone) {
        if (look.from() == LookFrom.BEFORE_DOSE) {
            return new PlannedCheck(look, 1, item, null, anchor, lastly);
        }
        long minutes = (first - opens + check * step) / TimeLine.MINUTE;
        return new PlannedCheck(
                look,
                check + 1,
                item,
                after(minutes, zone),
                after(Math.max(minutes - look.early(), 0), zone),
                after(minutes + look.late(), zone));
    }

    private OffsetDateTime after(long minutes, ZoneId zone) {
        return anchor.plusMinutes(minutes).atZoneSameInstant(zone).toOffsetDateTime();
    }
}
