package org.ketachart.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.core.event.VisitLog.cleared;
import static org.ketachart.core.event.VisitLog.leaving;
import static org.ketachart.core.event.VisitLog.time;

import org.junit.jupiter.api.Test;
import org.ketachart.core.event.EventPayload.DoseCompleted;
import org.ketachart.core.event.EventPayload.DoseStopped;
import org.ketachart.core.event.EventPayload.DoseWithheld;
import org.ketachart.core.event.EventPayload.DosingBegan;
import org.ketachart.core.event.EventPayload.MonitoringResumed;
import org.ketachart.core.event.EventPayload.PatientArrived;
import org.ketachart.core.event.EventPayload.PatientLeft;
import org.ketachart.core.event.EventPayload.PatientTransferred;
import org.ketachart.core.event.EventPayload.ReadyToLeave;
import org.ketachart.core.event.EventPayload.SessionCancelled;
import org.ketachart.core.event.EventPayload.SessionFinished;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Treatment;
import org.ketachart.core.session.TreatmentStatus;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Reason;

class IrregularVisitTest {
    private static final Reason REASON = Reason.text("pressure too high");

    @Test
    void a_step_that_does_not_follow_is_applied_and_listed_and_never_refused() {
        Session session = SessionFold.of(
                new VisitLog().opened().at("09:00", new DosingBegan()).events());
        assertThat(session.record().state()).isEqualTo(SessionState.DOSING);
        assertThat(session.irregular()).containsExactly(new EventId("e2"));
    }

    @Test
    void a_patient_who_comes_after_the_visit_was_cancelled_is_charted_and_the_reason_no_longer_stands() {
        Session session = SessionFold.of(new VisitLog()
                .opened()
                .at("08:10", new SessionCancelled(Concept.text("snow")))
                .at("08:50", new PatientArrived())
                .events());
        assertThat(session.record().state()).isEqualTo(SessionState.ARRIVED);
        assertThat(session.record().notHeld()).isNull();
        assertThat(session.irregular()).containsExactly(new EventId("e3"));
    }

    @Test
    void a_dose_that_was_completed_after_all_has_no_reason_for_stopping() {
        Session session = SessionFold.of(new VisitLog()
                .opened()
                .at("08:20", new PatientArrived())
                .at("08:30", cleared(ClearanceWord.YES))
                .at("09:00", new DosingBegan())
                .at("09:10", new DoseStopped(REASON))
                .at("09:20", new DoseCompleted())
                .events());
        assertThat(session.record().treatment())
                .isEqualTo(new Treatment(TreatmentStatus.COMPLETED, new Interval(time("09:00"), null), null));
    }

    @Test
    void a_visit_that_goes_on_after_its_end_is_not_ended() {
        Session session = SessionFold.of(VisitLog.dosed()
                .at("11:00", new ReadyToLeave())
                .at("11:10", new SessionFinished(leaving("11:10", Disposition.HOME)))
                .at("11:15", new MonitoringResumed(REASON))
                .events());
        assertThat(session.record().ended()).isNull();
        assertThat(session.record().discharge()).isNull();
        assertThat(session.record().monitoring()).isEqualTo(new Interval(time("09:00"), null));
        assertThat(session.irregular()).containsExactly(new EventId("e10"));
    }

    @Test
    void a_patient_sent_away_after_the_dose_was_withheld_keeps_the_visit_withheld_and_how_they_left() {
        Session session = SessionFold.of(new VisitLog()
                .opened()
                .at("08:20", new PatientArrived())
                .at("08:40", new DoseWithheld(REASON))
                .at("08:50", new PatientTransferred(leaving("08:50", Disposition.EMERGENCY_SERVICE)))
                .events());
        assertThat(session.record().state()).isEqualTo(SessionState.WITHHELD);
        assertThat(session.record().discharge()).isEqualTo(leaving("08:50", Disposition.EMERGENCY_SERVICE));
        assertThat(session.record().ended()).isEqualTo(time("08:50"));
        assertThat(session.irregular()).isEmpty();
    }

