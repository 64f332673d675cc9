package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.course.DoseRange;
import org.ketachart.core.course.SessionInterval;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PlanId;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.Unit;
import org.ketachart.fhir.PlanCodes.RequestStatus;

/** How often and how much a maintenance plan intends, as a MedicationRequest of intent plan: never the order of a session. */
final class PlanDoseCodec implements ResourceCodec<PlanDose> {
    @Override
    public String resourceType() {
        return "MedicationRequest";
    }

    @Override
    public ResourceKey key(PlanDose value) {
        return ResourceKey.of("MedicationRequest", value.chart().clinic(), Kind.PLAN, value.id());
    }

    @Override
    public void write(PlanDose plan, Residue foreign, FhirWriter out) {
        ResourceKey key = key(plan);
        out.resource("MedicationRequest", foreign);
        out.meta(Profile.MEDICATION_REQUEST, key);
        out.narrative("Maintenance, " + plan.drug().code());
        out.identifiers(key);
        out.code("status", RequestStatus.of(plan.status()));
        out.word("intent", "plan");
        out.concept("medicationCodeableConcept", DoseCodes.DRUG, plan.drug());
        out.patient("subject", plan.chart());
        out.session("encounter", plan.chart());
        out.dateTime("authoredOn", plan.authored());
        if (plan.author() == null) {
            GivingFields.writeAbsent("requester", AbsentReason.UNKNOWN, out);
        } else {
            out.reference("requester", plan.author());
        }
        out.array("dosageInstruction");
        out.object();
        PlanParts.writeInterval(plan.interval(), out);
        out.concept("route", DoseCodes.ROUTE, plan.route());
        out.array("doseAndRate");
        out.object();
        out.object("doseRange");
        out.quantity("low", plan.dose().low());
        out.quantity("high", plan.dose().high());
        out.end();
        out.end();
        out.end();
        out.end();
        out.end();
        out.end();
    }

    @Override
    public Result<Read<PlanDose>> read(FhirCursor in) {
        Found found = new Found();
        in.resource("MedicationRequest");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "identifier" -> found.id = in.identifiers(Kind.PLAN);
                case "status" -> found.status = in.code(RequestStatus.class);
                case "intent" -> PlanParts.readIntent(in);
                case "doNotPerform" -> PlanParts.readProhibition(in);
                case "medicationCodeableConcept" -> found.drug = in.concept(DoseCodes.DRUG);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "authoredOn" -> found.authored = in.dateTime();
                case "requester" -> {
                    if (in.waitsWith(Extensions.DATA_ABSENT_REASON)) {
                        GivingFields.passAbsent(in);
                    } else {
                        found.author = in.hostRef();
                    }
                }
                case "dosageInstruction" -> readDosages(in, found);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", found.status);
        in.need("medicationCodeableConcept", found.drug);
        in.need("authoredOn", found.authored);
        in.need("dosageInstruction[0].timing.repeat", found.interval);
        in.need("dosageInstruction[0].route", found.route);
        in.need("dosageInstruction[0].doseAndRate[0].doseRange", found.dose);
        return in.result(() -> new PlanDose(
                in.chart(),
                new PlanId(known(found.id)),
                known(found.status).planStatus(),
                known(found.drug),
                known(found.route),
                known(found.interval),
                known(found.dose),
                found.author,
                known(found.authored)));
    }

    private static void readDosages(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (found.met) {
                in.fault(FhirFault.CONTRADICTION, "a plan must have one dosage, had more");
                in.skip();
                continue;
            }
            found.met = true;
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "timing" -> readTiming(in, found);
                    case "route" -> found.route = in.concept(DoseCodes.ROUTE);
                    case "doseAndRate" -> readDoses(in, found);
                    default -> in.keep();
                }
            }
        }
    }

    private static void readTiming(FhirCursor in, Found found) {
        in.object();
        while (in.nextField()) {
            if (in.name().equals("repeat")) {
                readRepeat(in, found);
            } else {
                in.keep();
            }
        }
    }

    private static void readRepeat(FhirCursor in, Found found) {
        Integer every = null;
        Integer atMost = null;
        Unit unit = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "frequency" -> PlanParts.readOnce(in);
                case "period" -> every = in.whole();
                case "periodMax" -> atMost = in.whole();
                case "periodUnit" -> unit = in.code(Unit.class);
                default -> in.keep();
            }
        }
        in.need("period", every);
        in.need("periodUnit", unit);
        Integer period = every;
        Integer most = atMost;
        Unit itsUnit = unit;
        if (period != null && itsUnit != null) {
            found.interval = in.build(() -> new SessionInterval(period, most, itsUnit));
        }
    }

    private static void readDoses(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            in.object();
            while (in.nextField()) {
                if (found.dose == null && in.name().equals("doseRange")) {
                    found.dose = PlanParts.readRange(in);
                } else {
                    in.keep();
                }
            }
        }
    }

    /** What was met so far. */
    private static final class Found {
        @Nullable
        String id;

        @Nullable
        RequestStatus status;

        @Nullable
        Drug drug;

        @Nullable
        Route route;

        @Nullable
        SessionInterval interval;

        @Nullable
        DoseRange dose;

        @Nullable
        HostRef author;

        @Nullable
        OffsetDateTime authored;

        boolean met;
    }
}
