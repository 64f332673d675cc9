package org.ketachart.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketachart.core.event.VisitLog.cleared;
import static org.ketachart.core.event.VisitLog.leaving;
import static org.ketachart.core.event.VisitLog.pressure;
import static org.ketachart.core.event.VisitLog.segment;
import static org.ketachart.core.event.VisitLog.time;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.SegmentEnd;
import org.ketachart.core.event.EventPayload.DoseStopped;
import org.ketachart.core.event.EventPayload.DoseWithheld;
import org.ketachart.core.event.EventPayload.DosingBegan;
import org.ketachart.core.event.EventPayload.MonitoringResumed;
import org.ketachart.core.event.EventPayload.PatientArrived;
import org.ketachart.core.event.EventPayload.PatientLeft;
import org.ketachart.core.event.EventPayload.PatientNoShow;
import org.ketachart.core.event.EventPayload.PatientTransferred;
import org.ketachart.core.event.EventPayload.ReadyToLeave;
import org.ketachart.core.event.EventPayload.SessionCancelled;
import org.ketachart.core.event.EventPayload.SessionFinished;
import org.ketachart.core.event.EventPayload.UnknownPayload;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Treatment;
import org.ketachart.core.session.TreatmentStatus;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.SessionId;

class SessionFoldTest {
    private static final Reason REASON = Reason.text("pressure too high");

    @Test
    void a_nasal_day_is_monitored_from_the_first_device_until_ready_and_ends_at_home() {
        Session session = SessionFold.of(VisitLog.dosed()
                .at("11:00", new ReadyToLeave())
                .at("11:10", new SessionFinished(leaving("11:10", Disposition.HOME)))
                .events());
        SessionRecord record = session.record();
        assertThat(record.state()).isEqualTo(SessionState.FINISHED);
        assertThat(record.arrived()).isEqualTo(time("08:20"));
        assertThat(record.ended()).isEqualTo(time("11:10"));
        assertThat(record.treatment())
                .isEqualTo(new Treatment(TreatmentStatus.COMPLETED, new Interval(time("09:00"), time("09:05")), null));
        assertThat(record.monitoring()).isEqualTo(new Interval(time("09:00"), time("11:00")));
        assertThat(record.administrations()).hasSize(2);
        assertThat(session.clearances()).hasSize(1);
        assertThat(session.irregular()).isEmpty();
        assertThat(session.seq()).isEqualTo(9);
    }

    @Test
    void a_stopped_infusion_keeps_its_reason_and_the_patient_is_still_monitored() {
        Session session = SessionFold.of(new VisitLog()
                .opened()
                .at("08:20", new PatientArrived())
                .at("08:30", cleared(ClearanceWord.YES_WITH_CAUTIONS))
                .at("09:00", new DosingBegan())
                .at("09:10", segment("i1", "09:00", "09:10", SegmentEnd.PAUSED))
                .at("09:25", segment("i2", "09:15", "09:25", SegmentEnd.STOPPED))
                .at("09:25", new DoseStopped(REASON))
                .events());
        SessionRecord record = session.record();
        assertThat(record.state()).isEqualTo(SessionState.MONITORING);
        assertThat(record.treatment())
                .isEqualTo(new Treatment(TreatmentStatus.STOPPED, new Interval(time("09:00"), time("09:25")), REASON));
        assertThat(record.monitoring()).isEqualTo(new Interval(time("09:00"), null));
        assertThat(record.ended()).isNull();
        assertThat(session.irregular()).isEmpty();
    }

    @Test
    void a_dose_withheld_after_arrival_ends_the_visit_with_its_reason_and_no_dosing_time() {
        SessionRecord record = SessionFold.of(new VisitLog()
                        .opened()
                        .at("08:20", new PatientArrived())
                        .at("08:30", cleared(ClearanceWord.NO))
                        .at("08:40", new DoseWithheld(REASON))
                        .events())
                .record();
        assertThat(record.state()).isEqualTo(SessionState.WITHHELD);
        assertThat(record.treatment()).isEqualTo(new Treatment(TreatmentStatus.NOT_DONE, null, REASON));
        assertThat(record.ended()).isEqualTo(time("08:40"));
        assertThat(record.monitoring()).isNull();
    }

    @Test
    void a_patient_who_leaves_against_advice_is_monitored_until_they_left() {
        Session session = SessionFold.of(VisitLog.dosed()
                .at("10:00", new PatientLeft(leaving("10:00", Disposition.AGAINST_ADVICE)))
                .events());
        SessionRecord record = session.record();
        assertThat(record.state()).isEqualTo(SessionState.LEFT);
        assertThat(record.discharge()).isEqualTo(leaving("10:00", Disposition.AGAINST_ADVICE));
        assertThat(record.monitoring()).isEqualTo(new Interval(time("09:00"), time("10:00")));
        assertThat(session.irregular()).isEmpty();
    }

