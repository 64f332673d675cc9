package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.course.ResponseDefinition;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.PlanId;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.PlanCodes.GoalStatus;

/** What a maintenance plan counts as response, as a Goal with one target. */
final class PlanGoalCodec implements ResourceCodec<PlanGoal> {
    @Override
    public String resourceType() {
        return "Goal";
    }

    @Override
    public ResourceKey key(PlanGoal value) {
        return ResourceKey.of("Goal", value.chart().clinic(), Kind.GOAL, value.id());
    }

    @Override
    public void write(PlanGoal goal, Residue foreign, FhirWriter out) {
        ResponseDefinition response = goal.response();
        ResourceKey key = key(goal);
        out.resource("Goal", foreign);
        out.meta(Profile.GOAL, key);
        out.narrative("Response to treatment");
        out.identifiers(key);
        out.code("lifecycleStatus", GoalStatus.of(goal.status()));
        out.fixedConcept("description", PlanCodes.RESPONSE);
        out.patient("subject", goal.chart());
        out.array("target");
        out.object();
        out.concept("measure", response.measure());
        PlanParts.writeTarget("detailQuantity", response.target(), response.comparator(), out);
        out.end();
        out.end();
        out.end();
    }

    @Override
    public Result<Read<PlanGoal>> read(FhirCursor in) {
        Found found = new Found();
        in.resource("Goal");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "identifier" -> found.id = in.identifiers(Kind.GOAL);
                case "lifecycleStatus" -> found.status = in.code(GoalStatus.class);
                case "description" -> in.passCodings(PlanCodes.RESPONSE::is);
                case "subject" -> in.patient();
                case "target" -> readTargets(in, found);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("lifecycleStatus", found.status);
        in.need("target", found.response);
        return in.result(() -> new PlanGoal(
                in.chart(), new PlanId(known(found.id)), known(found.status).planStatus(), known(found.response)));
    }

    private static void readTargets(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (found.met) {
                in.keep();
                continue;
            }
            found.met = true;
            readTarget(in, found);
        }
    }

    private static void readTarget(FhirCursor in, Found found) {
        PlanParts.Target target = new PlanParts.Target();
        Concept measure = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "measure" -> measure = in.concept();
                case "detailQuantity" -> target.read(in);
                default -> in.keep();
            }
        }
        in.need("measure", measure);
        in.need("detailQuantity", target.amount);
        Concept itsMeasure = measure;
        if (itsMeasure != null && target.amount != null && target.comparator != null) {
            found.response =
                    in.build(() -> new ResponseDefinition(itsMeasure, known(target.comparator), known(target.amount)));
        }
    }

    /** What was met so far. */
    private static final class Found {
        @Nullable
        String id;

        @Nullable
        GoalStatus status;

        @Nullable
        ResponseDefinition response;

        boolean met;
    }
}
