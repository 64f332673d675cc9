package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload.DosingBegan;
import org.ketachart.core.event.EventPayload.PatientArrived;
import org.ketachart.core.event.EventPayload.PatientLeft;
import org.ketachart.core.event.EventPayload.ReadyToLeave;
import org.ketachart.core.event.EventPayload.SessionFinished;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.core.event.EventPayload.VitalSignCharted;
import org.ketachart.core.session.Deviation;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.sessions.protocol.Protocols;

class CorrectedStepTest {
    private static final String BEGUN =
            "@-30 open; order; product; @-20 arrive; prepare; @-10 bp 128/78; clear yes; @0 begin";
    private static final String READY = BEGUN + "; @5 give as a2; @6 complete; @40 bp 138/86; @120 bp 126/80; ready";

    private static ScriptedVisit visit(String script) {
        return new ScriptedVisit(Protocols.esketamineNasal()).play(script);
    }

    @Test
    void an_arrival_is_corrected_while_the_dose_is_given_and_the_visit_stays_where_it_is() {
        ScriptedVisit visit = visit(BEGUN);
        Session session =
                visit.amending(PatientArrived.class).play("@-25~10 arrive").session();
        assertThat(session.record().state()).isEqualTo(SessionState.DOSING);
        assertThat(session.record().arrived()).isEqualTo(OffsetDateTime.parse("2026-03-02T08:35-06:00"));
        assertThat(session.irregular()).isEmpty();
    }

    @Test
    void a_finish_is_corrected_to_a_departure_and_no_gate_or_deviation_is_made_up_for_it() {
        ScriptedVisit visit = visit(READY + "; finish");
        int before = visit.events.size();
        Session session =
                visit.amending(SessionFinished.class).play("@125 leave").session();
        assertThat(visit.events).hasSize(before + 1);
        assertThat(session.record().state()).isEqualTo(SessionState.LEFT);
        assertThat(session.irregular()).isEmpty();
    }

    @Test
    void a_departure_becomes_a_finish_only_where_the_patient_might_have_finished() {
        ScriptedVisit early = visit(BEGUN + "; @5 give as a2; @6 complete; @40 bp 138/86; @50 leave");
        Decision decision = early.amending(PatientLeft.class).decide("@50 finish");
        assertThat(((Decision.Refused) decision).refusals())
                .extracting(Refusal::fault)
                .containsExactly(SessionFault.STAY_TOO_SHORT, SessionFault.TOO_SOON_AFTER_LAST);
        ScriptedVisit late = visit(READY + "; @125 leave").amending(PatientLeft.class);
        assertThat(late.play("@125 finish").session().record().state()).isEqualTo(SessionState.FINISHED);
    }

    @Test
    void a_begun_dose_is_corrected_without_being_judged_again() {
        ScriptedVisit visit = visit(BEGUN);
        int before = visit.events.size();
        visit.amending(DosingBegan.class).play("@2 begin");
        assertThat(visit.events.subList(before, visit.events.size()))
                .extracting(Event::payload)
                .first()
                .isInstanceOf(DosingBegan.class);
        assertThat(visit.session().record().state()).isEqualTo(SessionState.DOSING);
        assertThat(visit.session().record().treatment().dosing().start())
                .isEqualTo(OffsetDateTime.parse("2026-03-02T09:02-06:00"));
    }

    @Test
    void a_correction_may_not_lie_in_the_future() {
        Decision decision = visit(BEGUN).amending(PatientArrived.class).decide("@90~10 arrive");
        assertThat(((Decision.Refused) decision).refusals())
                .extracting(Refusal::fault)
                .containsExactly(SessionFault.IN_FUTURE);
    }

    @Test
    void more_than_was_ordered_is_charted_and_shows_as_a_deviation() {
        Session session = visit(BEGUN + "; @5 give as a2 mg 56; @10 give as a3").session();
        assertThat(session.record().administrations()).hasSize(3);
        assertThat(session.deviations())
                .extracting(Deviation::what)
                .containsExactly(SessionWords.deviation(SessionDeviation.DOSE_ABOVE_ORDER));
    }

    @Test
    void a_correction_names_a_step_of_its_own_kind_or_is_refused() {
        assertStepUnknown(
                visit("@-30 open; order; product; @-20 arrive; prepare").amending(SessionOpened.class), "@0 begin");
        assertStepUnknown(visit(READY).amending(ReadyToLeave.class), "@125 finish");
        assertStepUnknown(visit(READY + "; finish").amending(VitalSignCharted.class), "@130 cancel");
        assertStepUnknown(visit(BEGUN).amending(PatientArrived.class), "@30 leave");
    }

    private static void assertStepUnknown(ScriptedVisit visit, String step) {
        assertThat(((Decision.Refused) visit.decide(step)).refusals())
                .extracting(Refusal::fault)
                .containsExactly(SessionFault.STEP_UNKNOWN);
    }

    @Test
    void a_gate_set_aside_once_stays_closed_to_what_is_seen_later() {
        String overridden =
                BEGUN + "; @5 give as a2; @6 complete; @40 bp 138/86; @115 bp 185/100; ack;" + " @121 override ready";
        Decision decision = visit(overridden).play("@124 bp 215/126").decide("@125 finish");
        assertThat(((Decision.Refused) decision).refusals())
                .extracting(Refusal::fault)
                .contains(SessionFault.PRESSURE_HIGH);
    }
}
