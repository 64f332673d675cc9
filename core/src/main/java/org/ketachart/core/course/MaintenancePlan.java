package org.ketachart.core.course;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PlanId;
import org.ketachart.core.value.Require;

/**
 * What is intended after induction: how often, how much, until which review, and when to stop.
 *
 * <p>A plan is an intention, so it may be refused or replaced; it is never edited. A new revision names the one it replaces.
 *
 * @param id of this revision
 * @param revision counting from 1
 * @param status where it stands
 * @param course the course it maintains
 * @param drug which of the two drugs
 * @param route by which route
 * @param interval how far apart
 * @param dose how much
 * @param start the first day it holds, in the clinic's zone
 * @param review the day by which it must be reviewed, not before {@code start}
 * @param response what counts as response; absent when not defined
 * @param stopRules when to stop, in the order of the plan
 * @param author who made it; unknown when absent
 * @param authored when it was made
 * @param replaces the revision it replaces; absent for the first
 * @param reason why it replaces or was revoked; absent when not recorded
 */
public record MaintenancePlan(
        PlanId id,
        int revision,
        PlanStatus status,
        CourseId course,
        Drug drug,
        Route route,
        SessionInterval interval,
        DoseRange dose,
        LocalDate start,
        LocalDate review,
        @Nullable ResponseDefinition response,
        List<Concept> stopRules,
        @Nullable HostRef author,
        OffsetDateTime authored,
        @Nullable PlanId replaces,
        @Nullable Note reason) {
    /** Checks dates and revision. */
    public MaintenancePlan {
        Require.present(
                "id, status, course, drug, route, interval, dose, start, review, stopRules, authored",
                id,
                status,
                course,
                drug,
                route,
                interval,
                dose,
                start,
                review,
                stopRules,
                authored);
        Require.inRange("revision", revision, 1, 9999, "");
        Require.date("start", start);
        Require.date("review", review);
        Require.that(!review.isBefore(start), "a plan must not be reviewed before it starts");
        Require.charted("authored", authored);
        Require.that(!id.equals(replaces), "a plan must not replace itself");
        Require.that(
                (revision == 1) == (replaces == null), "a plan must replace one exactly when its revision is above 1");
        stopRules = Require.distinct("stop rules", stopRules);
    }
}
