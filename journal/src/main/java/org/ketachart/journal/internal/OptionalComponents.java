package org.ketachart.journal.internal;

import java.util.Map;
import java.util.Set;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EventReview;
import org.ketachart.core.adverse.ReportSent;
import org.ketachart.core.adverse.Suspect;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.clinic.RemsCertification;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.consent.ConsentSigner;
import org.ketachart.core.consent.ConsentWithdrawal;
import org.ketachart.core.course.Course;
import org.ketachart.core.course.MaintenancePlan;
import org.ketachart.core.course.Phase;
import org.ketachart.core.course.SessionInterval;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.Product;
import org.ketachart.core.dose.Waste;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload.PatientNoShow;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult.NotRated;
import org.ketachart.core.observation.RatingResult.Orientation;
import org.ketachart.core.observation.Reading.NotTaken;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.Determination;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.ListedEntry;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.TriedEntry;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.AlertAcknowledgement;
import org.ketachart.core.session.AlertEscalation;
import org.ketachart.core.session.CareVisit;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.Deviation;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Escort;
import org.ketachart.core.session.GateOverride;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.session.PayerAuthorization;
import org.ketachart.core.session.PriorDose;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionNumber;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.session.Treatment;
import org.ketachart.core.supply.Container;
import org.ketachart.core.supply.HomeSupply;
import org.ketachart.core.supply.LedgerAct.Destroyed;
import org.ketachart.core.supply.LedgerAct.DiscrepancyResolved;
import org.ketachart.core.supply.LedgerAct.Dispensed;
import org.ketachart.core.supply.LedgerAct.Lost;
import org.ketachart.core.supply.LedgerAct.Received;
import org.ketachart.core.supply.LedgerAct.Returned;
import org.ketachart.core.supply.LedgerAct.Wasted;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LedgerSite;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.supply.SupplyReturn;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;

/**
 * Which components of which record may be absent; every other one is required of an input, save lists, which are empty when absent.
 *
 * <p>The nullness annotations say the same, but they are not there at run time when a host does not ship them. A test holds the two equal.
 */
