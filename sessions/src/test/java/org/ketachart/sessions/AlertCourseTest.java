package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.AlertAction;
import org.ketachart.core.session.AlertClearing;
import org.ketachart.core.session.AlertEnd;
import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.session.Session;
import org.ketachart.sessions.protocol.Protocols;

/** Alerts as they are raised, confirmed, taken over, cleared, and known better later. */
class AlertCourseTest {
    private static ScriptedVisit dosing() {
        return new ScriptedVisit(Protocols.esketamineNasal()).play(Visits.DOSING);
    }

    private static List<String> words(Session session) {
        return session.alerts().stream()
                .map(alert -> alert.what().codes().get(0).code())
                .toList();
    }

    private static List<AlertEnd> ends(Session session) {
        return session.clearings().stream().map(AlertClearing::how).toList();
    }

    @Test
    void a_pressure_at_the_limit_is_looked_at_again_and_urgent_when_it_is_confirmed() {
        ScriptedVisit visit = dosing().play("@40 bp 176/112");
        assertThat(words(visit.session())).containsExactly("pressure-recheck");
        assertThat(visit.session().alerts().get(0).level()).isEqualTo(AlertLevel.ATTENTION);

        visit.play("@45 bp 174/111");
        assertThat(words(visit.session())).containsExactly("pressure-recheck", "pressure-high");
        Alert high = visit.session().alerts().get(1);
        assertThat(high.level()).isEqualTo(AlertLevel.URGENT);
        assertThat(high.action()).isEqualTo(AlertAction.STOP);
    }

    @Test
    void an_alert_lasts_until_a_reading_is_well_below_the_limit() {
        ScriptedVisit visit = dosing().play("@40 bp 176/112; @45 bp 174/111; @50 bp 160/101; @55 bp 158/108");
        assertThat(visit.session().clearings()).isEmpty();
        assertThat(words(visit.session())).hasSize(2);

        visit.play("@60 bp 150/84");
        assertThat(ends(visit.session())).containsExactly(AlertEnd.RECOVERED, AlertEnd.RECOVERED);
    }

    @Test
    void a_crisis_needs_no_confirmation_and_falls_back_to_the_lesser_alert_once() {
        ScriptedVisit visit = dosing().play("@40 bp 196/118; @45 bp 165/104; @50 bp 165/103");
        assertThat(words(visit.session())).containsExactly("pressure-crisis", "pressure-rise");
        assertThat(ends(visit.session())).containsExactly(AlertEnd.RECOVERED);
    }

    @Test
    void a_pulse_is_an_alert_when_it_is_sustained_and_at_once_when_it_stops_a_dose() {
        assertThat(words(dosing().play("@20 hr 124").session())).isEmpty();
        assertThat(words(dosing().play("@20 hr 124; @25 hr 126").session())).containsExactly("pulse");
        assertThat(words(dosing().play("@20 hr 148").session())).containsExactly("pulse-high");
    }

    @Test
    void breathing_sedation_and_agitation_have_their_alerts() {
        assertThat(words(dosing().play("@20 rr 8").session())).containsExactly("respiration");
        assertThat(words(dosing().play("@20 rass -3; @30 rass 0; @40 rass 2").session()))
                .containsExactly("rass-sedation", "agitation");
        assertThat(words(dosing().play("@20 moaas 3; @25 moaas 1").session()))
                .containsExactly("sedation", "deep-sedation");
    }

    @Test
    void symptoms_of_a_crisis_are_an_emergency_whatever_the_pressure() {
        Session session = dosing().play("@20 answer crisis-symptoms yes").session();
        assertThat(words(session)).containsExactly("crisis-symptoms");
        assertThat(session.alerts().get(0).level()).isEqualTo(AlertLevel.EMERGENCY);
    }

    @Test
    void a_positive_screen_raises_an_alert_that_proposes_nothing_for_the_dose_and_a_plan_ends_it() {
        ScriptedVisit visit = new ScriptedVisit(Protocols.esketamineNasal())
                .play("@-30 open; order; product; @-20 arrive; screen 5 yes assessed");
        assertThat(words(visit.session())).containsExactly("suicidality");
        assertThat(visit.session().alerts().get(0).action()).isNull();
        visit.play("@-10 screen 5 yes assessed planned");
        assertThat(ends(visit.session())).containsExactly(AlertEnd.RECOVERED);
    }

