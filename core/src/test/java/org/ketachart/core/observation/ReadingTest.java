package org.ketachart.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.HeartRate;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.Reading.RespiratoryRate;
import org.ketachart.core.observation.Reading.Weight;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;

class ReadingTest {
    static Stream<Arguments> bounds() {
        return Stream.of(
                bound("systolic", 40, 300, value -> new BloodPressure(value, 20)),
                bound("diastolic", 20, 200, value -> new BloodPressure(300, value)),
                bound("heart rate", 20, 300, HeartRate::new),
                bound("respiratory rate", 0, 80, RespiratoryRate::new),
                bound("oxygen saturation", 30, 100, value -> new OxygenSaturation(value, null, null)));
    }

    private static Arguments bound(String name, int lowest, int highest, IntFunction<Reading> reading) {
        return Arguments.of(name, lowest, highest, reading);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bounds")
    void the_bounds_belong_to_the_range_and_their_neighbors_do_not(
            String name, int lowest, int highest, IntFunction<Reading> reading) {
        assertThat(reading.apply(lowest)).isEqualTo(reading.apply(lowest));
        assertThat(reading.apply(highest)).isEqualTo(reading.apply(highest));
        for (int outside : new int[] {lowest - 1, highest + 1}) {
            assertThatThrownBy(() -> reading.apply(outside))
                    .isInstanceOf(DomainException.class)
                    .hasMessageStartingWith(name + " must be from " + lowest + " to " + highest + " ")
                    .hasMessageEndingWith(", was " + outside);
        }
    }

    @Test
    void a_pressure_above_the_limit_in_either_number_exceeds_it() {
        BloodPressure limit = new BloodPressure(140, 90);
        assertThat(new BloodPressure(141, 60).exceeds(limit)).isTrue();
        assertThat(new BloodPressure(120, 91).exceeds(limit)).isTrue();
    }

    @Test
    void a_pressure_equal_to_the_limit_does_not_exceed_it() {
        BloodPressure limit = new BloodPressure(140, 90);
        assertThat(limit.exceeds(limit)).isFalse();
    }

    @Test
    void pounds_become_kilograms_exactly() {
        assertThat(new Weight(Quantity.of("180.5", Unit.POUND)).kilograms())
                .isEqualByComparingTo(new BigDecimal("81.873422785"));
        assertThat(new Weight(Quantity.of("81.9", Unit.KILOGRAM)).kilograms()).isEqualByComparingTo("81.9");
    }
}
