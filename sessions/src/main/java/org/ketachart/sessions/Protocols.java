package org.ketachart.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Unit;

/**
 * The default protocols, from sections 4.1 to 4.4 of the clinical reference.
 *
 * <p>No guideline fixes one set of limits for holding, stopping and escalating. A row marked M or D is a default for the clinic's own
 * policy to replace; it is not a standard of care.
 */
public final class Protocols {
    private static final String VERSION = "0.1.0";

    /** Pre-dose pressure above 140/90: a decision is recorded, repeat after rest. */
    private static final PressureLimit CAUTION = PressureLimit.of("140", "90", false, "MON-40", Mark.M);
    /** Pre-dose pressure of 160/100 or more: do not start. */
    private static final PressureLimit HOLD = PressureLimit.of("160", "100", true, "MON-41", Mark.D);
    /** In-session pressure of 180/110 or more: pause or stop, prescriber at the chair (the row is marked M/D). */
    private static final PressureLimit ALERT = PressureLimit.of("180", "110", true, "MON-42", Mark.D);
    /** A rise of 40/25 or more: recheck in 5 minutes (the label's "large rise", MON-04). */
    private static final PressureLimit RISE = PressureLimit.of("40", "25", true, "MON-43", Mark.D);
    /** A rise of more than 30 %, of the same row. */
    private static final Threshold RISE_PERCENT = Threshold.of("30", Unit.PERCENT, "MON-43", Mark.D);
    /** Above 180/120: emergency call (the same numbers as MON-17, V1). */
    private static final PressureLimit CRISIS = PressureLimit.of("180", "120", false, "MON-44", Mark.D);

    private static final Threshold SATURATION = Threshold.of("94", Unit.PERCENT, "MON-45", Mark.D);
    private static final Threshold LOW_SATURATION = Threshold.of("90", Unit.PERCENT, "MON-45", Mark.D);
    private static final Threshold SEDATION = Threshold.of("3", Unit.SCORE, "MON-48", Mark.D);
    private static final Threshold DEEP_SEDATION = Threshold.of("1", Unit.SCORE, "MON-48", Mark.D);

    private Protocols() {}

    /**
     * Returns the defaults for esketamine nasal spray: two hours from the first device (MON-01), 90 minutes after the last (MON-38), a
     * pressure at about 40 minutes (MON-02, its window from MON-30) and one at discharge (MON-30).
     */
    public static Protocol esketamineNasal() {
        return defaults(
                "esketamine-nasal",
                Drug.ESKETAMINE,
                Route.NASAL,
                new Stay(minutes("120", "MON-01", Mark.V2), minutes("90", "MON-38", Mark.D)),
                List.of(new Checkpoint(
                        CheckpointRole.AT_40_MINUTES,
                        minutes("40", "MON-02", Mark.V2),
                        minutes("35", "MON-30", Mark.D),
                        minutes("50", "MON-30", Mark.D))),
                minutes("30", "MON-30", Mark.D));
    }

    /**
     * Returns the defaults for an intravenous infusion of racemic ketamine: an hour after its end at least, and a pressure within 30
     * minutes of leaving (both MON-31). No authority sets intervals (MON-10), so none is required.
     */
    public static Protocol ketamineIntravenous() {
        return defaults(
                "ketamine-intravenous",
                Drug.RACEMIC_KETAMINE,
                Route.INTRAVENOUS,
                new Stay(null, minutes("60", "MON-31", Mark.D)),
                List.of(),
                minutes("30", "MON-31", Mark.D));
    }

    private record Stay(@Nullable Threshold fromFirst, Threshold afterLast) {}

    private static Protocol defaults(
            String id, Drug drug, Route route, Stay stay, List<Checkpoint> checkpoints, Threshold lastPressure) {
        return new Protocol(
                ProtocolRef.of(id, VERSION),
                drug,
                route,
                CAUTION,
                HOLD,
                ALERT,
                RISE,
                RISE_PERCENT,
                CRISIS,
                SATURATION,
                LOW_SATURATION,
                SEDATION,
                DEEP_SEDATION,
                stay.fromFirst(),
                stay.afterLast(),
                checkpoints,
                lastPressure);
    }

    private static Threshold minutes(String value, String row, Mark mark) {
        return Threshold.of(value, Unit.MINUTE, row, mark);
    }
}