    @Test
    void a_retracted_reading_leaves_its_alert_believed_then_and_unfounded_now() {
        ScriptedVisit visit = dosing().play("@40 bp 196/118 as typo; @42 retract typo");
        Session session = visit.session();
        assertThat(words(session)).containsExactly("pressure-crisis");
        assertThat(ends(session)).containsExactly(AlertEnd.UNFOUNDED);
        assertThat(session.openAlerts()).isEmpty();
        assertThat(Alerts.known(session, visit.protocol)).isEmpty();
    }

    @Test
    void a_reading_corrected_to_well_does_the_same_and_corrected_to_ill_raises_what_was_missing() {
        ScriptedVisit mended = dosing().play("@40 bp 196/118 as typo; bp 136/78 as typo");
        assertThat(ends(mended.session())).containsExactly(AlertEnd.UNFOUNDED);
        ScriptedVisit worse = dosing().play("@40 bp 136/78 as typo; bp 196/118 as typo");
        assertThat(words(worse.session())).containsExactly("pressure-crisis");
    }

    @Test
    void a_late_reading_raises_its_alert_and_what_was_charted_before_it_ends_it() {
        ScriptedVisit visit = dosing().play("@50 bp 130/80; @40~55 bp 196/118");
        Session session = visit.session();
        assertThat(words(session)).containsExactly("pressure-crisis");
        assertThat(session.clearings()).hasSize(1);
        assertThat(session.clearings().get(0).at()).isEqualTo("2026-03-02T09:50-06:00");
        assertThat(session.openAlerts()).as("somebody still has to see it").hasSize(1);
    }

    @Test
    void an_alert_comes_back_when_what_had_ended_it_is_retracted() {
        ScriptedVisit visit = dosing().play("@40 bp 196/118; @50 bp 130/80 as well; @52 retract well");
        assertThat(words(visit.session())).containsExactly("pressure-crisis", "pressure-crisis");
        assertThat(Alerts.known(visit.session(), visit.protocol))
                .extracting(AlertEpisode::word, AlertEpisode::lasts)
                .containsExactly(tuple(SessionAlert.PRESSURE_CRISIS, true));
    }

    @Test
    void an_earlier_first_drug_makes_a_reading_before_the_dose_one_after_it() {
        ScriptedVisit visit = new ScriptedVisit(Protocols.esketamineNasal())
                .play("@-60 open; order; product; @-50 arrive; prepare; @-40 bp 120/70; @-5 bp 165/98; clear yes")
                .play("@-20~0 give as a1");
        assertThat(words(visit.session())).containsExactly("pressure-before-dose", "pressure-rise");
    }

    @Test
    void a_giving_that_is_retracted_before_any_dose_began_leaves_readings_to_be_before_the_dose() {
        ScriptedVisit visit = new ScriptedVisit(Protocols.esketamineNasal())
                .play("@-60 open; order; product; @-5 bp 165/98; @-20~0 give as a1; @1 retract a1 giving");
        assertThat(words(visit.session())).containsExactly("pressure-before-dose", "pressure-before-dose");
        assertThat(ends(visit.session())).containsExactly(AlertEnd.UNFOUNDED);
    }

    @Test
    void a_dose_that_began_with_nothing_given_makes_a_reading_one_after_it() {
        ScriptedVisit visit =
                new ScriptedVisit(Protocols.esketamineNasal()).play(Visits.CLEARED + "; @2 bp 172/98; @0~3 begin mg 0");
        assertThat(words(visit.session())).containsExactly("pressure-before-dose", "pressure-rise");
    }

    @Test
    void a_reading_with_a_time_yet_to_come_ends_no_alert_before_that_time() {
        ScriptedVisit visit = dosing().play("@40 bp 196/118; @90~42 bp 120/70 as typo");
        assertThat(visit.session().clearings()).isEmpty();
        assertThat(visit.session().deviations())
                .extracting(d -> d.what())
                .containsExactly(SessionWords.deviation(SessionDeviation.CHARTED_IN_FUTURE));
        visit.play("@95 hr 70");
        assertThat(visit.session().clearings()).isEmpty();
        visit.play("@96 bp 118/70");
        assertThat(ends(visit.session())).containsExactly(AlertEnd.RECOVERED);
    }