final class OptionalComponents {
    private static final Map<Class<?>, Set<String>> OPTIONAL = Map.ofEntries(
            Map.entry(
                    AdverseEvent.class,
                    Set.of(
                            "term",
                            "resolved",
                            "detected",
                            "recorded",
                            "severity",
                            "grade",
                            "serious",
                            "outcome",
                            "recorder")),
            Map.entry(Consent.class, Set.of("text", "signed", "to", "withdrawal", "obtainedBy", "document")),
            Map.entry(ConsentSigner.class, Set.of("person", "ableToDecide")),
            Map.entry(ConsentWithdrawal.class, Set.of("to", "reason")),
            Map.entry(FormEntry.class, Set.of("confirms")),
            Map.entry(FormAnswer.class, Set.of("entry")),
            Map.entry(FormResponse.class, Set.of("amends", "signature")),
            Map.entry(FormSubmission.class, Set.of("channel", "sent", "sender", "reply")),
            Map.entry(FormReply.class, Set.of("confirmation", "receipt", "words")),
            Map.entry(Effect.class, Set.of("reason", "words", "checkpoint", "performer")),
            Map.entry(EventReview.class, Set.of("aware", "expectedness", "context", "closed", "reviewer")),
            Map.entry(ReportSent.class, Set.of("receipt")),
            Map.entry(HomeSupply.class, Set.of("compounder", "product", "lot", "expires", "strength")),
            Map.entry(SupplyReturn.class, Set.of("taker")),
            Map.entry(Suspect.class, Set.of("relatedness")),
            Map.entry(Clinic.class, Set.of("npi", "rems", "organization")),
            Map.entry(RemsCertification.class, Set.of("until")),
            Map.entry(Course.class, Set.of("started", "ended", "indication", "plannedSessions", "protocol", "reason")),
            Map.entry(MaintenancePlan.class, Set.of("response", "author", "replaces", "reason")),
            Map.entry(Phase.class, Set.of("started", "ended", "plannedSessions", "reason")),
            Map.entry(SessionInterval.class, Set.of("atMost")),
            Map.entry(
                    Administration.class,
                    Set.of("given", "rate", "ending", "order", "product", "weight", "waste", "performer", "reason")),
            Map.entry(DosingWeight.class, Set.of("reading")),
            Map.entry(Intervention.class, Set.of("amount", "route", "performer", "note")),
            Map.entry(MedicationOrder.class, Set.of("over", "prescriber", "replaces", "instruction", "source")),
            Map.entry(Product.class, Set.of("packageCode", "lot", "expires")),
            Map.entry(Waste.class, Set.of("witness")),
            Map.entry(
                    EventHeader.class,
                    Set.of("session", "course", "role", "onBehalfOf", "protocol", "amends", "causedBy")),
            Map.entry(PatientNoShow.class, Set.of("reason")),
            Map.entry(
                    SessionOpened.class,
                    Set.of("encounter", "location", "indication", "planned", "phase", "plan", "number", "protocol")),
            Map.entry(Rating.class, Set.of("checkpoint", "performer")),
            Map.entry(NotRated.class, Set.of("note")),
            Map.entry(Orientation.class, Set.of("person", "place", "time", "situation")),
            Map.entry(NotTaken.class, Set.of("note")),
            Map.entry(OxygenSaturation.class, Set.of("onOxygen", "flow")),
            Map.entry(
                    VitalSign.class,
                    Set.of("checkpoint", "method", "site", "position", "performer", "device", "source")),
            Map.entry(Clearance.class, Set.of("proposal", "until")),
            Map.entry(Determination.class, Set.of("proposal", "clearance")),
            Map.entry(
                    AntidepressantTrial.class,
                    Set.of(
                            "drugClass",
                            "dose",
                            "from",
                            "until",
                            "weeks",
                            "improvement",
                            "adherent",
                            "end",
                            "sameEpisode")),
            Map.entry(AnswerValue.Amount.class, Set.of("taken")),
            Map.entry(AnswerValue.Yes.class, Set.of("since", "until")),
            Map.entry(Evidence.class, Set.of("what", "asOf")),
            Map.entry(EvidenceSource.class, Set.of("written", "saidBy")),
            Map.entry(Finding.class, Set.of("severity", "until", "override")),
            Map.entry(FindingOverride.class, Set.of("truth", "said")),
            Map.entry(ListedEntry.class, Set.of("prefill")),
            Map.entry(ScreeningAnswer.class, Set.of("prefill")),
            Map.entry(ScreeningResponse.class, Set.of("asked", "askedBy")),
            Map.entry(TriedEntry.class, Set.of("prefill")),
            Map.entry(Statement.Absent.class, Set.of("days")),
            Map.entry(Statement.Measured.class, Set.of("taken")),
            Map.entry(Statement.Present.class, Set.of("since", "until", "amount")),
            Map.entry(Alert.class, Set.of("action")),
            Map.entry(AlertAcknowledgement.class, Set.of("note")),
            Map.entry(AlertEscalation.class, Set.of("note")),
            Map.entry(CareVisit.class, Set.of("encounter", "clinician", "narrative", "sensitivity")),
            Map.entry(ChecklistAnswer.class, Set.of("asker", "source", "note")),
            Map.entry(Deviation.class, Set.of("note")),
            Map.entry(Discharge.class, Set.of("escort", "instructionsGiven", "note")),
            Map.entry(Escort.class, Set.of("person")),
            Map.entry(GateOverride.class, Set.of("role", "second")),
            Map.entry(HomeDose.class, Set.of("given", "supply", "from", "monitored", "reporter", "note")),
            Map.entry(PayerAuthorization.class, Set.of("until", "visitsLeft", "source")),
            Map.entry(PriorDose.class, Set.of("given")),
            Map.entry(Proposal.class, Set.of("route")),
            Map.entry(Session.class, Set.of("begun", "resumed")),
            Map.entry(SessionNumber.class, Set.of("inCourse", "inPhase", "inPlan")),
            Map.entry(
                    SessionRecord.class,
                    Set.of(
                            "encounter",
                            "location",
                            "indication",
                            "planned",
                            "phase",
                            "plan",
                            "number",
                            "protocol",
                            "arrived",
                            "ended",
                            "treatment",
                            "monitoring",
                            "notHeld",
                            "discharge",
                            "course",
                            "phaseSummary",
                            "maintenancePlan")),
            Map.entry(
                    SuicidalityScreen.class,
                    Set.of("ideation", "recentBehavior", "screener", "assessor", "planned", "plan")),
            Map.entry(Treatment.class, Set.of("dosing", "reason")),
            Map.entry(Chart.class, Set.of("session", "course")),
            Map.entry(Code.class, Set.of("display")),
            Map.entry(Concept.class, Set.of("text")),
            Map.entry(HostRef.class, Set.of("literal", "identifier")),
            Map.entry(Interval.class, Set.of("end")),
            Map.entry(Container.class, Set.of("packageCode", "lot", "expires", "strength")),
            Map.entry(LotRecall.class, Set.of("packageCode")),
            Map.entry(LedgerSite.class, Set.of("location")),
            Map.entry(LedgerEntry.class, Set.of("witness")),
            Map.entry(Received.class, Set.of("supplier")),
            Map.entry(Wasted.class, Set.of("session", "reason")),
            Map.entry(Returned.class, Set.of("session")),
            Map.entry(Lost.class, Set.of("form", "session")),
            Map.entry(Destroyed.class, Set.of("form")),
            Map.entry(Dispensed.class, Set.of("order")),
            Map.entry(DiscrepancyResolved.class, Set.of("adjustment")));

    private OptionalComponents() {}

    static Set<String> of(Class<?> type) {
        return OPTIONAL.getOrDefault(type, Set.of());
    }

    static Set<Class<?>> types() {
        return OPTIONAL.keySet();
    }
}
