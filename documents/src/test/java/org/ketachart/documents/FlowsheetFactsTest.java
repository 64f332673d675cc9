package org.ketachart.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.HeartRate;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.watch.MissedCheck;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;
import org.w3c.dom.Element;

/** No fact of the record is left out, and none shows as another. */
class FlowsheetFactsTest {
    static List<String> examples() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_fact_of_an_example_leaves_a_mark(String log) {
        complete(Examples.session(log));
    }

    @SeededTest
    void every_fact_of_any_visit_leaves_a_mark(long seed) {
        complete(SessionFold.of(Arbitrary.of(seed).nextEvents()));
    }

    private static void complete(Session session) {
        Drawn page = Drawn.of(session);
        SessionRecord record = session.record();
        List<String> ids = new ArrayList<>();
        Stream.<List<? extends ChartedFact>>of(
                        record.vitalSigns(),
                        record.ratings(),
                        record.administrations(),
                        record.interventions(),
                        record.adverseEvents())
                .flatMap(List::stream)
                .forEach(fact -> ids.add(fact.id().value()));
        session.alerts().forEach(one -> ids.add(one.id().value()));
        session.clearances().forEach(one -> ids.add(one.id().value()));
        session.overrides().forEach(one -> ids.add(one.id().value()));
        session.deviations().forEach(one -> ids.add(one.id().value()));
        assertThat(page.elements())
                .extracting(element -> element.getAttribute("data-id"))
                .containsAll(ids);
        assertThat(page.of("mark").stream().filter(mark -> !Drawn.isOf((Element) mark.getParentNode(), "lane-states")))
                .hasSameSizeAs(page.of("remark"));
    }

    @Test
    void each_of_400_readings_has_its_tick_and_each_pressure_and_rate_its_place() {
        Session session = Visits.dense();
        Drawn page = Drawn.of(session);

        assertThat(page.of("entry")).hasSize(400 + 5);
        assertThat(page.of("plotted")).hasSize((int) session.record().vitalSigns().stream()
                .filter(vital -> vital.reading() instanceof BloodPressure || vital.reading() instanceof HeartRate)
                .count());
    }

    @Test
    void a_fact_entered_in_error_is_struck_through_and_an_amended_one_is_marked() {
        Session session = Visits.everything();
        Drawn page = Drawn.of(session);
        List<String> inError = session.record().vitalSigns().stream()
                .filter(vital -> vital.status() == RecordStatus.ENTERED_IN_ERROR)
                .map(vital -> vital.id().value())
                .toList();

        assertThat(inError).containsExactly("v-13", "v-14");
        assertThat(page.of("plotted").stream().filter(one -> Drawn.isOf(one, "struck")))
                .extracting(one -> one.getAttribute("data-id"))
                .containsExactlyElementsOf(inError);
        assertThat(page.named("text").stream()
                        .filter(text -> text.getAttribute("text-decoration").equals("line-through"))
                        .map(Element::getTextContent))
                .contains("142", "82", "77", "de escalation");
        assertThat(page.text()).contains("O\u2082\u2020", "amended\u2020");
    }

    @Test
    void a_corrected_reading_shows_what_is_believed_and_that_it_was_corrected() {
        Drawn page = Drawn.of(Examples.session("02-iv-infusion.ndjson"));

        assertThat(page.texts()).contains("136\u2020").doesNotContain("163");
    }

    @Test
    void what_was_not_done_is_said_with_its_reason_and_what_nobody_did_without_one() {
        Drawn page = Drawn.of(Visits.everything(), Visits.missed().toArray(MissedCheck[]::new));

        assertThat(page.texts())
                .contains("MOAA/S: not performed", "heart rate: error", "blood pressure missed", "MOAA/S missed", "ND");
        assertThat(page.text())
                .contains("MOAA/S not done: not performed \u00b7 asleep")
                .contains("due 09:10, would have counted from")
                .contains("nothing on record");
        assertThat(page.of("mark", "missed-1")).hasSize(1);
    }

    @Test
    void an_alert_says_how_soon_when_it_was_taken_on_or_that_nobody_did() {
        Drawn page = Drawn.of(Visits.everything());

        assertThat(page.text())
                .contains("!! urgent: pressure above the limit \u00b7 acknowledged 08:40")
                .contains("! attention: pressure not taken \u00b7 not acknowledged");
    }

    @Test
    void the_dose_by_every_shape_is_drawn_and_summed_by_route() {
        Drawn page = Drawn.of(Visits.everything());

        assertThat(page.of("lane-doses").stream().flatMap(lane -> Drawn.below(lane, "mark")))
                .hasSize(8);
        assertThat(page.texts())
                .contains("28 mg", "20 mg, partly", "not given", "5 mg", "50 mg")
                .contains(
                        "given racemic ketamine nasal 48 mg; racemic ketamine intravenous 24 mg; racemic ketamine oral 50 mg");
    }

    @Test
    void readings_that_stand_too_close_become_a_range_with_its_count() {
        Drawn page = Drawn.of(new ChartedVisit("2026-05-12T09:00:00-05:00", "America/Chicago")
                .pressure(0, 120, 80)
                .rate(60, 61)
                .rate(60, 75)
                .rate(61, 68)
                .rate(120, 70)
                .session());

        assertThat(page.texts()).contains("61\u201375 \u00d73", "70", "120");
    }

    @Test
    void an_alert_among_very_many_keeps_its_number() {
        Drawn page = Drawn.of(Visits.manyAlerts());

        assertThat(page.of("lane-alerts").stream().flatMap(lane -> Drawn.below(lane, "mark")))
                .hasSize(120);
        assertThat(page.of("remark")).hasSize(120);
    }

    @Test
    void a_visit_that_was_not_held_says_so() {
        Drawn page = Drawn.of(Examples.session("07-no-show.ndjson"));

        assertThat(page.of("across")).extracting(Element::getTextContent).containsExactly("not held: no show");
        assertThat(page.texts()).contains("planned 11:00", "given no dose on record");
    }

    @Test
    void a_visit_of_which_no_time_is_known_says_so() {
        assertThat(Drawn.of(Visits.all().get("nothing").get()).texts())
                .contains("no time is on record for this visit", "state planned");
    }

    @Test
    void the_ruler_says_when_each_state_began() {
        assertThat(Drawn.texts(Drawn.of(Examples.session("02-iv-infusion.ndjson"))
                        .of("lane-states")
                        .get(0)))
                .contains(
                        "arrived 12:58",
                        "cleared 13:15",
                        "dosing 13:30",
                        "monitoring 14:25",
                        "ready 15:31",
                        "finished 15:40");
    }
}
