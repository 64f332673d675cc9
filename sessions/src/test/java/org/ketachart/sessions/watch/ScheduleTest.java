package org.ketachart.sessions.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.core.observation.VitalKind.BLOOD_PRESSURE;
import static org.ketachart.core.observation.VitalKind.HEART_RATE;
import static org.ketachart.core.observation.VitalKind.OXYGEN_SATURATION;

import org.junit.jupiter.api.Test;
import org.ketachart.core.observation.*;
import org.ketachart.core.value.*;
import org.ketachart.sessions.*;
import org.ketachart.sessions.protocol.*;

class ScheduleTest {
    private static final LookItem PRESSURE = LookItem.BLOOD_PRESSURE;

    private static WatchedVisit esketamine() {
        return new WatchedVisit(Protocols.esketamineNasal()).at(-20).arrive();
    }

    private static WatchedVisit dosed() {
        return esketamine()
                .at(-10)
                .bp("b")
                .at(0)
                .begin("a1")
                .at(5)
                .give("a2")
                .at(6)
                .complete();
    }

    private static WatchedVisit infusion() {
        return new WatchedVisit(Protocols.ketamineIntravenous())
                .at(-20)
                .arrive()
                .at(-10)
                .bp("b")
                .at(0)
                .running("a1");
    }

    @Test
    void nothing_is_planned_before_the_patient_has_come() {
        assertThat(new WatchedVisit(Protocols.esketamineNasal()).schedule(0).checks())
                .isEmpty();
    }

    @Test
    void the_look_before_the_dose_is_due_as_soon_as_the_patient_is_there_and_overdue_from_the_first_drug() {
        assertThat(esketamine().told(PRESSURE, -20)).containsExactly("before-dose -20<< due");
        assertThat(esketamine().at(0).begin("a1").told(PRESSURE, 0)).startsWith("before-dose -20<<0 overdue");
    }

    @Test
    void of_several_readings_before_the_dose_the_last_answers() {
        assertThat(esketamine().at(-15).bp("x").at(-5).bp("y").told(PRESSURE, 0))
                .containsExactly("before-dose -20<< done by y");
        assertThat(esketamine()
                        .at(-5)
                        .bp("y")
                        .late(-15, 0)
                        .bp("x")
                        .at(2)
                        .begin("a1")
                        .told(PRESSURE, 3))
                .startsWith("before-dose -20<<2 done by y");
    }

    @Test
    void esketamine_is_looked_at_after_40_minutes_and_then_every_30_until_the_patient_is_ready() {
        assertThat(dosed().told(PRESSURE, 10))
                .containsExactly(
                        "before-dose -20<<0 done by b",
                        "40-minutes 35<40<50 upcoming",
                        "after-dose-1 55<70<85 upcoming");
        assertThat(dosed().told(PRESSURE, 101))
                .containsExactly(
                        "before-dose -20<<0 done by b",
                        "40-minutes 35<40<50 overdue",
                        "after-dose-1 55<70<85 overdue",
                        "after-dose-2 85<100<115 due",
                        "after-dose-3 115<130<145 upcoming");
        assertThat(dosed().at(120).ready().told(PRESSURE, 120))
                .containsExactly(
                        "before-dose -20<<0 done by b",
                        "40-minutes 35<40<50 missed",
                        "after-dose-1 55<70<85 missed",
                        "after-dose-2 85<100<115 missed");
    }

    @Test
    void an_infusion_is_looked_at_every_10_minutes_while_it_runs_and_from_its_end_after_it() {
        assertThat(infusion().told(PRESSURE, 16))
                .containsExactly(
                        "before-dose -20<<0 done by b",
                        "during-dose-1 5<10<15 overdue",
                        "during-dose-2 15<20<25 due",
                        "during-dose-3 25<30<35 upcoming");
        assertThat(infusion().at(40).give("a1", 40).told(PRESSURE, 41))
                .as("no look counts from the end before the dose is complete")
                .noneMatch(check -> check.startsWith("after-dose"));
        assertThat(infusion().at(40).give("a1", 40).complete().told(PRESSURE, 41))
                .containsExactly(
                        "before-dose -20<<0 done by b",
                        "during-dose-1 5<10<15 overdue",
                        "during-dose-2 15<20<25 overdue",
                        "during-dose-3 25<30<35 overdue",
                        "after-dose-1 48<55<62 upcoming",
                        "after-dose-2 63<70<77 upcoming",
                        "after-dose-3 78<85<92 upcoming",
                        "after-dose-4 93<100<107 upcoming",
                        "until-leaving-1 115<130<145 upcoming");
    }

