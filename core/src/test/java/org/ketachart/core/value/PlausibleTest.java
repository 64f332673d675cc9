package org.ketachart.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.observation.Reading;

class PlausibleTest {
    @ParameterizedTest
    @CsvSource({
        "systolic, 40, 300, mm[Hg]",
        "diastolic, 20, 200, mm[Hg]",
        "heart-rate, 20, 300, /min",
        "oxygen-saturation, 30, 100, %",
        "respiratory-rate, 0, 80, /min",
        "temperature, 77, 113, [degF]",
        "weight, 20, 400, kg",
        "height, 39, 99, [in_i]",
        "phq-9, -100, 1000, {score}",
        "change, -100, 100, %"
    })
    void a_number_is_plausible_from_its_lowest_to_its_highest(String code, int lowest, int highest, String unit) {
        Unit in = Unit.find(unit).orElseThrow();
        assertThat(Plausible.admits(code, Quantity.of(lowest + "", in))).isTrue();
        assertThat(Plausible.admits(code, Quantity.of(highest + "", in))).isTrue();
        assertThat(Plausible.admits(code, Quantity.of(lowest - 1 + "", in))).isFalse();
        assertThat(Plausible.admits(code, Quantity.of(highest + ".1", in))).isFalse();
        assertThat(Plausible.words(code, in)).isEqualTo("from " + lowest + " to " + highest + " " + unit);
    }

    @Test
    void a_number_in_a_unit_of_something_else_cannot_be_meant() {
        assertThat(Plausible.admits("weight", Quantity.of("70", Unit.CENTIMETER)))
                .isFalse();
        assertThat(Plausible.words("weight", Unit.CENTIMETER)).isEqualTo("in a unit of its measurement");
    }

    @Test
    void what_is_not_in_the_table_is_zero_or_more() {
        assertThat(Plausible.admits("benzodiazepine-load", Quantity.of("0", Unit.MILLIGRAM)))
                .isTrue();
        assertThat(Plausible.admits("benzodiazepine-load", Quantity.of("-0.5", Unit.MILLIGRAM)))
                .isFalse();
        assertThat(Plausible.words("benzodiazepine-load", Unit.MILLIGRAM)).isEqualTo("0 or more");
    }

    @Test
    void a_reading_is_held_to_the_same_table() {
        assertThatThrownBy(() -> new Reading.BloodPressure(301, 80))
                .hasMessage("systolic must be from 40 to 300 mm[Hg], was 301");
        assertThatThrownBy(() -> new Reading.Weight(Quantity.of("401", Unit.KILOGRAM)))
                .hasMessage("weight must be from 20 to 400 kg, was 401");
        assertThatThrownBy(() -> new Reading.Height(Quantity.of("70", Unit.KILOGRAM)))
                .hasMessage("height must be in cm or [in_i], was in kg");
    }

    @Test
    void each_measurement_is_found_by_its_name() {
        assertThat(Arrays.stream(Plausible.values()).map(one -> Plausible.find(one.code())))
                .doesNotContain(Optional.empty());
        assertThat(Plausible.find("weight")).contains(Plausible.WEIGHT);
    }
}
