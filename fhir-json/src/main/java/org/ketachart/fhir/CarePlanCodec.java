package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.course.PlanStatus;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PlanId;
import org.ketachart.core.value.Result;

/** The frame of a maintenance plan as a CarePlan that points to its Goal and to its own MedicationRequest. */
final class CarePlanCodec implements ResourceCodec<PlanFrame> {
    @Override
    public String resourceType() {
        return "CarePlan";
    }

    @Override
    public ResourceKey key(PlanFrame value) {
        return ResourceKey.of("CarePlan", value.chart().clinic(), Kind.PLAN, value.id());
    }

    @Override
    public void write(PlanFrame plan, Residue foreign, FhirWriter out) {
        ResourceKey key = key(plan);
        out.resource("CarePlan", foreign);
        out.meta(Profile.CARE_PLAN, key);
        out.narrative("Maintenance plan, revision " + plan.revision() + ", "
                + plan.status().code());
        writeExtensions(plan, out);
        out.identifiers(key);
        PlanId replaces = plan.replaces();
        if (replaces != null) {
            out.array("replaces");
            out.referenceEntry(ResourceKey.of("CarePlan", key.clinic(), Kind.PLAN, replaces));
            out.end();
        }
        out.code("status", plan.status());
        out.word("intent", "plan");
        out.fixedConcepts("category", PlanCodes.ASSESS_PLAN);
        out.patient("subject", plan.chart());
        out.session("encounter", plan.chart());
        out.object("period");
        out.date("start", plan.start());
        out.end();
        out.dateTime("created", plan.authored());
        out.reference("author", plan.author());
        out.array("supportingInfo");
        out.referenceEntry(ResourceKey.of("Procedure", key.clinic(), Kind.COURSE, plan.course()));
        out.end();
        if (plan.defined()) {
            out.array("goal");
            out.referenceEntry(ResourceKey.of("Goal", key.clinic(), Kind.GOAL, plan.id()));
            out.end();
        }
        out.array("activity");
        out.object();
        out.reference("reference", ResourceKey.of("MedicationRequest", key.clinic(), Kind.PLAN, plan.id()));
        out.end();
        out.end();
        out.notes("note", plan.reason());
        out.end();
    }

    private static void writeExtensions(PlanFrame plan, FhirWriter out) {
        out.array("extension");
        out.course(plan.chart());
        out.extension(CourseExtensions.PLAN_REVISION);
        out.whole("valuePositiveInt", plan.revision());
        out.end();
        out.extension(CourseExtensions.REVIEW_DATE);
        out.date("valueDate", plan.review());
        out.end();
        for (Concept rule : plan.stopRules()) {
            out.extension(CourseExtensions.STOP_RULE);
            out.concept("valueCodeableConcept", rule);
            out.end();
        }
        out.end();
    }

    @Override
    public Result<Read<PlanFrame>> read(FhirCursor in) {
        Found found = new Found();
        in.resource("CarePlan");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> readExtensions(in, found);
                case "identifier" -> found.id = in.identifiers(Kind.PLAN);
                case "replaces" -> found.replaces = PlanParts.readOurs(in, "CarePlan", Kind.PLAN, found.replaces);
                case "status" -> found.status = in.code(PlanStatus.class);
                case "intent" -> PlanParts.readIntent(in);
                case "category" -> in.fixedConcepts(PlanCodes.ASSESS_PLAN);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "period" -> readPeriod(in, found);
                case "created" -> found.authored = in.dateTime();
                case "author" -> found.author = in.hostRef();
                case "supportingInfo" -> found.course = PlanParts.readOurs(in, "Procedure", Kind.COURSE, found.course);
                case "goal" -> found.goal = PlanParts.readOurs(in, "Goal", Kind.GOAL, found.goal);
                case "activity" -> readActivities(in, found);
                case "note" -> found.reason = in.notes();
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        if (!found.revised) {
            in.need("extension.where(url='" + CourseExtensions.PLAN_REVISION.url() + "')", null);
        }
        if (!found.reviewed) {
            in.need("extension.where(url='" + CourseExtensions.REVIEW_DATE.url() + "')", null);
        }
        in.need("status", found.status);
        in.need("period.start", found.start);
        in.need("created", found.authored);
        in.need("supportingInfo", found.course);
        in.need("activity", found.dose);
        if (found.goal != null && !found.goal.equals(found.id)) {
            in.fault(FhirFault.CONTRADICTION, "goal", "the Goal of a plan must have the id of the plan");
        }
        if (found.dose != null && !found.dose.equals(found.id)) {
            in.fault(
                    FhirFault.CONTRADICTION,
                    "activity",
                    "the MedicationRequest of a plan must have the id of the plan");
        }
        return in.result(() -> new PlanFrame(
                in.chart(),
                new PlanId(known(found.id)),
                known(found.revision),
                known(found.status),
                new CourseId(known(found.course)),
                known(found.start),
                known(found.review),
                found.goal != null,
                found.stopRules,
                found.author,
                known(found.authored),
                found.replaces == null ? null : new PlanId(found.replaces),
                found.reason));
    }

    private static void readExtensions(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.COURSE)) {
                in.course();
            } else if (in.is(CourseExtensions.PLAN_REVISION)) {
                found.revised = true;
                found.revision = in.extension(CourseExtensions.PLAN_REVISION, in::whole);
            } else if (in.is(CourseExtensions.REVIEW_DATE)) {
                found.reviewed = true;
                found.review = in.extension(CourseExtensions.REVIEW_DATE, in::date);
            } else if (in.is(CourseExtensions.STOP_RULE)) {
                Concept rule = in.extension(CourseExtensions.STOP_RULE, in::concept);
                if (rule != null) {
                    found.stopRules.add(rule);
                }
            } else {
                in.keep();
            }
        }
    }

    private static void readPeriod(FhirCursor in, Found found) {
        in.object();
        while (in.nextField()) {
            if (in.name().equals("start")) {
                found.start = in.date();
            } else {
                in.keep();
            }
        }
    }

    private static void readActivities(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            String dose = null;
            in.object();
            while (in.nextField()) {
                ResourceKey key = in.name().equals("reference") ? in.peekReference() : null;
                if (found.dose == null && key != null && key.kind() == Kind.PLAN) {
                    dose = in.reference(Kind.PLAN);
                } else {
                    in.keep();
                }
            }
            if (dose == null) {
                in.keep();
            } else {
                found.dose = dose;
            }
        }
    }

    /** What was met so far. */
    private static final class Found {
        @Nullable
        String id;

        @Nullable
        Integer revision;

        @Nullable
        PlanStatus status;

        @Nullable
        String course;

        @Nullable
        LocalDate start;

        @Nullable
        LocalDate review;

        boolean revised;
        boolean reviewed;

        @Nullable
        String goal;

        @Nullable
        String dose;

        @Nullable
        HostRef author;

        @Nullable
        OffsetDateTime authored;

        @Nullable
        String replaces;

        @Nullable
        Note reason;

        final List<Concept> stopRules = new ArrayList<>();
    }
}