    @Test
    void a_lesser_alert_that_lasts_is_raised_although_a_graver_one_of_the_same_reading_was_over() {
        ScriptedVisit visit = dosing().play(
                        "@40 bp 176/112 as a; @45 bp 174/111 as b; @50 bp 128/78 as c; @51 retract a; @52 retract c");
        assertThat(Alerts.known(visit.session(), visit.protocol))
                .extracting(AlertEpisode::word, AlertEpisode::lasts)
                .containsExactly(tuple(SessionAlert.PRESSURE_RECHECK, true));
        assertThat(words(visit.session())).containsExactly("pressure-recheck", "pressure-high", "pressure-recheck");
    }

    @Test
    void what_was_done_because_of_an_alert_is_linked_to_it() {
        ScriptedVisit visit = dosing().play("@40 bp 196/118").causedByAlert().play("@41 antiemetic");
        assertThat(visit.session().responses()).hasSize(1);
        assertThat(visit.session().responses().get(0).alert())
                .isEqualTo(visit.session().alerts().get(0).id());
    }

    @Test
    void an_alert_is_carried_to_somebody_else_and_still_waits_to_be_taken_on() {
        Session session = dosing().play("@40 bp 196/118; @46 escalate").session();
        assertThat(session.escalations()).hasSize(1);
        assertThat(session.openAlerts()).hasSize(1);
    }

    @Test
    void a_patient_who_leaves_withheld_without_the_plan_owed_leaves_a_deviation() {
        Session session = new ScriptedVisit(Protocols.esketamineNasal())
                .play("@-30 open; order; product; @-20 arrive; screen 5 no assessed; withhold; @-5 leave")
                .session();
        assertThat(session.deviations())
                .extracting(d -> d.what())
                .containsExactly(SessionWords.deviation(SessionDeviation.LEFT_WITHOUT_SAFETY_PLAN));
    }

    @Test
    void a_dose_at_home_is_recorded_with_what_was_outside() {
        Session session = new ScriptedVisit(Protocols.esketamineNasal())
                .play("@-30 open home; homedose 10 esketamine; @-10 give unordered as x")
                .session();
        assertThat(session.deviations())
                .extracting(d -> d.what())
                .contains(
                        SessionWords.deviation(SessionDeviation.HOME_DOSE_REPORTED),
                        SessionWords.deviation(SessionDeviation.ESKETAMINE_AT_HOME),
                        SessionWords.deviation(SessionDeviation.DOSE_AT_HOME));
    }

    @Test
    void a_device_two_minutes_after_the_one_before_is_charted_and_shows() {
        Session session = dosing().play("@2 give as a2").session();
        assertThat(session.deviations())
                .extracting(d -> d.what())
                .containsExactly(SessionWords.deviation(SessionDeviation.DEVICE_TOO_SOON));
    }

    @Test
    void an_alert_ends_though_what_confirmed_it_is_known_to_be_otherwise() {
        ScriptedVisit retracted =
                dosing().play("@40 bp 176/112 as typo; @45 bp 174/111; @46 retract typo; @50 bp 128/78");
        assertThat(words(retracted.session())).containsExactly("pressure-recheck", "pressure-high");
        assertThat(ends(retracted.session())).containsExactly(AlertEnd.UNFOUNDED, AlertEnd.RECOVERED);

        ScriptedVisit late = dosing().play("@40 bp 176/112; @45 bp 174/111; @43~46 bp 130/80; @50 bp 128/78");
        assertThat(ends(late.session())).containsExactly(AlertEnd.RECOVERED, AlertEnd.RECOVERED);

        ScriptedVisit pulse = dosing().play("@20 hr 124 as typo; @25 hr 126; @26 retract typo; @30 hr 80");
        assertThat(ends(pulse.session())).containsExactly(AlertEnd.RECOVERED);
    }

    @Test
    void an_alert_ends_though_its_reading_was_corrected_to_something_graver() {
        ScriptedVisit visit =
                dosing().play("@40 bp 176/112; @42 bp 176/112 as typo; bp 196/118 as typo; @50 bp 120/70");
        assertThat(words(visit.session())).containsExactly("pressure-recheck", "pressure-high", "pressure-crisis");
        assertThat(ends(visit.session())).hasSize(3);
    }

    @Test
    void the_rest_after_a_device_counts_from_its_end() {
        Session session = new ScriptedVisit(Protocols.esketamineNasal())
                .play(Visits.CLEARED + "; @3 begin for 3; @5 give as a2")
                .session();
        assertThat(session.deviations())
                .extracting(d -> d.what())
                .containsExactly(SessionWords.deviation(SessionDeviation.DEVICE_TOO_SOON));
    }
}
