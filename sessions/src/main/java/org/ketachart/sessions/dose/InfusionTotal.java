package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What an infusion comes to at an instant: how long it ran and paused, what it gave by rate and time, and what was charted as given.
 *
 * <p>Computed and charted stand beside each other; neither corrects the other. While a segment runs, {@code computed} has its part and
 * {@code charted} has not, so that {@code difference} is of the segments that are over.
 *
 * @param at the instant; what began later does not count
 * @param running the time it ran; unknown when absent
 * @param paused the time between a segment that ended paused and the next, or this instant; unknown when absent
 * @param computed what it gave by rate and time; unknown when absent
 * @param charted what was charted of the segments that are over, in mg; unknown when absent
 * @param difference charted less computed, of the segments that are over; unknown when absent
 * @param inProgress whether a segment runs at that instant, as far as charted
 * @param segments each by itself, in the order they began
 * @param warnings what does not fit, all at once
 */
public record InfusionTotal(
        Instant at,
        @Nullable Duration running,
        @Nullable Duration paused,
        @Nullable InfusedAmount computed,
        @Nullable BigDecimal charted,
        @Nullable InfusedAmount difference,
        boolean inProgress,
        List<Segment> segments,
        List<DoseWarning> warnings) {
    /** Keeps its own copies. */
    public InfusionTotal {
        Require.present("at, segments, warnings", at, segments, warnings);
        segments = List.copyOf(segments);
        warnings = List.copyOf(warnings);
    }

    /**
     * One segment, up to the instant asked for.
     *
     * @param id the administration
     * @param from when it began
     * @param until when it ended, or the instant asked for; unknown when absent
     * @param over whether it had ended by then
     * @param computed what it gave by rate and time; unknown when absent
     * @param charted what was charted as given, in mg; unknown when absent, and absent until it is over
     */
    public record Segment(
            RecordId id,
            Instant from,
            @Nullable Instant until,
            boolean over,
            @Nullable InfusedAmount computed,
            @Nullable BigDecimal charted) {
        /** Checks that all of it is there. */
        public Segment {
            Require.present("id, from", id, from);
        }

        /** Returns charted less computed, or null where either is unknown or it still runs. */
        public @Nullable InfusedAmount difference() {
            return computed == null || charted == null || !over
                    ? null
                    : InfusedAmount.ofMilligrams(charted).minus(computed);
        }

        @Override
        public String toString() {
            return "Segment[withheld]";
        }
    }

    @Override
    public String toString() {
        return "InfusionTotal[withheld]";
    }
}
