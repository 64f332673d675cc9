package org.ketachart.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Unit;

/**
 * The limits a visit is judged by, for one drug by one route. They close gates and raise alerts; they never decide for a clinician.
 *
 * @param ref its id and version, written into every event it judged
 * @param drug for which drug
 * @param route by which route
 * @param caution the pressure before the dose that somebody must look at
 * @param hold the pressure before the dose at which none is begun
 * @param alert the pressure during and after the dose that calls for a prescriber
 * @param rise the rise over baseline that calls for a recheck
 * @param risePercent the rise over baseline, systolic or diastolic, above which the same holds, in %
 * @param crisis the pressure that is an emergency
 * @param saturation the SpO2 below which somebody must look and no dose is begun, in %
 * @param lowSaturation the SpO2 below which it is urgent, in %
 * @param sedation the MOAA/S at or below which a prescriber is called and nobody is ready to leave
 * @param deepSedation the MOAA/S at or below which it is an emergency
 * @param minimumStay from the first drug, in min; absent when the route has none
 * @param minimumAfterLast from the end of the last drug, in min; absent when the route has none
 * @param checkpoints the pressures that must be there before the patient may be ready
 * @param lastPressureWithin how long before leaving the last pressure may have been taken, in min
 */
public record Protocol(
        ProtocolRef ref,
        Drug drug,
        Route route,
        PressureLimit caution,
        PressureLimit hold,
        PressureLimit alert,
        PressureLimit rise,
        Threshold risePercent,
        PressureLimit crisis,
        Threshold saturation,
        Threshold lowSaturation,
        Threshold sedation,
        Threshold deepSedation,
        @Nullable Threshold minimumStay,
        @Nullable Threshold minimumAfterLast,
        List<Checkpoint> checkpoints,
        Threshold lastPressureWithin) {
    /** Checks the units and keeps its own copy. */
    public Protocol {
        risePercent.inUnit("rise", Unit.PERCENT);
        saturation.inUnit("saturation", Unit.PERCENT);
        lowSaturation.inUnit("low saturation", Unit.PERCENT);
        sedation.inUnit("sedation", Unit.SCORE);
        deepSedation.inUnit("deep sedation", Unit.SCORE);
        if (minimumStay != null) {
            minimumStay.inUnit("minimum stay", Unit.MINUTE);
        }
        if (minimumAfterLast != null) {
            minimumAfterLast.inUnit("minimum after the last drug", Unit.MINUTE);
        }
        lastPressureWithin.inUnit("last pressure", Unit.MINUTE);
        checkpoints = List.copyOf(checkpoints);
    }
}
