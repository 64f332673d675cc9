package org.ketachart.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Session;
import org.ketachart.testkit.SeededTest;
import org.w3c.dom.Element;

/** Where a mark stands says when it was and how high. */
class FlowsheetPlacesTest {
    @SeededTest
    void a_later_reading_is_further_right_by_as_much_as_it_is_later(long seed) {
        Session session = pressures(seed);
        Drawn page = Drawn.of(session);
        List<VitalSign> byTime = session.record().vitalSigns().stream()
                .sorted(Comparator.comparing(vital -> vital.taken().toInstant()))
                .toList();
        VitalSign first = byTime.get(0);
        VitalSign last = byTime.get(byTime.size() - 1);
        double perMinute = (page.x(last.id().value()) - page.x(first.id().value())) / minutes(first, last);
        assertThat(perMinute).isPositive();
        for (VitalSign vital : byTime) {
            double expected = page.x(first.id().value()) + minutes(first, vital) * perMinute;
            assertThat(page.x(vital.id().value())).isCloseTo(expected, within(0.03));
        }
    }

    @SeededTest
    void a_higher_pressure_is_higher_and_its_tip_is_at_its_value(long seed) {
        Session session = pressures(seed);
        Drawn page = Drawn.of(session);
        List<double[]> places = new ArrayList<>();
        for (VitalSign vital : session.record().vitalSigns()) {
            Element plotted = page.of("plotted", vital.id().value()).get(0);
            BloodPressure pressure = (BloodPressure) vital.reading();
            double[] systolic = tip(plotted, "systolic");
            double[] diastolic = tip(plotted, "diastolic");
            assertThat(systolic[0])
                    .isEqualTo(diastolic[0])
                    .isEqualTo(page.x(vital.id().value()));
            places.add(new double[] {pressure.systolic(), systolic[1]});
            places.add(new double[] {pressure.diastolic(), diastolic[1]});
        }
        places.sort(Comparator.comparingDouble(place -> place[0]));
        for (int i = 1; i < places.size(); i++) {
            if (places.get(i)[0] > places.get(i - 1)[0]) {
                assertThat(places.get(i)[1]).isLessThan(places.get(i - 1)[1]);
            }
        }
    }

    @Test
    void a_systolic_caret_points_down_and_a_diastolic_one_up() {
        Drawn page = Drawn.of(visit().pressure(5, 120, 80).session());
        Element plotted = page.of("plotted").get(0);
        Element systolic = Drawn.below(plotted, "systolic").findFirst().orElseThrow();
        Element diastolic = Drawn.below(plotted, "diastolic").findFirst().orElseThrow();

        assertThat(Drawn.point(systolic, 1)[1]).isGreaterThan(Drawn.point(systolic, 0)[1]);
        assertThat(Drawn.point(diastolic, 1)[1]).isLessThan(Drawn.point(diastolic, 0)[1]);
    }

    @Test
    void a_value_beyond_the_scale_stands_at_its_edge_with_its_number() {
        Drawn page = Drawn.of(
                visit().pressure(5, 300, 20).pressure(25, 220, 40).rate(45, 290).session());

        assertThat(page.of("beyond")).extracting(Element::getTextContent).containsExactly("300", "20", "290");
        assertThat(tip(page.of("plotted", "v-1").get(0), "systolic")[1])
                .isEqualTo(tip(page.of("plotted", "v-2").get(0), "systolic")[1]);
        assertThat(tip(page.of("plotted", "v-1").get(0), "diastolic")[1])
                .isEqualTo(tip(page.of("plotted", "v-2").get(0), "diastolic")[1]);
    }

    @Test
    void a_stretch_of_infusion_is_as_long_as_it_lasted_and_a_pause_is_a_gap() {
        Drawn page = Drawn.of(Visits.dense());
        List<Element> bars = page.of("lane-doses").stream()
                .flatMap(lane -> Drawn.below(lane, "mark"))
                .map(mark -> (Element) mark.getElementsByTagNameNS("*", "rect").item(0))
                .toList();
        double perMinute = (page.x("v-397") - page.x("v-1")) / 99;
        assertThat(bars).hasSize(3);
        assertThat(bars)
                .extracting(bar -> Double.parseDouble(bar.getAttribute("width")) / perMinute)
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(20, within(0.05)),
                        second -> assertThat(second).isCloseTo(7, within(0.05)),
                        third -> assertThat(third).isCloseTo(15, within(0.05)));
        double end = Double.parseDouble(bars.get(1).getAttribute("x"))
                + Double.parseDouble(bars.get(1).getAttribute("width"));
        assertThat((Double.parseDouble(bars.get(2).getAttribute("x")) - end) / perMinute)
                .isCloseTo(5, within(0.05));
    }

    @Test
    void a_fact_of_another_day_stands_at_the_edge_and_leaves_the_visit_its_width() {
        Drawn page = Drawn.of(Visits.everything());

        assertThat(page.of("entry", "v-1")).hasSize(1);
        assertThat(page.of("lane-other-hours")).hasSize(1);
        assertThat(page.text()).contains("2026-05-11 08:00 blood pressure 133/81", "2026-05-14 10:00 heart rate 77");
    }

    private static ChartedVisit visit() {
        return new ChartedVisit("2026-05-12T09:00:00-05:00", "America/Chicago");
    }

    private static Session pressures(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ChartedVisit visit = visit();
        int minute = 0;
        for (int i = 0; i < 3 + random.nextInt(30); i++) {
            minute += 1 + random.nextInt(12);
            int diastolic = 40 + random.nextInt(80);
            visit.pressure(minute, diastolic + 1 + random.nextInt(220 - diastolic), diastolic);
        }
        return visit.session();
    }

    private static double minutes(VitalSign from, VitalSign to) {
        Instant start = from.taken().toInstant();
        return (to.taken().toInstant().getEpochSecond() - start.getEpochSecond()) / 60.0;
    }

    private static double[] tip(Element plotted, String caret) {
        return Drawn.point(Drawn.below(plotted, caret).findFirst().orElseThrow(), 1);
    }
}