    @Test
    void a_dose_that_was_stopped_early_ends_its_looks_early() {
        assertThat(infusion().at(12).give("a1", 12).stop().told(PRESSURE, 12))
                .contains("during-dose-1 5<10<15 due", "after-dose-1 20<27<34 upcoming")
                .noneMatch(check -> check.startsWith("during-dose-2"));
    }

    @Test
    void an_injection_is_looked_at_for_an_hour_and_a_half() {
        assertThat(new WatchedVisit(Shapes.intramuscular())
                        .at(-5)
                        .arrive()
                        .at(0)
                        .begin("a1")
                        .told(PRESSURE, 1))
                .containsExactly(
                        "during-dose-1 5<10<15 upcoming",
                        "during-dose-2 15<20<25 upcoming",
                        "during-dose-3 25<30<35 upcoming",
                        "after-dose-1 38<45<52 upcoming",
                        "after-dose-2 53<60<67 upcoming",
                        "after-dose-3 68<75<82 upcoming",
                        "after-dose-4 83<90<97 upcoming");
    }

    @Test
    void an_oral_dose_is_looked_at_every_half_hour_for_two_hours() {
        assertThat(new WatchedVisit(Shapes.oral())
                        .at(-5)
                        .arrive()
                        .at(0)
                        .begin("a1")
                        .told(PRESSURE, 500))
                .containsExactly(
                        "after-dose-1 15<30<45 overdue",
                        "after-dose-2 45<60<75 overdue",
                        "after-dose-3 75<90<105 overdue",
                        "after-dose-4 105<120<135 overdue");
    }

    @Test
    void an_earlier_dose_that_is_charted_late_moves_every_check_and_one_withdrawn_moves_them_back() {
        WatchedVisit visit = dosed().late(-7, 30).give("a0");
        assertThat(visit.told(PRESSURE, 31)).contains("40-minutes 28<33<43 due", "before-dose -20<<-7 done by b");
        assertThat(visit.at(32).retract(FactKind.ADMINISTRATION, "a0").told(PRESSURE, 32))
                .contains("40-minutes 35<40<50 upcoming");
    }

    @Test
    void a_further_stretch_of_infusion_moves_what_counts_from_the_end() {
        assertThat(infusion()
                        .at(40)
                        .give("a1", 40)
                        .complete()
                        .at(50)
                        .give("a2", 5)
                        .told(PRESSURE, 51))
                .contains("after-dose-1 58<65<72 upcoming", "during-dose-4 35<40<45 overdue");
    }

    @Test
    void without_a_charted_giving_minutes_count_from_where_dosing_was_said_to_begin() {
        WatchedVisit visit = esketamine().at(3).add(new org.ketachart.core.event.EventPayload.DosingBegan());
        assertThat(visit.told(PRESSURE, 10)).contains("40-minutes 38<43<53 upcoming");
    }

    @Test
    void a_reading_answers_one_check_and_the_nearest_of_several_answers() {
        assertThat(dosed().at(36).bp("x").at(42).bp("y").at(49).bp("z").told(PRESSURE, 60))
                .contains("40-minutes 35<40<50 done by y", "after-dose-1 55<70<85 due");
        assertThat(dosed().at(38).bp("x").at(42).bp("y").told(PRESSURE, 60))
                .as("of two as near the earlier")
                .contains("40-minutes 35<40<50 done by x");
    }

