package com.example.ehr;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.clinic.RemsCertification;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.Route;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.session.Answer;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.core.session.DoseHistory;
import org.ketachart.core.session.PriorDose;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.Setting;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.CareFact.AnswerChecklist;
import org.ketachart.sessions.CareFact.ScreenSuicidality;
import org.ketachart.sessions.CareFact.TakeDoseHistory;
import org.ketachart.sessions.CommandContext;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.SessionCommand;
import org.ketachart.sessions.SessionCommand.Arrive;
import org.ketachart.sessions.SessionCommand.BeginDose;
import org.ketachart.sessions.SessionCommand.ChartOrder;
import org.ketachart.sessions.SessionCommand.ChartVitalSign;
import org.ketachart.sessions.SessionCommand.CompleteDose;
import org.ketachart.sessions.SessionCommand.DecideClearance;
import org.ketachart.sessions.SessionCommand.Open;
import org.ketachart.sessions.SessionDecider;
import org.ketachart.sessions.protocol.Protocols;

/** A visit as this EHR charts it, from arrival to the pressure 40 minutes after one nasal device: what happened, and what is known of it. */
final class ChartedVisit {
    private static final HostRef NURSE = HostRef.literal("Practitioner", "n-1");
    private static final HostRef PRESCRIBER = HostRef.literal("Practitioner", "dr-1");
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-05-12T09:00:00-05:00");

    private final Clinic clinic = Clinic.named("cedar", "Cedar Street Clinic", ZoneId.of("America/Chicago"))
            .certified(new RemsCertification(new Identifier("urn:rems", "site-41"), LocalDate.of(2025, 9, 1), null));
    private final Chart chart = Chart.of(clinic.id(), HostRef.literal("Patient", "17"), new SessionId("s-1"));
    private final List<Event> log = new ArrayList<>();

    ChartedVisit() {
        at(0, new Open(clinic, Setting.CLINIC).hosted(HostRef.literal("Encounter", "e-4711"), null, null));
        at(0, new Arrive());
        asked();
        at(5, new ChartVitalSign(pressure("v-1", 5, 128, 78)));
        at(10, new ChartOrder(order()));
        at(
                10,
                new DecideClearance(
                        Clearance.decided(new RecordId("c-1"), ClearanceWord.YES, minute(10), PRESCRIBER, List.of())));
        at(15, new BeginDose(device(), new RecordId("c-1")));
        at(16, new CompleteDose());
        at(55, new ChartVitalSign(pressure("v-2", 55, 141, 84)));
    }

    /** What the protocol asks before a dose. */
    private void asked() {
        for (ChecklistItem yes : List.of(
                ChecklistItem.IDENTITY_CONFIRMED,
                ChecklistItem.MONITORING_EQUIPMENT_READY,
                ChecklistItem.RESCUE_EQUIPMENT_READY,
                ChecklistItem.CONSENT_TO_TREATMENT,
                ChecklistItem.REMS_PATIENT_ENROLLED,
                ChecklistItem.ESCORT_NAMED)) {
            answer(yes, true);
        }
        for (ChecklistItem no : List.of(ChecklistItem.MANIA, ChecklistItem.PSYCHOSIS, ChecklistItem.ALCOHOL)) {
            answer(no, false);
        }
        at(3, new ScreenSuicidality(SuicidalityScreen.asked(new RecordId("ss-1"), minute(3), 1, false, NURSE)));
        PriorDose before = new PriorDose(NINE.minusDays(5), Drug.ESKETAMINE, Route.NASAL, null);
        at(
                4,
                new TakeDoseHistory(
                        new DoseHistory(new RecordId("dh-1"), minute(4), List.of(before), RecordStatus.FINAL)));
    }

    private void answer(ChecklistItem item, boolean yes) {
        RecordId id = new RecordId("q-" + item.code());
        at(2, new AnswerChecklist(ChecklistAnswer.of(id, item, minute(2), new Answer.Said(yes), NURSE)));
    }

    private void at(int minute, SessionCommand command) {
        Session session = log.isEmpty() ? null : SessionFold.of(log);
        CommandContext context = CommandContext.of(
                new EventId("e-" + log.size()), chart, NURSE, StaffRole.NURSE, minute(minute), new RecordId("ehr"));
        Decision decision = SessionDecider.decide(
                session,
                command,
                context,
                Protocols.esketamineNasal(),
                minute(minute).toInstant());
        if (decision instanceof Decision.Refused refused) {
            throw new IllegalStateException("refused: " + refused.refusals());
        }
        log.addAll(((Decision.Accepted) decision).events());
    }

    private static OffsetDateTime minute(int minute) {
        return NINE.plusMinutes(minute);
    }

    private static VitalSign pressure(String id, int minute, int systolic, int diastolic) {
        return VitalSign.taken(new RecordId(id), minute(minute), new BloodPressure(systolic, diastolic), NURSE);
    }

    private static MedicationOrder order() {
        return MedicationOrder.active(
                new RecordId("o-1"),
                Drug.ESKETAMINE,
                Route.NASAL,
                Quantity.of("56", Unit.MILLIGRAM),
                minute(10),
                PRESCRIBER);
    }

    private static Administration device() {
        return Administration.device(new RecordId("a-1"), minute(15), new RecordId("o-1"), null, NURSE);
    }

    /** Returns what happened, in the order in which it was charted. */
    List<Event> log() {
        return List.copyOf(log);
    }

    /** Returns what is now known. */
    SessionRecord record() {
        return SessionFold.of(log).record();
    }
}
