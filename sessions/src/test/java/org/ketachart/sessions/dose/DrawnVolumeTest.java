package org.ketachart.sessions.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;
import org.ketachart.testkit.SeededTest;

class DrawnVolumeTest {
    private static final Quantity HUNDREDTH = Givings.quantity("0.01 mL");

    @ParameterizedTest
    @CsvSource({
        "37.5, 50, 0.01, 0.75, 37.5, 0",
        "37.5, 10, 0.01, 3.75, 37.5, 0",
        "37.5, 100, 0.01, 0.38, 38, 0.5",
        "37.4, 100, 0.01, 0.37, 37, -0.4",
        "37.5, 10, 0.1, 3.8, 38, 0.5",
        "37.49, 10, 0.1, 3.7, 37, -0.49",
        "37.5, 30, 0.05, 1.25, 37.5, 0",
        "0.05, 10, 0.01, 0.01, 0.1, 0.05",
    })
    void the_volume_is_rounded_half_up_to_a_step_and_what_it_holds_stands_beside(
            BigDecimal wanted,
            String concentration,
            String step,
            BigDecimal volume,
            BigDecimal held,
            BigDecimal difference) {
        DrawnVolume drawn = new DrawnVolume(
                wanted, Quantity.of(concentration, Unit.MILLIGRAM_PER_MILLILITER), Quantity.of(step, Unit.MILLILITER));
        assertThat(drawn.milliliters()).isEqualByComparingTo(volume);
        assertThat(drawn.held()).isEqualByComparingTo(held);
        assertThat(drawn.difference()).isEqualByComparingTo(difference);
    }

    @Test
    void each_vial_has_its_volume_and_one_that_this_step_cannot_draw_from_is_left_out() {
        assertThat(DrawnVolume.fromEachVial(new BigDecimal("37.5"), HUNDREDTH))
                .extracting(DrawnVolume::milliliters)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("3.75"), new BigDecimal("0.75"), new BigDecimal("0.38"));
        assertThat(DrawnVolume.fromEachVial(new BigDecimal("0.3"), HUNDREDTH))
                .extracting(drawn -> drawn.concentration().value().intValue())
                .isEqualTo(List.of(10, 50));
        assertThat(DrawnVolume.VIALS).allMatch(vial -> vial.origin().equals("RTE-45, V2"));
    }

    @Test
    void an_ordered_dose_is_drawn_by_its_milligrams() {
        OrderedDose dose =
                new OrderedDose(Givings.infusionOrder("0.5 mg/kg"), new WeightUsed(new BigDecimal("75"), null, null));
        DrawnVolume drawn = dose.drawnFrom(Givings.quantity("50 mg/mL"), HUNDREDTH);
        assertThat(drawn.wanted()).isEqualByComparingTo("37.5");
        assertThat(drawn.milliliters()).isEqualByComparingTo("0.75");
    }

    @Test
    void the_numbers_of_the_guide_are_these() {
        WeightUsed weight = new WeightUsed(
                new Reading.Weight(Givings.quantity("165.25 [lb_av]")).kilograms(), WeightUsed.Basis.ACTUAL, null);
        OrderedDose dose =
                OrderedDose.find(Givings.infusionOrder("0.5 mg/kg"), weight).orElseThrow();
        DrawnVolume drawn = dose.drawnFrom(Givings.quantity("50 mg/mL"), HUNDREDTH);
        assertThat(weight.kilograms()).isEqualByComparingTo("74.9561391425");
        assertThat(dose.milligrams()).isEqualByComparingTo("37.47806957125");
        assertThat(drawn.milliliters()).isEqualByComparingTo("0.75");
        assertThat(drawn.held()).isEqualByComparingTo("37.5");
        assertThat(drawn.difference()).isEqualByComparingTo("0.02193042875");
    }

    @SeededTest
    void volume_times_concentration_is_the_dose_up_to_half_a_step(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BigDecimal wanted = BigDecimal.valueOf(random.nextLong(5_000, 300_000_000), 6);
        BigDecimal concentration = BigDecimal.valueOf(random.nextLong(1_000, 100_000), 3);
        BigDecimal step = List.of(new BigDecimal("0.01"), new BigDecimal("0.05"), new BigDecimal("0.1"))
                .get(random.nextInt(3));
        BigDecimal halfStep = concentration.multiply(step).multiply(new BigDecimal("0.5"));
        if (wanted.compareTo(halfStep) < 0) {
            wanted = halfStep;
        }
        DrawnVolume drawn = new DrawnVolume(
                wanted,
                new Quantity(concentration, Unit.MILLIGRAM_PER_MILLILITER),
                new Quantity(step, Unit.MILLILITER));
        assertThat(drawn.milliliters().remainder(step)).isEqualByComparingTo("0");
        assertThat(drawn.milliliters().multiply(concentration)).isEqualByComparingTo(drawn.held());
        assertThat(drawn.held().subtract(wanted)).isEqualByComparingTo(drawn.difference());
        assertThat(drawn.difference()).isGreaterThan(halfStep.negate()).isLessThanOrEqualTo(halfStep);
    }
}
