package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.TreatmentStatus;
import org.ketachart.sessions.protocol.Protocols;

class SampleDayTest {
    private static ScriptedVisit esketamine() {
        return new ScriptedVisit(Protocols.esketamineNasal());
    }

    private static ScriptedVisit infusion() {
        return new ScriptedVisit(Protocols.ketamineIntravenous()).play(Visits.CLEARED);
    }

    @Test
    void three_devices_three_pressures_and_two_hours_end_at_home() {
        Session session = esketamine().play(Visits.READY + "; @125 finish").session();
        assertThat(session.record().state()).isEqualTo(SessionState.FINISHED);
        assertThat(session.record().administrations()).hasSize(3);
        assertThat(session.gates()).hasSize(3);
        assertThat(session.alerts()).isEmpty();
        assertThat(session.deviations()).isEmpty();
    }

    @Test
    void an_infusion_with_a_changed_rate_nausea_a_high_pressure_and_a_late_reading_is_finished() {
        ScriptedVisit visit = infusion()
                .play(
                        "@20 begin for 20 mg 17.5; @22 event; @24 antiemetic; @25 bp 182/96; @26 ack; @40 give for 20 mg 17.5 as a2; complete")
                .play("@45~70 bp 150/88; @75 bp 130/80; @100 ready; @102 finish");
        Session session = visit.session();
        assertThat(session.record().state()).isEqualTo(SessionState.FINISHED);
        assertThat(session.alerts()).hasSize(1);
        assertThat(session.alerts().get(0).level()).isEqualTo(AlertLevel.EMERGENCY);
        assertThat(session.openAlerts()).isEmpty();
        assertThat(session.deviations()).isEmpty();
        assertThat(visit.events).anySatisfy(e -> {
            assertThat(e.payload()).isInstanceOf(EventPayload.VitalSignCharted.class);
            assertThat(e.header().recordedAt())
                    .isEqualTo(e.header().occurredAt().toInstant().plusSeconds(1500));
        });
    }

    @Test
    void a_visit_is_withheld_for_its_pressure() {
        Session session = esketamine()
                .play("@-30 open; order; arrive; prepare; bp 172/104; withhold")
                .session();
        assertThat(session.record().state()).isEqualTo(SessionState.WITHHELD);
        assertThat(session.alerts()).hasSize(1);
        assertThat(session.record().administrations()).isEmpty();
    }

    @Test
    void a_stopped_dose_does_not_end_the_visit_and_the_patient_is_transferred() {
        ScriptedVisit visit = infusion().play("@10 begin for 10 running; event serious; stop");
        assertThat(visit.session().record().state()).isEqualTo(SessionState.MONITORING);
        Session session = visit.play("@15 give for 5 as a1; @20 transfer").session();
        assertThat(session.record().state()).isEqualTo(SessionState.TRANSFERRED);
        assertThat(session.record().treatment().status()).isEqualTo(TreatmentStatus.STOPPED);
    }

    @Test
    void a_patient_who_leaves_while_dosing_left_and_the_dose_shows_as_stopped() {
        Session session = esketamine().play(Visits.DOSING + "; @7 leave").session();
        assertThat(session.record().state()).isEqualTo(SessionState.LEFT);
        assertThat(session.record().treatment().status()).isEqualTo(TreatmentStatus.STOPPED);
        assertThat(session.irregular()).isEmpty();
        assertThat(session.deviations())
                .extracting(d -> d.what())
                .containsExactly(SessionWords.deviation(SessionDeviation.LEFT_BEFORE_READY));
    }

    @Test
    void a_maintenance_session_holds_its_plan() {
        Session session = esketamine().play("@-30 open; course; phase; plan").session();
        assertThat(session.record().maintenancePlan()).isNotNull();
    }

    @Test
    void two_clinics_keep_their_own_offsets_and_cannot_chart_in_each_other() {
        ScriptedVisit east = new ScriptedVisit(Protocols.esketamineNasal(), "America/New_York").play(Visits.READY);
        ScriptedVisit west = new ScriptedVisit(Protocols.esketamineNasal(), "America/Los_Angeles").play(Visits.READY);
        assertThat(east.session().record().arrived().getOffset().getId()).isEqualTo("-05:00");
        assertThat(west.session().record().arrived().getOffset().getId()).isEqualTo("-08:00");
        Decision crossed = SessionDecider.decide(
                east.session(),
                new SessionCommand.Arrive(),
                west.context(),
                west.protocol,
                west.context().occurredAt().toInstant());
        assertThat(((Decision.Refused) crossed).refusals())
                .extracting(Refusal::fault)
                .containsExactly(SessionFault.OTHER_CHART);
    }

    @Test
    void a_prescriber_sets_a_closed_gate_aside_and_both_are_recorded() {
        Session session = esketamine()
                .play("@-30 open; order; arrive; prepare; bp 172/104; clear yes-with-cautions; @0 override begin")
                .session();
        assertThat(session.record().state()).isEqualTo(SessionState.DOSING);
        assertThat(session.overrides()).hasSize(1);
        assertThat(session.overrides().get(0).gate())
                .isEqualTo(session.gates().get(0).id());
        assertThat(session.gates().get(0).reasons()).hasSize(1);
    }

    @Test
    void the_other_drug_given_anyway_is_charted_with_what_was_outside() {
        Session session =
                esketamine().play(Visits.DOSING + "; @5 give ketamine as a2").session();
        assertThat(session.record().administrations()).hasSize(2);
        assertThat(session.record().administrations().get(1).drug()).isEqualTo(Drug.RACEMIC_KETAMINE);
        assertThat(session.deviations())
                .extracting(d -> d.what())
                .contains(
                        SessionWords.deviation(SessionDeviation.DRUG_DIFFERS),
                        SessionWords.deviation(SessionDeviation.PRODUCT_DIFFERS));
    }

    @Test
    void a_drug_given_before_any_gate_puts_the_visit_in_dosing_because_monitoring_is_owed() {
        Session session = esketamine()
                .play("@-30 open; arrive; prepare; @0 give unordered")
                .session();
        assertThat(session.record().state()).isEqualTo(SessionState.DOSING);
        assertThat(session.irregular()).hasSize(1);
        assertThat(session.deviations()).hasSize(2);
    }

    @Test
    void symptoms_that_come_back_resume_monitoring() {
        Session session = esketamine().play(Visits.READY + "; @122 resume").session();
        assertThat(session.record().state()).isEqualTo(SessionState.MONITORING);
    }
}
