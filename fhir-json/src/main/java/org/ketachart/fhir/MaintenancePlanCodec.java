package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.course.MaintenancePlan;
import org.ketachart.core.course.ResponseDefinition;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

/**
 * A maintenance plan as a CarePlan, a MedicationRequest with interval and dose, and a Goal where the plan says what counts as response.
 *
 * <p>The CarePlan decides: where the others disagree with it, they are reported.
 */
public final class MaintenancePlanCodec implements AggregateCodec<Charted<MaintenancePlan>> {
    private static final CarePlanCodec FRAME = new CarePlanCodec();
    private static final PlanDoseCodec DOSE = new PlanDoseCodec();
    private static final PlanGoalCodec GOAL = new PlanGoalCodec();

    /** Creates the codec, which holds nothing. */
    public MaintenancePlanCodec() {}

    @Override
    public void write(Charted<MaintenancePlan> value, Residue foreign, ResourceSink out) {
        PlanFrame frame = PlanFrame.of(value);
        PlanDose dose = PlanDose.of(value);
        ResponseDefinition response = value.fact().response();
        if (response != null) {
            Chart chart = value.chart();
            PlanGoal goal = new PlanGoal(
                    new Chart(chart.clinic(), chart.patient(), null, null), frame.id(), frame.status(), response);
            out.put(GOAL, goal, foreign.part(GOAL.key(goal)));
        }
        out.put(DOSE, dose, foreign.part(DOSE.key(dose)));
        out.put(FRAME, frame, foreign.part(FRAME.key(frame)));
    }

    @Override
    public Result<List<Read<Charted<MaintenancePlan>>>> read(BundleReader in) {
        Result<List<Read<PlanFrame>>> frames = in.readAll(FRAME, Kind.PLAN);
        Result<List<Read<PlanDose>>> doses = in.readAll(DOSE, Kind.PLAN);
        Result<List<Read<PlanGoal>>> goals = in.readAll(GOAL, Kind.GOAL);
        List<Issue> issues = new ArrayList<>(frames.issues());
        issues.addAll(doses.issues());
        issues.addAll(goals.issues());
        if (!frames.isOk() || !doses.isOk() || !goals.isOk()) {
            return Result.refused(issues);
        }
        Map<ResourceKey, Read<PlanDose>> doseOf = new HashMap<>();
        doses.value().forEach(dose -> doseOf.put(DOSE.key(dose.value()), dose));
        Map<ResourceKey, Read<PlanGoal>> goalOf = new HashMap<>();
        goals.value().forEach(goal -> goalOf.put(GOAL.key(goal.value()), goal));
        List<Read<Charted<MaintenancePlan>>> plans = new ArrayList<>();
        for (Read<PlanFrame> frame : frames.value()) {
            PlanFrame plan = frame.value();
            Read<PlanDose> dose = doseOf.get(new ResourceKey(
                    "MedicationRequest",
                    plan.chart().clinic(),
                    Kind.PLAN,
                    plan.id().value()));
            Read<PlanGoal> goal = goalOf.get(new ResourceKey(
                    "Goal", plan.chart().clinic(), Kind.GOAL, plan.id().value()));
            if (dose == null || (goal == null && plan.defined())) {
                issues.add(Issue.error(
                        FhirFault.MISSING.code(),
                        "Bundle.entry",
                        "the parts that a maintenance plan points to must be there, were not"));
                continue;
            }
            check(plan, dose.value(), goal == null ? null : goal.value(), issues);
            try {
                plans.add(new Read<>(
                        plan.with(dose.value(), goal == null || !plan.defined() ? null : goal.value()),
                        residue(frame, dose, goal)));
            } catch (DomainException e) {
                issues.add(Issue.error(e.code(), "Bundle.entry", String.valueOf(e.getMessage())));
            }
        }
        return Result.of(List.copyOf(plans), issues);
    }

    private static void check(PlanFrame plan, PlanDose dose, @Nullable PlanGoal goal, List<Issue> issues) {
        boolean same = plan.chart().patient().equals(dose.chart().patient())
                && plan.status() == dose.status()
                && plan.authored().equals(dose.authored())
                && (goal == null
                        || (plan.chart().patient().equals(goal.chart().patient()) && plan.status() == goal.status()));
        if (!same) {
            issues.add(Issue.warning(
                    FhirFault.CONTRADICTION.code(),
                    "Bundle.entry",
                    "the parts of a maintenance plan must agree; the CarePlan was believed"));
        }
    }

    private static Residue residue(Read<PlanFrame> frame, Read<PlanDose> dose, @Nullable Read<PlanGoal> goal) {
        Map<ResourceKey, Residue> parts = new HashMap<>();
        parts.put(FRAME.key(frame.value()), frame.residue());
        parts.put(DOSE.key(dose.value()), dose.residue());
        if (goal != null) {
            parts.put(GOAL.key(goal.value()), goal.residue());
        }
        parts.values().removeIf(Residue::isEmpty);
        return Residue.ofParts(parts);
    }
}