    @Test
    void a_reading_on_the_edge_of_two_windows_answers_the_one_that_is_left() {
        assertThat(dosed().at(85).bp("x").told(PRESSURE, 90))
                .contains("after-dose-1 55<70<85 done by x", "after-dose-2 85<100<115 due");
        assertThat(dosed().at(71).bp("w").at(85).bp("x").told(PRESSURE, 90))
                .contains("after-dose-1 55<70<85 done by w", "after-dose-2 85<100<115 done by x");
    }

    @Test
    void a_reading_charted_for_a_look_answers_it_outside_the_window() {
        assertThat(dosed().at(54)
                        .see("x", BLOOD_PRESSURE, CheckpointRole.AT_40_MINUTES)
                        .told(PRESSURE, 60))
                .contains("40-minutes 35<40<50 done by x");
        assertThat(dosed().at(25)
                        .see("x", BLOOD_PRESSURE, CheckpointRole.AT_40_MINUTES)
                        .told(PRESSURE, 60))
                .contains("40-minutes 35<40<50 done by x");
        assertThat(dosed().at(54)
                        .see("x", BLOOD_PRESSURE, CheckpointRole.RECHECK)
                        .told(PRESSURE, 60))
                .contains("40-minutes 35<40<50 overdue");
    }

    @Test
    void a_burst_of_readings_does_not_silence_the_looks_to_come() {
        WatchedVisit visit = dosed();
        for (int minute = 66; minute < 76; minute++) {
            visit.at(minute).see("x" + minute, BLOOD_PRESSURE, CheckpointRole.AFTER_DOSE);
        }
        assertThat(visit.told(PRESSURE, 86))
                .contains("after-dose-1 55<70<85 done by x70", "after-dose-2 85<100<115 due");
    }

    @Test
    void a_look_not_done_with_its_reason_is_no_gap_and_a_reading_outdoes_the_reason() {
        WatchedVisit visit = dosed().at(40).notTaken("n", BLOOD_PRESSURE, AbsentReason.ASKED_DECLINED);
        assertThat(visit.told(PRESSURE, 60)).contains("40-minutes 35<40<50 not-done by n asked-declined");
        assertThat(visit.at(49).bp("x").told(PRESSURE, 60)).contains("40-minutes 35<40<50 done by x");
    }

    @Test
    void a_reading_of_the_host_answers_and_one_entered_in_error_does_not() {
        WatchedVisit visit = dosed();
        visit.at(41).add(visit.facts.adopted("h", visit.time(41), BLOOD_PRESSURE));
        assertThat(visit.told(PRESSURE, 60)).contains("40-minutes 35<40<50 done by h");
        assertThat(visit.retract(FactKind.VITAL_SIGN, "h").told(PRESSURE, 60)).contains("40-minutes 35<40<50 overdue");
    }

    @Test
    void sedation_is_moaas_or_rass_and_dissociation_is_either_cadss() {
        assertThat(dosed().at(40).rate("r", Scale.RASS).told(LookItem.SEDATION, 60))
                .contains("40-minutes 35<40<50 done by r");
        assertThat(dosed().at(40).rate("r", Scale.CADSS_6).told(LookItem.SEDATION, 60))
                .contains("40-minutes 35<40<50 overdue");
        assertThat(esketamine().at(-9).rate("c", Scale.CADSS_6).told(LookItem.DISSOCIATION, -5))
                .containsExactly("before-dose -20<< done by c");
        assertThat(esketamine().at(-9).rate("c", Scale.CADSS_TOTAL).told(LookItem.DISSOCIATION, -5))
                .containsExactly("before-dose -20<< done by c");
    }

    @Test
    void a_rating_not_done_answers_with_its_reason() {
        WatchedVisit visit = dosed();
        visit.at(40)
                .add(visit.facts.rating(
                        "r",
                        visit.time(40),
                        Scale.MOAAS,
                        new RatingResult.NotRated(AbsentReason.NOT_PERFORMED, null),
                        null));
        assertThat(visit.told(LookItem.SEDATION, 60)).contains("40-minutes 35<40<50 not-done by r not-performed");
    }

