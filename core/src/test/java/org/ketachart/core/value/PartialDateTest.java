package org.ketachart.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"0001", "9999", "2026", "2026-01", "0001-12", "2024-02-29", "2026-12-31", "0999-09-09"})
    void what_was_parsed_is_written_back_as_it_was(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
        assertThat(PartialDate.parse(PartialDate.parse(text).toString())).isEqualTo(PartialDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "26", "20260", "2026-", "2026-1", "2026-01-1", "2026/01", "2026-01-01T", "-026", "٢٠٢٦"})
    void what_is_not_shaped_as_a_date_is_refused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOf(DomainException.class)
                .hasMessage("a date must be written yyyy, yyyy-MM or yyyy-MM-dd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-29", "2026-04-31", "1900-02-29"})
    void a_day_that_the_calendar_does_not_have_is_refused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOf(DomainException.class)
                .hasMessage("a date must exist in the calendar");
    }
}
