package org.ketachart.workbench;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.clinic.RemsCertification;
import org.ketachart.core.clinic.StaffMember;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.session.Answer;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.DoseHistory;
import org.ketachart.core.session.Escort;
import org.ketachart.core.session.EscortKind;
import org.ketachart.core.session.PriorDose;
import org.ketachart.core.session.Setting;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;
import org.ketachart.fhir.HostResources;
import org.ketachart.sessions.CareFact.*;
import org.ketachart.sessions.CommandContext;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.SessionCommand;
import org.ketachart.sessions.SessionCommand.*;
import org.ketachart.sessions.SessionDecider;
import org.ketachart.sessions.protocol.Protocols;

/** A visit in an EHR that has nearly everything already; only the session itself is ours to write. */
final class EhrVisit {
    private static final String DAY = "2026-05-13T";
    private static final HostRef PRESCRIBER = HostRef.literal("Practitioner", "dr-3");
    private static final HostRef NURSE = HostRef.literal("Practitioner", "n-12");
    private static final RecordId EHR = new RecordId("lakeside-ehr");

    private final HostResources ehr;
    private final List<Event> log = new ArrayList<>();
    private final Chart chart =
            Chart.of(new ClinicId("lakeside"), HostRef.literal("Patient", "p-7730"), new SessionId("s-7730-01"));

    private EhrVisit(HostResources ehr) {
        this.ehr = ehr;
    }

    /** Returns the log of the visit. */
    static List<Event> log(HostResources ehr) {
        EhrVisit visit = new EhrVisit(ehr);
        visit.happen();
        return List.copyOf(visit.log);
    }

    private void happen() {
        Clinic clinic = new Clinic(
                chart.clinic(),
                new Note("Lakeside Ketamine Program"),
                ZoneId.of("America/Chicago"),
                null,
                new RemsCertification(new Identifier("urn:lakeside:rems", "site-41"), LocalDate.of(2025, 9, 1), null),
                HostRef.literal("Organization", "org-1"),
                List.of(new StaffMember(PRESCRIBER, StaffRole.PRESCRIBER), new StaffMember(NURSE, StaffRole.NURSE)));
        at(
                "08:50",
                NURSE,
                new Open(clinic, Setting.CLINIC)
                        .hosted(
                                HostRef.literal("Encounter", "e-9001"),
                                HostRef.literal("Location", "room-4"),
                                HostRef.literal("Condition", "c-55")));
        at("08:52", NURSE, new Arrive());
        asked();
        at("08:56", NURSE, new ChartVitalSign(taken("wt-303").answering(CheckpointRole.BASELINE)));
        at("08:58", NURSE, new ChartVitalSign(taken("bp-301").answering(CheckpointRole.BEFORE_DOSE)));
        at("08:58", NURSE, new ChartVitalSign(taken("hr-302")));
        at(
                "09:00",
                NURSE,
                new ChartOrder(ehr.order(
                                HostRef.literal("MedicationRequest", "rx-810"), new RecordId("rx-810"), chart.patient())
                        .value()));
        Clearance cleared =
                Clearance.decided(new RecordId("clr-1"), ClearanceWord.YES, time("09:02"), PRESCRIBER, List.of());
        at("09:02", PRESCRIBER, new DecideClearance(cleared));
        at("09:05", NURSE, new BeginDose(device("d-1", "09:05"), cleared.id()));
        at("09:10", NURSE, new ChartAdministration(device("d-2", "09:10")));
        at("09:12", NURSE, new CompleteDose());
        at("09:46", NURSE, pressure("v-1", "09:46", 141, 88, CheckpointRole.AT_40_MINUTES));
        at("11:04", NURSE, pressure("v-2", "11:04", 124, 79, CheckpointRole.BEFORE_DISCHARGE));
        at("11:08", NURSE, new DeclareReady());
        Escort escort = new Escort(EscortKind.ADULT_KNOWN_TO_PATIENT, null);
        at("11:15", NURSE, new Finish(new Discharge(time("11:15"), Disposition.HOME, escort, true, null)));
    }