    @Test
    void a_screen_of_suicidality_answers_once_both_questions_are() {
        assertThat(esketamine().at(-9).screen("s", 0, null, null).told(LookItem.SUICIDALITY, -5))
                .containsExactly("before-dose -20<< due");
        assertThat(esketamine().at(-9).screen("s", 0, false, null).told(LookItem.SUICIDALITY, -5))
                .containsExactly("before-dose -20<< done by s");
    }

    @Test
    void a_weight_of_the_same_day_will_do_and_one_of_the_day_before_will_not() {
        WatchedVisit visit = infusion();
        assertThat(visit.told(LookItem.WEIGHT, 1)).containsExactly("before-dose -20<<0 overdue");
        assertThat(infusion().at(200).see("w", VitalKind.WEIGHT, null).told(LookItem.WEIGHT, 201))
                .containsExactly("before-dose -20<<0 done by w");
        assertThat(infusion().late(-9 * 60, 5).see("w", VitalKind.WEIGHT, null).told(LookItem.WEIGHT, 6))
                .containsExactly("before-dose -20<<0 done by w");
        assertThat(infusion()
                        .late(-9 * 60 - 1, 5)
                        .see("w", VitalKind.WEIGHT, null)
                        .told(LookItem.WEIGHT, 6))
                .containsExactly("before-dose -20<<0 overdue");
    }

    @Test
    void after_the_visit_nothing_more_is_planned_and_what_was_missed_stays_known() {
        WatchedVisit visit =
                dosed().at(41).see("x", OXYGEN_SATURATION, HEART_RATE).at(75).leave();
        assertThat(visit.told(PRESSURE, 76)).endsWith("40-minutes 35<40<50 missed", "after-dose-1 55<70<85 missed");
        assertThat(visit.schedule(10_000)).isEqualTo(visit.schedule(76));
        assertThat(visit.schedule(76).missed())
                .filteredOn(missed -> missed.item() == PRESSURE)
                .extracting(missed -> missed.name() + " " + visit.minutes(missed.due()))
                .containsExactly("40-minutes 40", "after-dose-1 70");
        assertThat(visit.schedule(76).missed())
                .filteredOn(missed -> missed.item() == LookItem.SUICIDALITY)
                .extracting(missed -> missed.name() + " " + visit.minutes(missed.due()))
                .containsExactly("before-dose 0");
        assertThat(visit.schedule(76).missed())
                .noneMatch(missed -> missed.name().equals("40-minutes") && missed.item() == LookItem.OXYGEN_SATURATION);
    }

    @Test
    void a_relapse_takes_up_the_looks_again() {
        WatchedVisit visit = dosed().at(120).ready().at(140);
        visit.add(new org.ketachart.core.event.EventPayload.MonitoringResumed(Reason.text("dizzy")));
        assertThat(visit.told(PRESSURE, 141)).contains("after-dose-3 115<130<145 due");
    }

    @Test
    void a_visit_that_nobody_closed_is_laid_out_for_a_day_and_no_longer() {
        assertThat(dosed().told(PRESSURE, 5_000_000)).hasSize(2 + (1440 - 70) / 30 + 1);
    }

    @Test
    void before_a_dose_that_was_withheld_nothing_is_missed() {
        WatchedVisit visit = esketamine().at(-5);
        visit.add(new org.ketachart.core.event.EventPayload.DoseWithheld(Reason.text("fever")));
        assertThat(visit.schedule(0).checks()).isEmpty();
    }

    @Test
    void a_check_tells_where_its_look_comes_from() {
        assertThat(dosed().schedule(10).checks())
                .extracting(check -> check.planned().origin())
                .containsOnly("MON-30, D");
    }

    @Test
    void a_patient_of_unknown_arrival_came_that_day() {
        WatchedVisit visit = new WatchedVisit(Protocols.esketamineNasal()).at(0).begin("a1");
        assertThat(visit.told(PRESSURE, 1)).startsWith("before-dose -540<<0 overdue");
    }
}
