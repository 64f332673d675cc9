package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Escort;
import org.ketachart.core.session.PlannedTime;
import org.ketachart.core.session.SessionNumber;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PhaseId;
import org.ketachart.core.value.PlanId;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.SessionId;
import org.ketachart.fhir.SessionCodes.EncounterStatus;

/** A visit as an Encounter. Its own state stands in an extension, because an Encounter cannot tell dosing from monitoring. */
public final class VisitCodec implements ResourceCodec<Visit> {
    /** Creates the codec, which holds nothing. */
    public VisitCodec() {}

    @Override
    public String resourceType() {
        return "Encounter";
    }

    @Override
    public ResourceKey key(Visit value) {
        return ResourceKey.of("Encounter", value.chart().clinic(), Kind.SESSION, session(value.chart()));
    }

    private static SessionId session(Chart chart) {
        return known(chart.session());
    }

    @Override
    public void write(Visit visit, Residue foreign, FhirWriter out) {
        Chart chart = visit.chart();
        Discharge discharge = visit.discharge();
        out.resource("Encounter", foreign);
        out.meta(profile(visit, out.contract().usCore()), key(visit));
        out.narrative("Session, " + visit.state().code());
        out.array("extension");
        out.coding(Extensions.SESSION_STATE, SessionCodes.STATE, visit.state());
        writeNumber(visit.number(), out);
        writePlanned(visit.planned(), out);
        String protocol = ProtocolCanonical.of(visit.protocol());
        if (protocol != null) {
            out.extension(SessionExtensions.PROTOCOL);
            out.string("valueCanonical", protocol);
            out.end();
        }
        if (visit.plan() != null) {
            out.extension(SessionExtensions.PLAN);
            out.reference("valueReference", ResourceKey.of("CarePlan", chart.clinic(), Kind.PLAN, visit.plan()));
            out.end();
        }
        if (visit.notHeld() != null) {
            out.extension(SessionExtensions.NOT_HELD);
            out.concept("valueCodeableConcept", visit.notHeld());
            out.end();
        }
        HostOwned.writeAdopted(visit, out);
        out.end();
        out.identifiers(key(visit));
        out.code("status", EncounterStatus.of(visit.state()));
        out.coding("class", SessionCodes.SETTING.codings(visit.setting()).get(0));
        out.fixedConcepts("type", SessionCodes.SESSION);
        out.patient("subject", chart);
        if (chart.course() != null) {
            out.array("episodeOfCare");
            out.referenceEntry(ResourceKey.of("EpisodeOfCare", chart.clinic(), Kind.COURSE, chart.course()));
            out.end();
        }
        if (visit.phase() != null) {
            out.array("basedOn");
            out.referenceEntry(ResourceKey.of("ServiceRequest", chart.clinic(), Kind.PHASE, visit.phase()));
            out.end();
        }
        writeEscort(discharge == null ? null : discharge.escort(), out);
        out.period("period", visit.arrived(), visit.ended());
        HostOwned.writeReason(visit, out);
        writeDischarge(visit, out);
        HostOwned.writeLocation(visit, out);
        out.reference("serviceProvider", ResourceKey.of("Organization", chart.clinic(), Kind.CLINIC, chart.clinic()));
        out.reference("partOf", visit.encounter());
        out.end();
    }

    private static void writeNumber(@Nullable SessionNumber number, FhirWriter out) {
        if (number == null) {
            return;
        }
        out.extension(Extensions.SESSION_NUMBER);
        out.array("extension");
        part(Extensions.IN_COURSE, number.inCourse(), out);
        part(Extensions.IN_PHASE, number.inPhase(), out);
        part(Extensions.IN_PLAN, number.inPlan(), out);
        out.end();
        out.end();
    }

    private static void part(Extension part, @Nullable Integer count, FhirWriter out) {
        if (count != null) {
            out.extension(part);
            out.whole("valuePositiveInt", count);
            out.end();
        }
    }

    private static void writePlanned(@Nullable PlannedTime planned, FhirWriter out) {
        if (planned == null) {
            return;
        }
        out.extension(SessionExtensions.PLANNED_START);
        out.array("extension");
        out.extension(SessionExtensions.START);
        out.dateTime("valueDateTime", planned.resolved());
        out.end();
        out.extension(SessionExtensions.ZONE);
        out.string("valueCode", planned.zone().getId());
        out.end();
        out.end();
        out.end();
    }