    /** Asks what the protocol asks before a dose; what the EHR has of it already is charted with its source. */
    private void asked() {
        for (ChecklistItem yes : List.of(
                ChecklistItem.REMS_PATIENT_ENROLLED,
                ChecklistItem.CONSENT_TO_TREATMENT,
                ChecklistItem.ESCORT_NAMED,
                ChecklistItem.MONITORING_EQUIPMENT_READY,
                ChecklistItem.RESCUE_EQUIPMENT_READY,
                ChecklistItem.IDENTITY_CONFIRMED)) {
            answer(yes, true);
        }
        for (ChecklistItem no : List.of(
                ChecklistItem.MOOD_WORSE,
                ChecklistItem.MANIA,
                ChecklistItem.PSYCHOSIS,
                ChecklistItem.ALCOHOL,
                ChecklistItem.CANNABIS,
                ChecklistItem.SEDATIVE,
                ChecklistItem.STIMULANT,
                ChecklistItem.PREGNANCY)) {
            answer(no, false);
        }
        at(
                "08:55",
                NURSE,
                new ScreenSuicidality(new SuicidalityScreen(
                        new RecordId("ss-1"), time("08:55"), 1, false, NURSE, null, null, null, RecordStatus.FINAL)));
        List<PriorDose> doses = List.of(new PriorDose(
                OffsetDateTime.parse("2026-05-06T09:10:00-05:00"),
                Drug.ESKETAMINE,
                Route.NASAL,
                Quantity.of("56", Unit.MILLIGRAM)));
        at(
                "08:55",
                NURSE,
                new TakeDoseHistory(new DoseHistory(new RecordId("dh-1"), time("08:55"), doses, RecordStatus.FINAL)));
    }

    private void answer(ChecklistItem item, boolean yes) {
        RecordId id = new RecordId("q-" + item.code());
        at(
                "08:54",
                NURSE,
                new AnswerChecklist(ChecklistAnswer.of(id, item, time("08:54"), new Answer.Said(yes), NURSE)));
    }

    private void at(String clock, HostRef actor, SessionCommand command) {
        StaffRole role = actor.equals(NURSE) ? StaffRole.NURSE : StaffRole.PRESCRIBER;
        EventId base = new EventId("s-7730-01-" + (log.size() + 1));
        CommandContext context = CommandContext.of(base, chart, actor, role, time(clock), EHR);
        Decision decision = SessionDecider.decide(
                log.isEmpty() ? null : SessionFold.of(log),
                command,
                context,
                Protocols.esketamineNasal(),
                time(clock).toInstant());
        log.addAll(((Decision.Accepted) decision).events());
    }

    /** Returns a reading of the EHR, known in the record by the name that it has there. */
    private VitalSign taken(String name) {
        return ehr.vitalSign(HostRef.literal("Observation", name), new RecordId(name), chart.patient())
                .value();
    }

    private static ChartVitalSign pressure(String id, String clock, int systolic, int diastolic, CheckpointRole look) {
        return new ChartVitalSign(
                VitalSign.taken(new RecordId(id), time(clock), new BloodPressure(systolic, diastolic), NURSE)
                        .answering(look));
    }

    private Administration device(String id, String clock) {
        return new Administration(
                new RecordId(id),
                Drug.ESKETAMINE,
                Route.NASAL,
                DoseForm.DEVICE,
                Completion.GIVEN,
                new Interval(time(clock), null),
                Quantity.of("28", Unit.MILLIGRAM),
                null,
                null,
                new RecordId("rx-810"),
                null,
                null,
                null,
                chart.patient(),
                null,
                RecordStatus.FINAL);
    }

    private static OffsetDateTime time(String clock) {
        return OffsetDateTime.parse(DAY + clock + ":00-05:00");
    }
}
