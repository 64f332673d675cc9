package org.ketachart.fhir;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.course.MaintenancePlan;
import org.ketachart.core.course.PlanStatus;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PlanId;

/**
 * What the CarePlan of a maintenance plan holds: everything but the dose and what counts as response.
 *
 * @param chart whose plan it is
 * @param id of this revision
 * @param revision counting from 1
 * @param status where it stands
 * @param course the course it maintains
 * @param start the first day it holds
 * @param review the day by which it must be reviewed
 * @param defined whether the plan says what counts as response
 * @param stopRules when to stop
 * @param author who made it; unknown when absent
 * @param authored when it was made
 * @param replaces the revision it replaces; absent for the first
 * @param reason why it replaces or was revoked; absent when not recorded
 */
record PlanFrame(
        Chart chart,
        PlanId id,
        int revision,
        PlanStatus status,
        CourseId course,
        LocalDate start,
        LocalDate review,
        boolean defined,
        List<Concept> stopRules,
        @Nullable HostRef author,
        OffsetDateTime authored,
        @Nullable PlanId replaces,
        @Nullable Note reason) {
    /** Keeps its own copy of the rules. */
    PlanFrame {
        stopRules = List.copyOf(stopRules);
    }

    static PlanFrame of(Charted<MaintenancePlan> value) {
        MaintenancePlan plan = value.fact();
        return new PlanFrame(
                value.chart(),
                plan.id(),
                plan.revision(),
                plan.status(),
                plan.course(),
                plan.start(),
                plan.review(),
                plan.response() != null,
                plan.stopRules(),
                plan.author(),
                plan.authored(),
                plan.replaces(),
                plan.reason());
    }

    /** Returns the whole plan. */
    Charted<MaintenancePlan> with(PlanDose dose, @Nullable PlanGoal goal) {
        return new Charted<>(
                chart,
                new MaintenancePlan(
                        id,
                        revision,
                        status,
                        course,
                        dose.drug(),
                        dose.route(),
                        dose.interval(),
                        dose.dose(),
                        start,
                        review,
                        goal == null ? null : goal.response(),
                        stopRules,
                        author,
                        authored,
                        replaces,
                        reason));
    }
}
