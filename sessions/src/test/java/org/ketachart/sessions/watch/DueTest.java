package org.ketachart.sessions.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketachart.core.observation.VitalKind.BLOOD_PRESSURE;
import static org.ketachart.core.observation.VitalKind.OXYGEN_SATURATION;

import org.junit.jupiter.api.Test;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.*;
import org.ketachart.core.session.*;
import org.ketachart.core.value.*;
import org.ketachart.sessions.*;
import org.ketachart.sessions.protocol.*;

class DueTest {
    private static WatchedVisit arrived() {
        return new WatchedVisit(Protocols.esketamineNasal()).at(-20).arrive();
    }

    /** A visit of which everything before the dose was seen. */
    private static WatchedVisit dosed() {
        WatchedVisit visit = arrived().at(-10).see("b", VitalKind.values());
        visit.rate("m", Scale.MOAAS).rate("c", Scale.CADSS_6).screen("s", 0, false, null);
        return visit.at(0).begin("a1").at(6).complete();
    }

    @Test
    void before_arrival_nothing_is_due_and_never_will_be_by_itself() {
        WatchedVisit visit = new WatchedVisit(Protocols.esketamineNasal());
        assertThat(visit.due(0).items()).isEmpty();
        assertThat(visit.due(0).nextDue()).isEmpty();
    }

    @Test
    void who_has_come_is_due_for_the_look_before_the_dose_and_for_every_item_of_it() {
        assertThat(arrived().toldDue(-20)).containsExactly("before-dose due since -20");
        assertThat(arrived().items(-20))
                .isEqualTo(
                        "blood-pressure, heart-rate, respiratory-rate, oxygen-saturation, sedation, dissociation, suicidality");
        assertThat(arrived().next(-20)).isEqualTo("never");
    }

    @Test
    void a_look_is_due_from_its_window_on_and_overdue_from_its_end_on() {
        WatchedVisit visit = dosed();
        assertThat(visit.toldDue(34)).isEmpty();
        assertThat(visit.next(34)).isEqualTo("35");
        assertThat(visit.toldDue(35)).containsExactly("40-minutes due since 35");
        assertThat(visit.next(35)).isEqualTo("50");
        assertThat(visit.toldDue(50)).containsExactly("40-minutes overdue since 50");
        assertThat(visit.next(50)).isEqualTo("55");
        assertThat(visit.toldDue(55)).containsExactly("40-minutes overdue since 50", "after-dose-1 due since 55");
    }

    @Test
    void a_reading_takes_its_item_off_the_list_and_a_reason_does_too() {
        WatchedVisit visit = dosed().at(41).see("x", BLOOD_PRESSURE);
        assertThat(visit.items(41)).isEqualTo("oxygen-saturation, sedation");
        assertThat(visit.at(42)
                        .notTaken("n", OXYGEN_SATURATION, AbsentReason.ERROR)
                        .items(42))
                .isEqualTo("sedation");
        assertThat(visit.at(43).rate("r", Scale.MOAAS).due(43).items()).isEmpty();
        assertThat(visit.next(43)).isEqualTo("55");
    }

    @Test
    void a_reading_charted_late_answers_from_its_recording_on() {
        WatchedVisit visit =
                dosed().late(41, 58).see("x", BLOOD_PRESSURE, OXYGEN_SATURATION).rate("r", Scale.MOAAS);
        assertThat(Due.at(SessionFold.asBelieved(visit.events, visit.instant(57)), visit.protocol, visit.instant(57))
                        .items())
                .hasSize(6);
        assertThat(visit.toldDue(58)).containsExactly("after-dose-1 due since 55");
    }

    @Test
    void who_is_ready_or_gone_is_looked_at_no_more() {
        assertThat(dosed().at(60).ready().toldDue(61)).isEmpty();
        assertThat(dosed().at(60).leave().toldDue(61))
                .containsExactly("check-in due since 60", "integration due since 60");
    }

    @Test
    void an_alert_nobody_took_on_is_to_be_carried_to_somebody_else() {
        WatchedVisit visit = dosed().at(20);
        visit.add(visit.facts.alert("A", "sedation", AlertLevel.URGENT, visit.time(20)));
        visit.add(visit.facts.alert("B", "pressure-crisis", AlertLevel.EMERGENCY, visit.time(21)));
        assertThat(visit.toldDue(24)).isEmpty();
        assertThat(visit.next(24)).isEqualTo("25");
        assertThat(visit.toldDue(26)).containsExactly("escalate B due since 26", "escalate A due since 25");
        visit.at(27).add(visit.facts.acknowledged("A", visit.time(27)));
        assertThat(visit.toldDue(27)).containsExactly("escalate B due since 26");
        visit.at(28).add(visit.facts.escalated("B", visit.time(28)));
        assertThat(visit.toldDue(28)).isEmpty();
    }

