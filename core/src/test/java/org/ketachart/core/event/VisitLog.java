package org.ketachart.core.event;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.dose.SegmentEnd;
import org.ketachart.core.event.EventPayload.AdministrationCharted;
import org.ketachart.core.event.EventPayload.ClearanceDecided;
import org.ketachart.core.event.EventPayload.DoseCompleted;
import org.ketachart.core.event.EventPayload.DosingBegan;
import org.ketachart.core.event.EventPayload.PatientArrived;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.core.event.EventPayload.VitalSignCharted;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;

/** A log of one visit on 2 March 2026, written line by line; each event is recorded half a minute after the clinic's clock shows its time. */
final class VisitLog {
    static final ClinicId CLINIC = new ClinicId("north");
    static final HostRef PATIENT = HostRef.literal("Patient", "p1");
    static final SessionId SESSION = new SessionId("s1");
    static final HostRef NURSE = HostRef.literal("Practitioner", "n1");

    private final List<Event> events = new ArrayList<>();

    VisitLog opened() {
        return at("08:00", openingOf(CLINIC));
    }

    /** Returns a visit whose two nasal devices have been given. */
    static VisitLog dosed() {
        return new VisitLog()
                .opened()
                .at("08:20", new PatientArrived())
                .at("08:30", cleared(ClearanceWord.YES))
                .at("09:00", new DosingBegan())
                .at("09:00", device("a1", "09:00"))
                .at("09:05", device("a2", "09:05"))
                .at("09:06", new DoseCompleted());
    }

    static SessionOpened openingOf(ClinicId clinic) {
        return new SessionOpened(
                new Clinic(clinic, new Note("North"), ZoneId.of("America/Chicago"), null, null, null, List.of()),
                Setting.CLINIC,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static OffsetDateTime time(String clock) {
        return OffsetDateTime.parse("2026-03-02T" + clock + ":00-06:00");
    }

    /** Adds what happened at a time and was charted at once. */
    VisitLog at(String clock, EventPayload payload) {
        return add(clock, clock, null, payload);
    }

    /** Adds what happened at one time and was charted at a later one. */
    VisitLog late(String happened, String charted, EventPayload payload) {
        return add(happened, charted, null, payload);
    }

    /** Adds a correction of the event with this number. */
    VisitLog amending(int number, String charted, EventPayload payload) {
        Event earlier = events.get(number - 1);
        return add(
                earlier.header().occurredAt().toLocalTime().toString().substring(0, 5),
                charted,
                earlier.header().id(),
                payload);
    }

    private VisitLog add(String happened, String charted, EventId amends, EventPayload payload) {
        int number = events.size() + 1;
        events.add(event(number, CLINIC, PATIENT, SESSION, happened, charted, amends, payload));
        return this;
    }

    static Event event(
            int number,
            ClinicId clinic,
            HostRef patient,
            SessionId session,
            String happened,
            String charted,
            EventId amends,
            EventPayload payload) {
        EventHeader header = new EventHeader(
                new EventId("e" + number),
                clinic,
                patient,
                session,
                null,
                number,
                time(happened),
                time(charted).toInstant().plus(Duration.ofSeconds(30)),
                NURSE,
                StaffRole.NURSE,
                null,
                new RecordId("ehr"),
                null,
                amends,
                null);
        return new Event(header, payload);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    static ClearanceDecided cleared(ClearanceWord word) {
        return new ClearanceDecided(Clearance.decided(
                new RecordId("clearance"), word, time("08:30"), HostRef.literal("Practitioner", "d1"), List.of()));
    }

    static VitalSignCharted pressure(String id, String clock, int systolic, int diastolic, RecordStatus status) {
        return new VitalSignCharted(new VitalSign(
                new RecordId(id),
                time(clock),
                new BloodPressure(systolic, diastolic),
                null,
                null,
                null,
                null,
                NURSE,
                null,
                null,
                status));
    }

    static AdministrationCharted device(String id, String clock) {
        return new AdministrationCharted(new Administration(
                new RecordId(id),
                Drug.ESKETAMINE,
                Route.NASAL,
                DoseForm.DEVICE,
                Completion.GIVEN,
                new Interval(time(clock), null),
                Quantity.of("28", Unit.MILLIGRAM),
                null,
                null,
                null,
                null,
                null,
                null,
                PATIENT,
                null,
                RecordStatus.FINAL));
    }

    static AdministrationCharted segment(String id, String from, String to, SegmentEnd ending) {
        return new AdministrationCharted(new Administration(
                new RecordId(id),
                Drug.RACEMIC_KETAMINE,
                Route.INTRAVENOUS,
                DoseForm.INFUSION_SEGMENT,
                ending == SegmentEnd.STOPPED ? Completion.PARTLY_GIVEN : Completion.GIVEN,
                new Interval(time(from), time(to)),
                null,
                Quantity.of("45", Unit.MILLIGRAM_PER_HOUR),
                ending,
                null,
                null,
                null,
                null,
                NURSE,
                null,
                RecordStatus.FINAL));
    }

    static Discharge leaving(String clock, Disposition how) {
        return new Discharge(time(clock), how, null, true, null);
    }
}
