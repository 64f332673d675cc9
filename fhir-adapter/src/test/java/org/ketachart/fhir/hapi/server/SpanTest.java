package org.ketachart.fhir.hapi.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    private static Span span(String text) {
        return Span.parse(text).orElseThrow();
    }

    @Test
    void a_day_without_an_offset_is_that_of_the_clinics_wall() {
        assertThat(span("2026-05-12").holds(span("2026-05-12T23:30:00-07:00"))).isTrue();
        assertThat(span("2026-05-13").holds(span("2026-05-12T23:30:00-07:00"))).isFalse();
    }

    @Test
    void moments_with_offsets_are_compared_wherever_they_are() {
        assertThat(span("2026-05-13T06:30:00Z").holds(span("2026-05-12T23:30:00-07:00")))
                .isTrue();
        assertThat(span("2026-05-13T06:29:59Z").isBeforeSomeOf(span("2026-05-12T23:30:00-07:00")))
                .isTrue();
    }

    @Test
    void a_year_holds_its_months_and_a_month_not_its_year() {
        assertThat(span("2026").holds(span("2026-12"))).isTrue();
        assertThat(span("2026-12").holds(span("2026"))).isFalse();
    }

    @Test
    void what_goes_on_is_held_by_no_day_and_reaches_beyond_every_day() {
        Span goesOn = new Span(span("2026-05-12").from(), null);
        assertThat(span("2026-05-12").holds(goesOn)).isFalse();
        assertThat(span("2030").isBeforeSomeOf(goesOn)).isTrue();
        assertThat(span("2026-05-13").isAfterSomeOf(goesOn)).isTrue();
        assertThat(span("2026-05-12").isAfterSomeOf(goesOn)).isFalse();
    }

    @Test
    void a_fraction_stands_for_its_own_width() {
        assertThat(span("2026-05-12T09:00:00Z").holds(span("2026-05-12T09:00:00.999Z")))
                .isTrue();
        assertThat(span("2026-05-12T09:00:00.9Z").holds(span("2026-05-12T09:00:00Z")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-13", "2026-02-30", "2026-5-1", "2026-05-12T9:00", "2026-05-12T25:00:00Z"})
    void what_is_no_date_of_fhir_is_none(String text) {
        assertThat(Span.parse(text)).isEmpty();
    }
}
