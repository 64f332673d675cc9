package org.ketachart.sessions.protocol;

import java.util.List;
import java.util.Optional;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * The rules a visit is judged by, for one drug by one route in one setting. They close gates, raise alerts and say what is due; they never
 * decide for a clinician.
 *
 * @param ref its id and version, written into every event it judged
 * @param drug for which drug
 * @param route by which route
 * @param setting where the dose is taken: the clinic, or home under telehealth; never home alone
 * @param limits its numbers
 * @param looks when the patient is to be looked at, each under a name of its own
 * @param gates what must hold before the dose and before leaving, and how firmly
 */
public record Protocol(
        ProtocolRef ref,
        Drug drug,
        Route route,
        Setting setting,
        Limits limits,
        List<PlannedLook> looks,
        GatePolicy gates) {
    /** Checks that no dose is planned where none may be, and keeps its own copy. */
    public Protocol {
        Require.present(
                "ref, drug, route, setting, limits, looks, gates", ref, drug, route, setting, limits, looks, gates);
        Require.that(setting != Setting.HOME, "a dose at home alone is never planned (MON-37)");
        Require.that(
                setting != Setting.TELEHEALTH || drug != Drug.ESKETAMINE,
                "esketamine is never planned at home (CAR-13)");
        List<RecordId> names = looks.stream().map(PlannedLook::name).toList();
        Require.distinct("looks", names);
        looks = List.copyOf(looks);
    }

    /** Returns the pressure before the dose that somebody must look at. */
    public PressureLimit caution() {
        return limits.pressure(ProtocolValue.CAUTION_SYSTOLIC, ProtocolValue.CAUTION_DIASTOLIC, false);
    }

    /** Returns the pressure before the dose at which none is begun. */
    public PressureLimit hold() {
        return limits.pressure(ProtocolValue.HOLD_SYSTOLIC, ProtocolValue.HOLD_DIASTOLIC, true);
    }

    /** Returns the pressure during and after the dose that calls for a prescriber. */
    public PressureLimit alert() {
        return limits.pressure(ProtocolValue.ALERT_SYSTOLIC, ProtocolValue.ALERT_DIASTOLIC, true);
    }

    /** Returns the rise over baseline that calls for a recheck. */
    public PressureLimit rise() {
        return limits.pressure(ProtocolValue.RISE_SYSTOLIC, ProtocolValue.RISE_DIASTOLIC, true);
    }

    /** Returns the pressure that is an emergency. */
    public PressureLimit crisis() {
        return limits.pressure(ProtocolValue.CRISIS_SYSTOLIC, ProtocolValue.CRISIS_DIASTOLIC, false);
    }

    /** Returns the rise over baseline, of either number, above which the same holds, in %. */
    public Threshold risePercent() {
        return limits.of(ProtocolValue.RISE_PERCENT);
    }

    /** Returns the rise over baseline that calls for a recheck, by either number and in either measure. */
    public LargeRise largeRise() {
        return new LargeRise(rise(), risePercent());
    }

    /** Returns the SpO2 below which somebody must look and no dose is begun, in %. */
    public Threshold saturation() {
        return limits.of(ProtocolValue.SATURATION_LOOK);
    }

    /** Returns the SpO2 below which it is urgent, in %. */
    public Threshold lowSaturation() {
        return limits.of(ProtocolValue.SATURATION_URGENT);
    }

    /** Returns the MOAA/S at or below which a prescriber is called and nobody is ready to leave. */
    public Threshold sedation() {
        return limits.of(ProtocolValue.SEDATION_PRESCRIBER);
    }

    /** Returns the MOAA/S at or below which it is an emergency. */
    public Threshold deepSedation() {
        return limits.of(ProtocolValue.SEDATION_EMERGENCY);
    }

    /** Returns the stay from the first drug, in min; nothing when the route has none. */
    public Optional<Threshold> findMinimumStay() {
        return limits.find(ProtocolValue.STAY_FROM_FIRST);
    }

    /** Returns the stay from the end of the last drug, in min; nothing when the route has none. */
    public Optional<Threshold> findMinimumAfterLast() {
        return limits.find(ProtocolValue.STAY_AFTER_LAST);
    }

    /** Returns how long before leaving the last pressure may have been taken, in min. */
    public Threshold lastPressureWithin() {
        return limits.of(ProtocolValue.LEAVING_PRESSURE);
    }

    /** Returns the looks without whose pressure nobody is ready. */
    public List<PlannedLook> checkpoints() {
        return looks.stream().filter(PlannedLook::required).toList();
    }
}