    @Test
    void an_unfounded_alert_is_nobodys_business_and_one_that_passed_still_is() {
        WatchedVisit visit = dosed().at(20);
        visit.add(visit.facts.alert("A", "sedation", AlertLevel.URGENT, visit.time(20)));
        visit.add(visit.facts.cleared("A", visit.time(22), AlertEnd.RECOVERED));
        assertThat(visit.toldDue(30)).containsExactly("escalate A due since 25");
        visit.add(visit.facts.cleared("A", visit.time(23), AlertEnd.UNFOUNDED));
        assertThat(visit.toldDue(30)).isEmpty();
    }

    @Test
    void a_pressure_at_its_limit_or_risen_is_to_be_taken_again_within_five_minutes() {
        for (String word : new String[] {"pressure-recheck", "pressure-rise"}) {
            WatchedVisit visit = dosed().at(20).bp("x");
            visit.add(visit.facts.alert("A", word, AlertLevel.ATTENTION, visit.time(20)));
            visit.add(visit.facts.acknowledged("A", visit.time(20)));
            assertThat(visit.toldDue(20)).containsExactly("recheck A due since 20");
            assertThat(visit.next(20)).isEqualTo("25");
            assertThat(visit.toldDue(25)).containsExactly("recheck A overdue since 25");
            assertThat(visit.at(26).bp("y").toldDue(26)).isEmpty();
        }
    }

    @Test
    void a_recheck_is_owed_no_more_once_its_alert_is_cleared_or_the_patient_is_ready() {
        WatchedVisit visit = dosed().at(20).bp("x");
        visit.add(visit.facts.alert("A", "pressure-recheck", AlertLevel.ATTENTION, visit.time(20)));
        visit.add(visit.facts.acknowledged("A", visit.time(20)));
        visit.add(visit.facts.cleared("A", visit.time(21), AlertEnd.UNFOUNDED));
        assertThat(visit.toldDue(22)).isEmpty();
        WatchedVisit ready = dosed().at(20).bp("x");
        ready.add(ready.facts.alert("A", "pressure-recheck", AlertLevel.ATTENTION, ready.time(20)));
        ready.add(ready.facts.acknowledged("A", ready.time(20)));
        assertThat(ready.at(22).ready().toldDue(22)).isEmpty();
    }

    @Test
    void an_alert_of_other_words_asks_for_no_pressure() {
        WatchedVisit visit = dosed().at(20);
        visit.add(visit.facts.alert("A", "saturation-low", AlertLevel.URGENT, visit.time(20)));
        assertThat(visit.toldDue(20)).isEmpty();
    }

    @Test
    void a_patient_who_screened_positive_is_owed_a_plan_until_it_is_made() {
        WatchedVisit visit = arrived().at(-10).screen("s", 4, false, null);
        assertThat(visit.toldDue(-10)).contains("safety-plan s due since -10");
        assertThat(visit.screen("s", 4, false, -5).toldDue(-5)).doesNotContain("safety-plan s due since -10");
        assertThat(arrived().at(-10).screen("s", 3, false, null).toldDue(-5))
                .noneMatch(item -> item.startsWith("safety"));
        assertThat(arrived().at(-10).screen("s", null, true, null).toldDue(-5)).contains("safety-plan s due since -10");
    }

    @Test
    void a_plan_is_owed_from_arrival_on_and_also_when_the_dose_was_withheld_until_the_patient_is_gone() {
        WatchedVisit visit =
                new WatchedVisit(Protocols.esketamineNasal()).at(-40).screen("s", 5, true, null);
        assertThat(visit.toldDue(-30)).isEmpty();
        assertThat(visit.at(-20).arrive().toldDue(-20)).contains("safety-plan s due since -20");
        visit.at(0).add(new DoseWithheld(Reason.text("fever")));
        assertThat(visit.toldDue(30)).containsExactly("safety-plan s due since -20");
        assertThat(visit.at(40).leave().toldDue(41)).isEmpty();
    }

    @Test
    void a_plan_made_after_a_later_screen_covers_the_earlier_one() {
        WatchedVisit visit =
                arrived().at(-10).screen("s", 4, false, null).at(-5).screen("t", 4, false, -4);
        assertThat(visit.toldDue(0)).noneMatch(item -> item.startsWith("safety"));
    }

    @Test
    void a_contact_is_owed_the_next_day_until_it_is_planned_or_held() {
        WatchedVisit visit = dosed().at(120).ready().at(125).finish();
        int midnight = 15 * 60;
        int over = midnight + 24 * 60;
        assertThat(visit.toldDue(over - 1)).contains("check-in due since 125");
        assertThat(visit.toldDue(over)).contains("check-in overdue since " + over);
        visit.add(visit.facts.visit("v", CareVisitKind.CHECK_IN, CareVisitStatus.PLANNED, visit.time(midnight + 600)));
        assertThat(visit.toldDue(over - 1)).noneMatch(item -> item.startsWith("check-in"));
        assertThat(visit.toldDue(over))
                .as("a plan whose day is over must be told the end of")
                .contains("check-in overdue since " + over);
        visit.add(visit.facts.visit("v", CareVisitKind.CHECK_IN, CareVisitStatus.HELD, visit.time(midnight + 600)));
        assertThat(visit.toldDue(over)).noneMatch(item -> item.startsWith("check-in"));
    }

