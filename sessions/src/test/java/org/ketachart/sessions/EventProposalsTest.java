package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.session.Session;
import org.ketachart.sessions.adverse.EventProposal;
import org.ketachart.sessions.adverse.EventProposals;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

class EventProposalsTest {
    private static final Protocol PROTOCOL = Protocols.esketamineNasal();

    private static Session visit(String pressure, String script) {
        return new ScriptedVisit(PROTOCOL)
                .play("@-30 open; order; product; @-20 arrive; prepare; @-10 bp " + pressure + "; clear yes; @0 begin")
                .play(script)
                .session();
    }

    private static String open(Session session) {
        return String.join(
                ", ",
                EventProposals.open(session, PROTOCOL).stream()
                        .map(EventProposalsTest::shown)
                        .toList());
    }

    private static String shown(EventProposal proposal) {
        return proposal.term().code() + " by " + proposal.rule().code()
                + proposal.findGrade()
                        .map(grade -> " " + grade.row() + " " + grade.grade())
                        .orElse("");
    }

    @ParameterizedTest(name = "{0}, then {1}")
    @CsvSource({
        "118/72, 141/84, ''",
        "152/92, 161/94, ''",
        "118/72, 152/80, ''",
        "118/72, 154/80, pressure-rise by limit CTC-01 2",
        "118/72, 158/80, pressure-rise by limit CTC-01 2",
        "118/72, 130/98, pressure-rise by limit CTC-01 2",
        "148/94, 189/96, pressure-rise by limit CTC-01 3",
        "150/99, 182/121, pressure-rise by limit CTC-01 3",
        "118/72, 159/90; @50 bp 176/104, pressure-rise by limit CTC-01 3",
        "118/72, 118/79, ''",
    })
    void a_pressure_is_proposed_by_the_limits_that_call_for_an_act_and_not_by_its_grade(
            String before, String after, String proposed) {
        assertThat(open(visit(before, "@40 bp " + after))).isEqualTo(proposed);
    }

    @ParameterizedTest(name = "132/84, then {0}")
    @CsvSource({
        "@40 bp 176/109; @50 bp 150/95, pressure-rise by limit CTC-01 3",
        "@40 bp 176/112; @50 bp 150/95, pressure-rise by limit CTC-01 3",
        "@40 bp 176/112; @50 bp 178/108, pressure-rise by limit CTC-01 3",
        "@40 bp 176/112; @50 bp 178/112, pressure-rise by limit CTC-01 3",
        "@40 bp 176/112; @50 bp 150/94; @60 bp 176/112, 'pressure-rise by limit CTC-01 3, pressure-rise by limit CTC-01 3'",
        "@40 bp 171/108; @50 bp 171/108, ''",
    })
    void a_rise_is_proposed_also_while_a_pressure_that_is_higher_still_waits_for_its_second_reading(
            String after, String proposed) {
        assertThat(open(visit("132/84", after))).isEqualTo(proposed);
    }

    @ParameterizedTest(name = "150/98, then {0}")
    @CsvSource({
        "@40 bp 180/99, ''",
        "@40 bp 180/99; @50 bp 180/99, pressure-rise by limit CTC-01 3",
        "@40 bp 180/99; @50 bp 179/99; @60 bp 180/99, ''",
    })
    void a_pressure_at_the_alert_limit_that_is_no_large_rise_takes_two_readings_in_a_row(
            String after, String proposed) {
        assertThat(open(visit("150/98", after))).isEqualTo(proposed);
    }

