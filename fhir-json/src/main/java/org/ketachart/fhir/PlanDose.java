package org.ketachart.fhir;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.course.DoseRange;
import org.ketachart.core.course.MaintenancePlan;
import org.ketachart.core.course.PlanStatus;
import org.ketachart.core.course.SessionInterval;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PlanId;

/**
 * What the MedicationRequest of a maintenance plan holds: how often and how much.
 *
 * @param chart whose plan it is, without the course, for which a MedicationRequest of R4 has no place
 * @param id of the plan
 * @param status where the plan stands
 * @param drug which of the two drugs
 * @param route by which route
 * @param interval how far apart
 * @param dose how much
 * @param author who made the plan; unknown when absent
 * @param authored when it was made
 */
record PlanDose(
        Chart chart,
        PlanId id,
        PlanStatus status,
        Drug drug,
        Route route,
        SessionInterval interval,
        DoseRange dose,
        @Nullable HostRef author,
        OffsetDateTime authored) {
    static PlanDose of(Charted<MaintenancePlan> value) {
        MaintenancePlan plan = value.fact();
        Chart chart = value.chart();
        return new PlanDose(
                new Chart(chart.clinic(), chart.patient(), chart.session(), null),
                plan.id(),
                plan.status(),
                plan.drug(),
                plan.route(),
                plan.interval(),
                plan.dose(),
                plan.author(),
                plan.authored());
    }
}
