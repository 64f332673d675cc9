package org.ketachart.sessions.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;

/**
 * Two default protocols for a host that takes no packs: the same, number by number, as the library's packs of these names.
 *
 * <p>No guideline fixes one set of limits for holding, stopping and escalating. A row marked M or D is a default for the clinic's own
 * policy to replace; it is not a standard of care.
 */
public final class Protocols {
    private static final String VERSION = "0.2.0";
    private static final List<LookItem> BEFORE = List.of(
            LookItem.BLOOD_PRESSURE,
            LookItem.HEART_RATE,
            LookItem.RESPIRATORY_RATE,
            LookItem.OXYGEN_SATURATION,
            LookItem.SEDATION,
            LookItem.DISSOCIATION,
            LookItem.SUICIDALITY);

    private Protocols() {}

    /**
     * Returns the defaults for esketamine nasal spray: two hours from the first device (MON-01), 90 minutes after the last (MON-38), a
     * pressure at about 40 minutes (MON-02, its window from MON-30) and one at discharge (MON-30).
     */
    public static Protocol esketamineNasal() {
        Limits limits = new DefaultLimits()
                .put(ProtocolValue.STAY_FROM_FIRST, "120", "MON-01", Mark.V2)
                .put(ProtocolValue.STAY_AFTER_LAST, "90", "MON-38", Mark.D)
                .put(ProtocolValue.LEAVING_PRESSURE, "30", "MON-30", Mark.D)
                .put(ProtocolValue.FOOD, "120", "RTE-05", Mark.V2)
                .put(ProtocolValue.LIQUID, "30", "RTE-06", Mark.V2)
                .put(ProtocolValue.NASAL_SPRAY, "60", "RTE-07", Mark.V2)
                .put(ProtocolValue.WEEKLY, "2", "RTE-08", Mark.V2)
                .put(ProtocolValue.DOSE_TOTAL, "84", "RTE-02", Mark.V2)
                .put(ProtocolValue.DEVICE_REST, "5", "RTE-03", Mark.V2)
                .limits();
        GatePolicy gates = new DefaultGates()
                .soft(GateItem.BASELINE, "MON-30", Mark.D)
                .hard(GateItem.MONITORING_EQUIPMENT, "MON-05", Mark.V1)
                .hard(GateItem.REMS_SITE, "REM-01", Mark.V2)
                .hard(GateItem.REMS_PATIENT, "REM-02", Mark.V2)
                .soft(GateItem.FOOD, "RTE-05", Mark.V2)
                .soft(GateItem.LIQUID, "RTE-06", Mark.V2)
                .soft(GateItem.NASAL_SPRAY, "RTE-07", Mark.V2)
                .soft(GateItem.WEEKLY, "RTE-08", Mark.V2)
                .soft(GateItem.DOSE_LIMIT, "RTE-02", Mark.V2)
                .policy();
        List<PlannedLook> looks = List.of(
                before(BEFORE, "MON-30"),
                new PlannedLook(
                        new RecordId("40-minutes"),
                        CheckpointRole.AT_40_MINUTES,
                        LookFrom.FIRST_DRUG,
                        40,
                        null,
                        null,
                        5,
                        10,
                        List.of(LookItem.BLOOD_PRESSURE, LookItem.OXYGEN_SATURATION, LookItem.SEDATION),
                        true,
                        "MON-30",
                        Mark.D),
                new PlannedLook(
                        new RecordId("after-dose"),
                        CheckpointRole.AFTER_DOSE,
                        LookFrom.FIRST_DRUG,
                        70,
                        30,
                        null,
                        15,
                        15,
                        List.of(LookItem.BLOOD_PRESSURE, LookItem.OXYGEN_SATURATION, LookItem.SEDATION),
                        false,
                        "MON-30",
                        Mark.D));
        return new Protocol(
                ProtocolRef.of("esketamine-nasal", VERSION),
                Drug.ESKETAMINE,
                Route.NASAL,
                Setting.CLINIC,
                limits,
                looks,
                gates);
    }

    /**
     * Returns the defaults for an intravenous infusion of racemic ketamine: an hour after its end at least, and a pressure within 30
     * minutes of leaving (both MON-31). No authority sets intervals (MON-10): those of MON-31 are ours.
     */
    public static Protocol ketamineIntravenous() {
        Limits limits = new DefaultLimits()
                .put(ProtocolValue.STAY_AFTER_LAST, "60", "MON-31", Mark.D)
                .put(ProtocolValue.LEAVING_PRESSURE, "30", "MON-31", Mark.D)
                .put(ProtocolValue.WEIGHT_AGE, "1", "MON-31", Mark.D)
                .put(ProtocolValue.WEEKLY, "2", "RTE-35", Mark.V2)
                .put(ProtocolValue.CUMULATIVE, "12", "RTE-49", Mark.V1)
                .put(ProtocolValue.DOSE_PER_KILOGRAM, "1.0", "RTE-39", Mark.D)
                .put(ProtocolValue.DOSE_TOTAL, "100", "RTE-39", Mark.D)
                .put(ProtocolValue.DRAWN_ABOVE, "1", "none", Mark.D)
                .put(ProtocolValue.WEIGHT_ROUNDED, "1", "none", Mark.D)
                .limits();
        GatePolicy gates = new DefaultGates()
                .soft(GateItem.BASELINE, "MON-31", Mark.D)
                .hard(GateItem.WEIGHT, "MON-31", Mark.D)
                .hard(GateItem.MONITORING_EQUIPMENT, "MON-10", Mark.V2)
                .hard(GateItem.OFF_LABEL_CONSENT, "SCR-14", Mark.V2)
                .soft(GateItem.WEEKLY, "RTE-35", Mark.V2)
                .soft(GateItem.CUMULATIVE, "RTE-49", Mark.V1)
                .soft(GateItem.DOSE_LIMIT, "RTE-39", Mark.D)
                .policy();
        List<LookItem> vitals = List.of(LookItem.BLOOD_PRESSURE, LookItem.HEART_RATE, LookItem.OXYGEN_SATURATION);
        List<LookItem> weighed = new ArrayList<>(BEFORE);
        weighed.add(LookItem.WEIGHT);
        List<PlannedLook> looks = List.of(
                before(weighed, "MON-31"),
                repeated("during-dose", CheckpointRole.DURING_DOSE, LookFrom.DURING_DOSE, 10, 10, null, 5, vitals),
                repeated("after-dose", CheckpointRole.AFTER_DOSE, LookFrom.DOSE_END, 15, 15, 60, 7, vitals),
                repeated("until-leaving", CheckpointRole.AFTER_DOSE, LookFrom.DOSE_END, 90, 30, null, 15, vitals));
        return new Protocol(
                ProtocolRef.of("ketamine-intravenous", VERSION),
                Drug.RACEMIC_KETAMINE,
                Route.INTRAVENOUS,
                Setting.CLINIC,
                limits,
                looks,
                gates);
    }

    private static PlannedLook before(List<LookItem> of, String row) {
        return new PlannedLook(
                new RecordId("before-dose"),
                CheckpointRole.BEFORE_DOSE,
                LookFrom.BEFORE_DOSE,
                0,
                null,
                null,
                0,
                0,
                of,
                false,
                row,
                Mark.D);
    }

    private static PlannedLook repeated(
            String name,
            CheckpointRole role,
            LookFrom from,
            int first,
            int every,
            @Nullable Integer until,
            int tolerance,
            List<LookItem> of) {
        return new PlannedLook(
                new RecordId(name), role, from, first, every, until, tolerance, tolerance, of, false, "MON-31", Mark.D);
    }
}