    @Test
    void what_rises_through_several_limits_is_proposed_once_from_the_first_to_the_worst() {
        Session session = visit(
                "118/72", "@20 bp 159/90 as v1; @30 bp 182/112; @35 bp 184/114; @40 bp 190/122 as v4; @60 bp 130/80");
        assertThat(EventProposals.open(session, PROTOCOL)).singleElement().satisfies(one -> {
            assertThat(one.since()).isEqualTo("2026-03-02T09:20-06:00");
            assertThat(one.because()).extracting(fact -> fact.id().value()).containsExactly("v1", "v4");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "@20 spo2 91, ''",
        "@20 spo2 89, hypoxia by limit",
        "@20 spo2 88, hypoxia by limit",
        "@20 spo2 87, hypoxia by limit CTC-26 3",
        "@20 rr 8, respiratory-depression by limit",
        "@20 rr 34, ''",
        "@20 rr 34; @25 rr 8, respiratory-depression by limit",
        "@20 hr 128; @25 hr 130, ''",
        "@20 hr 145, tachycardia by limit",
        "@20 moaas 3, ''",
        "@20 moaas 1, sedation by limit",
        "@20 rass 3, agitation by limit",
        "@20 cadss 20, ''",
        "@20 answer distress yes, anxiety by limit",
    })
    void what_the_drug_does_is_no_event_until_a_limit_calls_for_an_act(String script, String proposed) {
        assertThat(open(visit("118/72", script))).isEqualTo(proposed);
    }

    @ParameterizedTest
    @CsvSource({
        "@20 effect nausea yes as f1, ''",
        "@20 effect nausea yes as f1; @22 treat ondansetron for f1, nausea by treatment",
        "@20 effect dissociation yes as f1; @22 treat words for f1, ''",
        "@20 effect dissociation yes as f1; @22 treat lorazepam for f1, dissociation by treatment",
        "@20 bp 150/88 as v1; @22 treat labetalol for v1, pressure-rise by treatment CTC-01 2",
        "@20 spo2 92 as v1; @22 treat oxygen for v1, hypoxia by treatment",
        "@20 treat oxygen, ''",
        "@20 bp 78/40 as v1; @22 treat ephedrine for v1, hypotension by treatment",
        "@20 bp 118/72 as v1; @22 treat ondansetron for v1, ''",
        "@20 rr 34 as v1; @22 treat oxygen for v1, ''",
        "@20 rr 9 as v1; @22 treat oxygen for v1, respiratory-depression by limit",
        "@20 spo2 99 as v1; @22 treat oxygen for v1, ''",
        "@20 hr 70 as v1; @22 treat labetalol for v1, ''",
        "@20 hr 44 as v1; @22 treat atropine for v1, bradycardia by treatment",
        "@20 effect nausea no as f1; @22 treat ondansetron for f1, ''",
        "@20 effect nausea unasked as f1; @22 treat ondansetron for f1, ''",
        "@20 spo2 84 as v1; @21 treat oxygen for v1, hypoxia by limit CTC-26 3",
        "@-5 effect nausea yes as f1; @-4 treat ondansetron for f1, ''",
    })
    void a_treatment_after_the_drug_proposes_what_it_was_given_for(String script, String proposed) {
        assertThat(open(visit("118/72", script))).isEqualTo(proposed);
    }

    @ParameterizedTest
    @CsvSource({
        "@21 harm hypoxia by v1, ''",
        "@21 harm hypoxia, ''",
        "@21 harm hypoxia over, ''",
        "@25 harm hypoxia, ''",
        "@25 spo2 99; @30 harm hypoxia, hypoxia by limit CTC-26 3",
        "@21 decline hypoxia by v1; @22 treat oxygen for v1, hypoxia by treatment CTC-26 3",
        "@21 decline hypoxia by v1; @25 spo2 70, hypoxia by limit CTC-26 3",
        "@21 decline hypoxia by v1; @25 spo2 86, ''",
        "@21 decline hypoxia by v1; @20 spo2 71 as v1, hypoxia by limit CTC-26 3",
        "@21 harm hypoxia over; @25 spo2 99; @50 spo2 70, hypoxia by limit CTC-26 3",
        "@21 harm hypoxia; @25 spo2 99; @50 spo2 70, hypoxia by limit CTC-26 3",
        "@21 harm loss-of-consciousness by v1, ''",
        "@21 harm nausea, hypoxia by limit CTC-26 3",
        "@21 decline hypoxia by v1, ''",
        "@21 decline nausea by v1, hypoxia by limit CTC-26 3",
        "@21 decline hypoxia by v2, hypoxia by limit CTC-26 3",
        "@21 retract v1, ''",
        "@21 decline hypoxia by v1; @30 spo2 99; @40 spo2 80, hypoxia by limit CTC-26 3",
    })
    void it_is_answered_by_an_event_or_a_decline_of_the_same_and_comes_again_when_it_comes_again(
            String answer, String left) {
        assertThat(open(visit("118/72", "@20 spo2 84 as v1; " + answer))).isEqualTo(left);
    }

    @Test
    void nothing_is_proposed_of_a_visit_without_drug() {
        Session session = new ScriptedVisit(PROTOCOL)
                .play("@-30 open; order; product; @-20 arrive; @-10 bp 190/125; @-9 bp 190/125; @-5 spo2 80")
                .session();
        assertThat(EventProposals.open(session, PROTOCOL)).isEmpty();
    }

    @Test
    void proposals_do_not_depend_on_the_order_of_charting() {
        List<EventProposal> early =
                EventProposals.open(visit("118/72", "@20~20 bp 160/80 as v1; @40~40 spo2 84 as v2"), PROTOCOL);
        List<EventProposal> late =
                EventProposals.open(visit("118/72", "@40~40 spo2 84 as v2; @20~41 bp 160/80 as v1"), PROTOCOL);
        assertThat(late).isEqualTo(early).hasSize(2);
    }
}
