package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.ketachart.sessions.protocol.Protocols;

class ReadinessTest {
    private static final String DEVICES =
            Visits.CLEARED + "; @0 begin; @5 give as a2; @10 give as a3; @11 complete; @40 bp 138/86";

    private static ScriptedVisit visit(String script) {
        return new ScriptedVisit(Protocols.esketamineNasal()).play(script);
    }

    private static ReadyBracket bracket(String script) {
        ScriptedVisit visit = visit(script);
        return ReadyBracket.of(visit.session(), visit.protocol);
    }

    private static Readiness at(ScriptedVisit visit, String time) {
        return Readiness.of(visit.session(), visit.protocol, OffsetDateTime.parse("2026-03-02T" + time + "-06:00"));
    }

    @Test
    void an_hour_after_the_first_device_the_stay_is_missing_and_its_end_is_known() {
        Readiness readiness = at(visit(DEVICES + "; @60 bp 130/80"), "10:00");
        assertThat(readiness.isReady()).isFalse();
        assertThat(readiness.reasons())
                .extracting(reason -> reason.refusal().fault())
                .containsExactly(SessionFault.STAY_TOO_SHORT, SessionFault.TOO_SOON_AFTER_LAST);
        assertThat(readiness.earliest()).isEqualTo("2026-03-02T11:00-06:00");
    }

    @Test
    void a_late_last_device_moves_the_earliest_time_beyond_two_hours() {
        String late = Visits.CLEARED + "; @0 begin; @5 give as a2; @45 give as a3; @46 complete; @40 bp 138/86";
        Readiness readiness = at(visit(late + "; @60 bp 130/80"), "10:00");
        assertThat(readiness.earliest()).isEqualTo("2026-03-02T11:15-06:00");
    }

    @Test
    void what_must_be_done_has_no_time_of_its_own() {
        Readiness readiness = at(visit(DEVICES + "; @100 moaas 3"), "11:00");
        assertThat(readiness.reasons())
                .extracting(reason -> reason.refusal().fault(), Readiness.NotYet::until)
                .contains(tuple(SessionFault.SEDATED, null));
        assertThat(readiness.earliest()).isEqualTo("2026-03-02T11:00-06:00");
    }

    @Test
    void with_every_stay_over_and_everything_well_the_patient_is_ready() {
        Readiness readiness = at(visit(DEVICES + "; @119 bp 130/80"), "11:00");
        assertThat(readiness.isReady()).isTrue();
        assertThat(readiness.advised()).isNotEmpty();
    }

    @Test
    void the_bracket_lies_between_the_last_look_against_and_the_first_look_from_which_nothing_was() {
        ScriptedVisit visit = visit(DEVICES + "; @60 moaas 3; @75 bp 130/80; @90 moaas 5; @105 bp 128/80");
        assertThat(ReadyBracket.of(visit.session(), visit.protocol)).isEqualTo(new ReadyBracket(75, 90));
    }

    @Test
    void a_relapse_moves_the_bracket() {
        ScriptedVisit visit = visit(DEVICES + "; @60 moaas 5; @80 moaas 2; @100 moaas 5");
        assertThat(ReadyBracket.of(visit.session(), visit.protocol)).isEqualTo(new ReadyBracket(80, 100));
    }

    @Test
    void who_had_to_be_monitored_again_was_not_ready_until_a_look_after_that() {
        String again = DEVICES + "; @119 bp 130/80; @120 ready; @125 resume";
        assertThat(bracket(again)).isEqualTo(new ReadyBracket(125, null));
        assertThat(bracket(again + "; @140 bp 128/80")).isEqualTo(new ReadyBracket(125, 140));
    }

    @Test
    void who_was_never_seen_unwell_has_no_lower_end_and_who_still_is_has_no_upper_one() {
        ScriptedVisit well = visit(DEVICES + "; @60 moaas 5");
        assertThat(ReadyBracket.of(well.session(), well.protocol)).isEqualTo(new ReadyBracket(null, 40));
        ScriptedVisit sedated = visit(DEVICES + "; @60 moaas 3");
        assertThat(ReadyBracket.of(sedated.session(), sedated.protocol)).isEqualTo(new ReadyBracket(60, null));
    }

    @Test
    void an_effect_that_was_there_holds_readiness_back_until_it_was_over() {
        ScriptedVisit lasting = visit(
                DEVICES + "; @30 effect sedation yes as f1; @60 moaas 5; @90 effect sedation no as f2; @105 moaas 5");
        assertThat(ReadyBracket.of(lasting.session(), lasting.protocol)).isEqualTo(new ReadyBracket(60, 105));
        ScriptedVisit nausea = visit(DEVICES + "; @30 effect nausea yes as f1; @60 moaas 5");
        assertThat(ReadyBracket.of(nausea.session(), nausea.protocol)).isEqualTo(new ReadyBracket(null, 40));
        ScriptedVisit open = visit(DEVICES + "; @30 effect dissociation yes as f1; @60 moaas 5");
        assertThat(ReadyBracket.of(open.session(), open.protocol)).isEqualTo(new ReadyBracket(60, null));
    }

    @Test
    void who_got_no_drug_has_no_bracket() {
        ScriptedVisit visit = visit(Visits.CLEARED);
        assertThat(ReadyBracket.of(visit.session(), visit.protocol)).isEqualTo(new ReadyBracket(null, null));
    }

    @Test
    void while_the_drug_runs_the_time_after_it_counts_from_now() {
        ScriptedVisit visit =
                new ScriptedVisit(Protocols.ketamineIntravenous()).play(Visits.CLEARED + "; @0 begin running");
        assertThat(at(visit, "09:30").earliest()).isEqualTo("2026-03-02T10:30-06:00");
        assertThat(at(visit, "10:05").earliest()).isEqualTo("2026-03-02T11:05-06:00");
    }

    @Test
    void a_look_without_a_pressure_bounds_the_bracket_on_neither_side() {
        ScriptedVisit visit = visit(
                Visits.CLEARED + "; @0 begin; @5 give as a2; @10 give as a3; @11 complete; @36 spo2 98; @40 bp 138/86");
        assertThat(ReadyBracket.of(visit.session(), visit.protocol)).isEqualTo(new ReadyBracket(null, 40));
    }

    @Test
    void sedation_by_rass_speaks_against_it_as_well() {
        ScriptedVisit visit = visit(DEVICES + "; @60 rass -4; @90 rass 0");
        assertThat(ReadyBracket.of(visit.session(), visit.protocol)).isEqualTo(new ReadyBracket(60, 90));
    }

    @Test
    void nobody_is_ready_who_may_not_be_declared_so() {
        ScriptedVisit visit = visit(Visits.DOSING + "; @40 bp 120/80; @120 bp 120/80");
        assertThat(at(visit, "11:00").isReady()).isEqualTo(visit.decide("ready") instanceof Decision.Accepted);
    }
}
