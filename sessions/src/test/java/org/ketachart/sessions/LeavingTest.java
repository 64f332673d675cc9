package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.sessions.protocol.Protocols;

/** What keeps a patient in the chair, and what does not. */
class LeavingTest {
    private static ScriptedVisit visit(String script) {
        return new ScriptedVisit(Protocols.esketamineNasal()).play(script);
    }

    private static List<SessionFault> refused(ScriptedVisit visit, String step) {
        return visit.decide(step) instanceof Decision.Refused no
                ? no.refusals().stream().map(Refusal::fault).toList()
                : List.of();
    }

    @Test
    void a_patient_sedated_by_rass_is_not_ready_though_somebody_took_the_alert_on() {
        String sedated = Visits.MONITORING + "; @40 bp 138/86; @110 rass -4; ack; @120 bp 126/80";
        assertThat(refused(visit(sedated), "ready")).containsExactly(SessionFault.SEDATED);
    }

    @Test
    void of_both_scales_of_sedation_the_one_taken_last_says_how_the_patient_is() {
        String awake = Visits.MONITORING + "; @30 moaas 3; ack; @40 bp 138/86; @110 rass 0; @120 bp 126/80";
        assertThat(visit(awake).decide("ready")).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void an_alert_set_aside_before_leaving_sets_no_later_one_aside() {
        String aside = Visits.MONITORING + "; @20 screen 5 no as s9; @40 bp 138/86; @120 bp 126/80; override ready";
        assertThat(visit(aside).decide("@125 finish")).isInstanceOf(Decision.Accepted.class);
        assertThat(refused(visit(aside + "; @122 answer crisis-symptoms yes"), "@125 finish"))
                .containsExactly(SessionFault.ALERT_OPEN, SessionFault.ALERT_LASTS);
        assertThat(refused(visit(aside + "; @122 screen 5 yes as s10"), "@125 finish"))
                .containsExactly(SessionFault.ALERT_OPEN);
    }

    @Test
    void who_took_the_dose_at_home_is_taken_home_by_nobody() {
        ScriptedVisit visit = new ScriptedVisit(CaseFile.telehealth())
                .play("@-30 open telehealth; order; product; @-20 arrive; prepare; answer consent-to-telehealth yes")
                .play("@-10 answer monitor-person-present yes; bp 128/78; clear yes; @0 begin; @40 complete")
                .play("@75 bp 120/80; @115 bp 120/80; ready");
        assertThat(visit.decide("@116 finish alone")).isInstanceOf(Decision.Accepted.class);
    }
}