    /** US Core 3.1.1 lets none but a practitioner take part in an Encounter; one with another escort does not claim its profile. */
    private static @Nullable Profile profile(Visit visit, UsCore version) {
        Discharge discharge = visit.discharge();
        Escort escort = discharge == null ? null : discharge.escort();
        HostRef person = escort == null ? null : escort.person();
        boolean outside =
                version == UsCore.V3_1_1 && person != null && !person.type().equals("Practitioner");
        return outside ? null : Profile.ENCOUNTER;
    }

    private static void writeEscort(@Nullable Escort escort, FhirWriter out) {
        if (escort != null && escort.person() != null) {
            out.array("participant");
            out.object();
            out.fixedConcepts("type", SessionCodes.ESCORT);
            out.reference("individual", escort.person());
            out.end();
            out.end();
        }
    }

    private static void writeDischarge(Visit visit, FhirWriter out) {
        Discharge discharge = visit.discharge();
        if (discharge == null) {
            return;
        }
        out.object("hospitalization");
        writeMore(discharge, discharge.at().equals(visit.ended()), out);
        out.concept("dischargeDisposition", SessionCodes.DISPOSITION, discharge.disposition());
        out.end();
    }

    private static void writeMore(Discharge discharge, boolean atEnd, FhirWriter out) {
        Escort escort = discharge.escort();
        if (atEnd && escort == null && discharge.instructionsGiven() == null && discharge.note() == null) {
            return;
        }
        out.array("extension");
        out.extension(SessionExtensions.DISCHARGE);
        out.array("extension");
        if (!atEnd) {
            out.extension(SessionExtensions.AT);
            out.dateTime("valueDateTime", discharge.at());
            out.end();
        }
        out.coding(SessionExtensions.ESCORT, SessionCodes.ESCORT_KIND, escort == null ? null : escort.kind());
        if (discharge.instructionsGiven() != null) {
            out.extension(SessionExtensions.INSTRUCTIONS);
            out.bool("valueBoolean", discharge.instructionsGiven());
            out.end();
        }
        if (discharge.note() != null) {
            out.extension(SessionExtensions.NOTE);
            out.string("valueString", discharge.note().text());
            out.end();
        }
        out.end();
        out.end();
        out.end();
    }

    @Override
    public Result<Read<Visit>> read(FhirCursor in) {
        VisitParts found = new VisitParts();
        in.resource("Encounter");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> found.readExtensions(in);
                case "identifier" -> found.id = in.identifiers(Kind.SESSION);
                case "status" -> found.status = in.code(EncounterStatus.class);
                case "class" -> found.setting = VisitParts.setting(in);
                case "type" -> in.fixedConcepts(SessionCodes.SESSION);
                case "subject" -> in.patient();
                case "episodeOfCare" -> found.course = VisitParts.ours(in, Kind.COURSE);
                case "basedOn" -> found.phase = VisitParts.ours(in, Kind.PHASE);
                case "participant" -> found.readParticipants(in);
                case "period" -> found.readPeriod(in);
                case "reasonReference" -> found.host.readReasons(in);
                case "hospitalization" -> found.readHospitalization(in);
                case "location" -> found.host.readLocations(in);
                case "serviceProvider" -> {
                    ResourceKey provider = in.peekReference();
                    if (provider != null && provider.kind() == Kind.CLINIC) {
                        in.reference(Kind.CLINIC);
                    } else {
                        in.keep();
                    }
                }
                case "partOf" -> found.host.encounter = in.findHostRef();
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", found.status);
        in.need("class", found.setting);
        SessionState state = found.state(in);
        Discharge discharge = found.discharge(in);
        return in.result(() -> {
            Chart chart = in.chart();
            CourseId course = found.course == null ? null : new CourseId(found.course);
            return new Visit(
                    new Chart(chart.clinic(), chart.patient(), new SessionId(known(found.id)), course),
                    known(state),
                    known(found.setting),
                    found.host.encounter,
                    found.host.location,
                    found.host.indication,
                    found.planned,
                    found.phase == null ? null : new PhaseId(found.phase),
                    found.plan == null ? null : new PlanId(found.plan),
                    found.number,
                    found.protocol,
                    found.arrived,
                    found.ended,
                    found.notHeld,
                    discharge,
                    found.host.adopted);
        });
    }
}