    @Test
    void a_relapse_of_symptoms_opens_monitoring_again_until_the_transfer() {
        VisitLog log = VisitLog.dosed().at("11:00", new ReadyToLeave()).at("11:05", new MonitoringResumed(REASON));
        assertThat(SessionFold.of(log.events()).record().monitoring()).isEqualTo(new Interval(time("09:00"), null));
        log.at("11:30", new PatientTransferred(leaving("11:30", Disposition.EMERGENCY_SERVICE)));
        Session session = SessionFold.of(log.events());
        assertThat(session.record().monitoring()).isEqualTo(new Interval(time("09:00"), time("11:30")));
        assertThat(session.irregular()).isEmpty();
    }

    @Test
    void a_missed_or_cancelled_visit_says_why_and_has_no_treatment() {
        SessionRecord missed = SessionFold.of(new VisitLog()
                        .opened()
                        .at("09:30", new PatientNoShow(null))
                        .events())
                .record();
        assertThat(missed.state()).isEqualTo(SessionState.NO_SHOW);
        assertThat(missed.notHeld()).isNull();
        SessionRecord cancelled = SessionFold.of(new VisitLog()
                        .opened()
                        .at("08:10", new SessionCancelled(Concept.text("snow")))
                        .events())
                .record();
        assertThat(cancelled.notHeld()).isEqualTo(Concept.text("snow"));
        assertThat(cancelled.treatment()).isNull();
    }

    @Test
    void a_clearance_that_asks_or_says_no_leaves_the_visit_at_arrived() {
        VisitLog log =
                new VisitLog().opened().at("08:20", new PatientArrived()).at("08:30", cleared(ClearanceWord.ASK));
        assertThat(SessionFold.of(log.events()).record().state()).isEqualTo(SessionState.ARRIVED);
        log.at("08:40", cleared(ClearanceWord.YES));
        assertThat(SessionFold.of(log.events()).record().state()).isEqualTo(SessionState.CLEARED);
    }

    @Test
    void an_event_of_unknown_type_is_counted_and_changes_nothing() {
        Session session = SessionFold.of(VisitLog.dosed()
                .at("09:30", new UnknownPayload(new Note("mood-lighting-changed"), "{}"))
                .events());
        assertThat(session.unknownEvents()).isEqualTo(1);
        assertThat(session.record())
                .isEqualTo(SessionFold.of(VisitLog.dosed().events()).record());
    }

    @Test
    void an_event_of_another_clinic_patient_or_visit_is_refused() {
        HostRef stranger = HostRef.literal("Patient", "p2");
        assertRefused(
                "an event must be of the log's clinic", new ClinicId("south"), VisitLog.PATIENT, VisitLog.SESSION);
        assertRefused("an event must be of the log's patient", VisitLog.CLINIC, stranger, VisitLog.SESSION);
        assertRefused("an event must be of the log's session", VisitLog.CLINIC, VisitLog.PATIENT, new SessionId("s2"));
    }

    private static void assertRefused(String message, ClinicId clinic, HostRef patient, SessionId session) {
        SessionFold fold = new SessionFold();
        VisitLog.dosed().events().forEach(fold::apply);
        Event foreign = VisitLog.event(
                8,
                clinic,
                patient,
                session,
                "09:30",
                "09:30",
                null,
                pressure("v1", "09:30", 120, 80, RecordStatus.FINAL));
        assertOrder(message, () -> fold.apply(foreign));
        assertThat(fold.session().record().vitalSigns()).isEmpty();
    }

    private static void assertOrder(String message, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.fault()).isEqualTo(CoreFault.ORDER))
                .hasMessage(message);
    }

    @Test
    void a_log_is_opened_first_and_once_and_with_its_own_clinic() {
        assertOrder("a log must begin by opening its visit", () -> SessionFold.of(List.of()));
        assertOrder(
                "a log must begin by opening its visit",
                () -> SessionFold.of(
                        new VisitLog().at("08:20", new PatientArrived()).events()));
        assertOrder(
                "a visit must be opened once",
                () -> SessionFold.of(new VisitLog().opened().opened().events()));
        assertOrder(
                "the opening must hold the log's clinic",
                () -> SessionFold.of(new VisitLog()
                        .at("08:00", VisitLog.openingOf(new ClinicId("south")))
                        .events()));
    }
}
