package org.ketachart.sessions.watch;

import java.util.List;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.*;
import org.ketachart.sessions.protocol.*;

/** Protocols of other shapes than the default ones. */
final class Shapes {
    private static final List<LookItem> VITALS =
            List.of(LookItem.BLOOD_PRESSURE, LookItem.HEART_RATE, LookItem.OXYGEN_SATURATION);

    private Shapes() {}

    /** Every ten minutes for half an hour, then every fifteen to ninety (MON-32). */
    static Protocol intramuscular() {
        return of(
                Route.INTRAMUSCULAR,
                Setting.CLINIC,
                look("during-dose", CheckpointRole.DURING_DOSE, LookFrom.FIRST_DRUG, 10, 10, 30, 5, VITALS),
                look("after-dose", CheckpointRole.AFTER_DOSE, LookFrom.FIRST_DRUG, 45, 15, 90, 7, VITALS));
    }

    /** Every half hour to two hours (MON-33). */
    static Protocol oral() {
        return of(
                Route.ORAL,
                Setting.CLINIC,
                look("after-dose", CheckpointRole.AFTER_DOSE, LookFrom.FIRST_DRUG, 30, 30, 120, 15, VITALS));
    }

    /** At home under telehealth: every fifteen minutes for an hour (MON-36). */
    static Protocol telehealth() {
        return of(
                Route.SUBLINGUAL,
                Setting.TELEHEALTH,
                look("after-dose", CheckpointRole.AFTER_DOSE, LookFrom.FIRST_DRUG, 15, 15, 60, 7, VITALS));
    }

    /** Windows that overlap in every way, looks that share roles, every item. */
    static Protocol crowded() {
        List<LookItem> all = List.of(LookItem.values());
        return of(
                Route.INTRAVENOUS,
                Setting.CLINIC,
                look("before-dose", CheckpointRole.BEFORE_DOSE, LookFrom.BEFORE_DOSE, 0, null, null, 0, all),
                look("during-dose", CheckpointRole.DURING_DOSE, LookFrom.DURING_DOSE, 3, 4, null, 9, all),
                look("once", CheckpointRole.AT_40_MINUTES, LookFrom.FIRST_DRUG, 40, null, null, 20, VITALS),
                look("open", CheckpointRole.AFTER_DOSE, LookFrom.FIRST_DRUG, 30, 10, null, 25, all),
                look("after-dose", CheckpointRole.AFTER_DOSE, LookFrom.DOSE_END, 5, 15, 65, 8, all));
    }

    static PlannedLook look(
            String name,
            CheckpointRole role,
            LookFrom from,
            int first,
            Integer every,
            Integer until,
            int tolerance,
            List<LookItem> of) {
        return new PlannedLook(
                new RecordId(name), role, from, first, every, until, tolerance, tolerance, of, false, "none", Mark.D);
    }

    static Protocol of(Route route, Setting setting, PlannedLook... looks) {
        Protocol like = Protocols.ketamineIntravenous();
        return new Protocol(
                ProtocolRef.of("shape", "1.0.0"),
                Drug.RACEMIC_KETAMINE,
                route,
                setting,
                like.limits(),
                List.of(looks),
                like.gates());
    }
}