    @Test
    void a_step_that_is_charted_late_or_twice_takes_nobody_back() {
        VisitLog log = VisitLog.dosed().at("11:00", new ReadyToLeave());
        SessionRecord before = SessionFold.of(log.events()).record();
        log.late("08:30", "11:05", cleared(ClearanceWord.YES))
                .late("09:00", "11:06", new DosingBegan())
                .late("09:06", "11:07", new DoseCompleted())
                .late("08:20", "11:08", new PatientArrived())
                .at("11:09", cleared(ClearanceWord.YES))
                .at("11:09", new PatientArrived());
        Session session = SessionFold.of(log.events());
        assertThat(session.record()).isEqualTo(before);
        assertThat(session.irregular()).isEmpty();
    }

    @Test
    void a_ready_time_charted_after_the_end_is_taken_and_the_visit_stays_over() {
        Session session = SessionFold.of(VisitLog.dosed()
                .at("11:10", new PatientLeft(leaving("11:10", Disposition.HOME)))
                .late("11:00", "11:20", new ReadyToLeave())
                .events());
        assertThat(session.record().state()).isEqualTo(SessionState.LEFT);
        assertThat(session.record().monitoring()).isEqualTo(new Interval(time("09:00"), time("11:00")));
    }

    @Test
    void a_drug_that_reached_the_patient_was_given_though_no_step_says_so() {
        Session session = SessionFold.of(new VisitLog()
                .opened()
                .at("08:20", new PatientArrived())
                .at("09:00", VisitLog.device("a1", "09:00"))
                .at("11:10", new PatientLeft(leaving("11:10", Disposition.HOME)))
                .events());
        assertThat(session.record().treatment())
                .isEqualTo(new Treatment(TreatmentStatus.COMPLETED, new Interval(time("09:00"), time("09:00")), null));
        assertThat(session.record().monitoring()).isEqualTo(new Interval(time("09:00"), time("11:10")));
    }

    @Test
    void a_visit_that_would_end_before_it_began_has_no_known_end() {
        Session session = SessionFold.of(new VisitLog()
                .opened()
                .at("08:20", new PatientArrived())
                .late("08:10", "08:50", new PatientLeft(leaving("08:10", Disposition.HOME)))
                .events());
        assertThat(session.record().ended()).isNull();
        assertThat(session.record().discharge()).isEqualTo(leaving("08:10", Disposition.HOME));
        assertThat(session.irregular()).containsExactly(new EventId("e3"));
    }

    @Test
    void a_late_end_does_not_replace_the_end_that_was() {
        Session session = SessionFold.of(VisitLog.dosed()
                .at("10:00", new PatientTransferred(leaving("10:00", Disposition.HOSPITAL)))
                .late("09:50", "10:10", new PatientLeft(leaving("09:50", Disposition.AGAINST_ADVICE)))
                .events());
        assertThat(session.record().state()).isEqualTo(SessionState.TRANSFERRED);
        assertThat(session.record().discharge()).isEqualTo(leaving("10:00", Disposition.HOSPITAL));
    }

    @Test
    void a_clearance_charted_late_leaves_the_dose_withheld_with_its_reason() {
        Session session = SessionFold.of(new VisitLog()
                .opened()
                .at("08:20", new PatientArrived())
                .at("08:40", new DoseWithheld(REASON))
                .late("08:30", "08:50", cleared(ClearanceWord.YES))
                .events());
        assertThat(session.record().treatment()).isEqualTo(new Treatment(TreatmentStatus.NOT_DONE, null, REASON));
    }

    @Test
    void what_happened_in_the_minute_of_the_end_does_not_reopen_the_visit() {
        Session session = SessionFold.of(VisitLog.dosed()
                .at("10:00", new PatientLeft(leaving("10:00", Disposition.AGAINST_ADVICE)))
                .at("10:00", new DosingBegan())
                .at("10:00", new DoseCompleted())
                .events());
        assertThat(session.record().state()).isEqualTo(SessionState.LEFT);
    }

    @Test
    void a_ready_time_of_before_a_relapse_does_not_end_the_relapse() {
        Session session = SessionFold.of(VisitLog.dosed()
                .at("11:00", new ReadyToLeave())
                .at("11:10", new MonitoringResumed(REASON))
                .late("11:05", "11:20", new ReadyToLeave())
                .events());
        assertThat(session.record().state()).isEqualTo(SessionState.MONITORING);
        assertThat(session.record().monitoring()).isEqualTo(new Interval(time("09:00"), null));
    }
}
