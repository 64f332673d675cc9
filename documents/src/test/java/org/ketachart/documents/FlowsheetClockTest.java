package org.ketachart.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Places go by the moment, labels by the clinic's wall, also in the nights when its clock changes. */
class FlowsheetClockTest {
    @Test
    void hours_are_labeled_on_the_clinics_wall_whatever_offset_a_reading_was_charted_with() {
        Drawn page = Drawn.of(new ChartedVisit("2026-05-12T16:00:00Z", "America/Los_Angeles")
                .pressure(0, 120, 80)
                .pressure(60, 120, 80)
                .session());

        assertThat(hours(page)).contains("09:00", "10:00").doesNotContain("16:00");
        assertThat(page.text()).contains("America/Los_Angeles (UTC-07:00)");
    }

    @Test
    void an_hour_that_the_wall_shows_twice_is_two_hours_wide() {
        Drawn page = Drawn.of(new ChartedVisit("2026-11-01T00:30:00-05:00", "America/Chicago")
                .pressure(0, 120, 80)
                .pressure(60, 121, 80)
                .pressure(120, 122, 80)
                .pressure(180, 123, 80)
                .session());

        double first = page.x("v-2") - page.x("v-1");
        assertThat(page.x("v-3") - page.x("v-2")).isCloseTo(first, within(0.03));
        assertThat(page.x("v-4") - page.x("v-3")).isCloseTo(first, within(0.03));
        assertThat(hours(page))
                .containsSubsequence("00:30-05", "01:00-05", "01:30-05", "01:00-06", "01:30-06", "02:00-06");
        assertThat(page.text()).contains("clocks back 1 h: UTC-05:00 to UTC-06:00");
        assertThat(page.of("turn")).hasSize(1);
    }

    @Test
    void an_hour_that_the_wall_skips_has_no_width_and_no_label() {
        Drawn page = Drawn.of(new ChartedVisit("2026-03-08T00:30:00-06:00", "America/Chicago")
                .pressure(0, 120, 80)
                .pressure(60, 121, 80)
                .pressure(120, 122, 80)
                .session());

        assertThat(page.x("v-3") - page.x("v-2")).isCloseTo(page.x("v-2") - page.x("v-1"), within(0.03));
        assertThat(hours(page))
                .containsSubsequence("01:30-06", "03:00-05", "03:30-05")
                .noneMatch(label -> label.startsWith("02"));
        assertThat(page.text()).contains("clocks forward 1 h: UTC-06:00 to UTC-05:00");
    }

    @Test
    void a_change_of_half_an_hour_is_told_as_such() {
        Drawn page = Drawn.of(new ChartedVisit("2026-04-05T01:00:00+11:00", "Australia/Lord_Howe")
                .pressure(0, 120, 80)
                .pressure(90, 121, 80)
                .session());

        assertThat(page.text()).contains("clocks back 30 min: UTC+11:00 to UTC+10:30");
        assertThat(hours(page)).containsSubsequence("01:45+11", "01:30+10:30", "01:45+10:30");
    }

    @Test
    void a_sheet_says_where_the_next_day_begins() {
        Drawn page = Drawn.of(Visits.overnight("2026-05-12T22:20:00-05:00"));

        assertThat(page.text()).contains("2026-05-13 begins", "until 2026-05-13 00:30");
    }

    @Test
    void no_label_is_of_a_clock_that_does_not_change() {
        assertThat(hours(Drawn.of(Visits.dense()))).allMatch(label -> label.length() == 5);
    }

    @Test
    void a_short_visit_is_ticked_at_every_five_minutes_and_a_long_one_at_every_fifteen() {
        assertThat(hours(Drawn.of(Visits.twentyMinutes()))).contains("08:05", "08:10", "08:15");
        Drawn nine = Drawn.of(Visits.nineHours());
        assertThat(hours(nine)).contains("09:00", "16:00");
        List<Element> ticks = nine.of("tick");
        assertThat(ticks).hasSizeBetween(9 * 4, 10 * 4);
    }

    private static List<String> hours(Drawn page) {
        return Drawn.texts(page.of("hours").get(0));
    }
}