    @Test
    void a_dose_without_integration_within_a_week_is_a_gap() {
        WatchedVisit visit = dosed().at(120).ready().at(125).finish();
        int over = 15 * 60 + 7 * 24 * 60;
        int monday = 6 * 60 * 24;
        assertThat(visit.toldDue(over - 61)).contains("integration due since 125");
        assertThat(visit.toldDue(over))
                .as("the clocks went forward in that week")
                .contains("integration-gap due since " + (over - 60))
                .doesNotContain("integration due since 125");
        visit.add(visit.facts.visit("v", CareVisitKind.INTEGRATION, CareVisitStatus.PLANNED, visit.time(monday)));
        assertThat(visit.toldDue(monday)).noneMatch(item -> item.startsWith("integration"));
        assertThat(visit.toldDue(over)).contains("integration-gap due since " + (over - 60));
        visit.add(visit.facts.visit("v", CareVisitKind.INTEGRATION, CareVisitStatus.HELD, visit.time(monday)));
        assertThat(visit.toldDue(over)).noneMatch(item -> item.startsWith("integration"));
    }

    @Test
    void a_visit_missed_or_cancelled_or_of_before_the_dose_is_none() {
        WatchedVisit visit = dosed().at(120).ready().at(125).finish();
        visit.add(visit.facts.visit("v", CareVisitKind.CHECK_IN, CareVisitStatus.MISSED, visit.time(900)));
        visit.add(visit.facts.visit("w", CareVisitKind.INTEGRATION, CareVisitStatus.CANCELLED, visit.time(900)));
        visit.add(visit.facts.visit("x", CareVisitKind.INTEGRATION, CareVisitStatus.HELD, visit.time(-900)));
        visit.add(visit.facts.visit("y", CareVisitKind.PREPARATION, CareVisitStatus.HELD, visit.time(900)));
        assertThat(visit.toldDue(126)).containsExactly("check-in due since 125", "integration due since 125");
    }

    @Test
    void who_took_the_dose_at_home_under_telehealth_is_called_back() {
        WatchedVisit visit = new WatchedVisit(Shapes.telehealth())
                .at(-5)
                .arrive()
                .at(0)
                .begin("a1")
                .at(1)
                .complete();
        assertThat(visit.at(130).ready().finish().toldDue(131))
                .containsExactly("call-back due since 130", "integration due since 130");
    }

    @Test
    void who_was_given_no_dose_is_owed_nothing_after_the_visit() {
        WatchedVisit visit = arrived();
        visit.add(new DoseWithheld(Reason.text("fever")));
        assertThat(visit.due(5000).items()).isEmpty();
    }

    @Test
    void a_list_is_sorted_by_urgency_and_then_by_how_long_it_is_owed() {
        WatchedVisit visit = dosed().at(20).screen("t", 5, true, null).bp("x");
        visit.add(visit.facts.alert("A", "pressure-recheck", AlertLevel.ATTENTION, visit.time(20)));
        assertThat(visit.toldDue(86))
                .containsExactly(
                        "escalate A due since 25",
                        "recheck A overdue since 25",
                        "40-minutes overdue since 50",
                        "after-dose-1 overdue since 85",
                        "after-dose-2 due since 85",
                        "safety-plan t due since 20");
    }

    @Test
    void parts_that_contradict_each_other_are_refused() {
        WatchedVisit visit = dosed();
        PlannedCheck check = visit.schedule(0).checks().get(0).planned();
        assertThatThrownBy(() -> new DueItem(DueKind.CHECK, false, visit.time(0), null, null, null, null))
                .isInstanceOf(DomainException.class)
                .hasMessage("a check must name its check, and nothing else may");
        assertThatThrownBy(() -> new DueItem(DueKind.CHECK, true, visit.time(0), visit.time(1), check, null, null))
                .hasMessage("what is overdue must not become so");
        assertThatThrownBy(() -> new DueItem(DueKind.ESCALATE, false, visit.time(0), null, null, null, null))
                .hasMessage("what is about an alert must have its level, and nothing else may");
        assertThatThrownBy(
                        () -> new DueItem(DueKind.ESCALATE, false, visit.time(0), null, null, null, AlertLevel.URGENT))
                .hasMessage("what is about an alert must name it");
        assertThatThrownBy(() -> new WatchedCheck(check, CheckStatus.DONE, null))
                .hasMessage("a check must stand as its answer says");
        assertThatThrownBy(() -> new PlannedCheck(check.look(), 0, check.item(), null, check.from(), null))
                .hasMessage("occurrence must be 1 or more");
    }
}
