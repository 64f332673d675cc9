package org.ketachart.sessions.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;
import org.ketachart.testkit.SeededTest;

class OrderedDoseTest {
    private static final RecordId READING = new RecordId("v-1");

    private static VitalSign taken(Reading reading) {
        return VitalSign.taken(READING, Givings.at("08:30"), reading, HostRef.literal("Practitioner", "n1"));
    }

    private static WeightUsed weight(String reading) {
        return WeightUsed.find(taken(new Reading.Weight(Givings.quantity(reading))))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "0.5 mg/kg, 75 kg, 37.5",
        "0.5 mg/kg, 75.0 kg, 37.5",
        "0.5 mg/kg, 165.25 [lb_av], 37.47806957125",
        "0.123456789 mg/kg, 70.123456789 kg, 8.657216808750190521",
        "0.333333333 mg/kg, 882 [lb_av], 133.35615664664384322",
        "40 mg, 75 kg, 40",
    })
    void the_milligrams_are_exact(String dose, String weight, BigDecimal milligrams) {
        OrderedDose ordered =
                OrderedDose.find(Givings.infusionOrder(dose), weight(weight)).orElseThrow();
        assertThat(ordered.milligrams()).isEqualByComparingTo(milligrams);
        assertThat(ordered.ordered()).isEqualTo(Givings.quantity(dose));
    }

    @Test
    void the_three_facts_stay_apart() {
        OrderedDose dose = new OrderedDose(Givings.infusionOrder("0.50 mg/kg"), weight("75 kg"));
        assertThat(dose.ordered()).isEqualTo(Quantity.of("0.50", Unit.MILLIGRAM_PER_KILOGRAM));
        assertThat(dose.weight()).isEqualTo(new WeightUsed(new BigDecimal("75"), WeightUsed.Basis.ACTUAL, READING));
        assertThat(dose.milligrams()).isEqualByComparingTo("37.5");
    }

    @Test
    void without_a_weight_an_order_by_weight_has_no_milligrams_and_one_in_milligrams_stays_as_it_is() {
        assertThat(OrderedDose.find(Givings.infusionOrder("0.5 mg/kg"), null)).isEmpty();
        assertThat(OrderedDose.find(Givings.infusionOrder("40.0 mg"), null))
                .get()
                .extracting(OrderedDose::milligrams)
                .isEqualTo(new BigDecimal("40.0"));
    }

    @Test
    void a_weight_not_taken_or_entered_in_error_and_another_reading_are_no_weight() {
        VitalSign right = taken(new Reading.Weight(Givings.quantity("75 kg")));
        VitalSign wrong = new VitalSign(
                right.id(),
                right.taken(),
                right.reading(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                RecordStatus.ENTERED_IN_ERROR);
        assertThat(WeightUsed.find(right)).isPresent();
        assertThat(WeightUsed.find(wrong)).isEmpty();
        assertThat(WeightUsed.find(taken(new Reading.NotTaken(VitalKind.WEIGHT, AbsentReason.NOT_PERFORMED, null))))
                .isEmpty();
        assertThat(WeightUsed.find(taken(new Reading.HeartRate(75)))).isEmpty();
    }

    @Test
    void a_weight_is_charted_in_nine_decimals_and_its_basis_is_known_only_with_its_reading() {
        assertThat(weight("165.25 [lb_av]").toCharted())
                .isEqualTo(new DosingWeight(Quantity.of("74.956139143", Unit.KILOGRAM), READING));
        assertThat(weight("75.0 kg").toCharted().weight()).isEqualTo(Quantity.of("75.0", Unit.KILOGRAM));
        assertThat(WeightUsed.charted(weight("75.0 kg").toCharted()).basis()).isEqualTo(WeightUsed.Basis.ACTUAL);
        assertThat(WeightUsed.charted(Givings.EIGHTY).basis()).isNull();
        assertThat(new WeightUsed(new BigDecimal("1E+2"), null, null)
                        .toCharted()
                        .weight())
                .isEqualTo(Quantity.of("100", Unit.KILOGRAM));
    }

    @ParameterizedTest
    @CsvSource({
        "DEVINE_MALE, 60 [in_i], 50.0",
        "DEVINE_MALE, 70 [in_i], 73.0",
        "DEVINE_MALE, 61.5 [in_i], 53.5",
        "DEVINE_FEMALE, 65.5 [in_i], 58.2",
        "DEVINE_FEMALE, 152.4 cm, 45.5",
        "DEVINE_FEMALE, 170 cm, 61.4",
        "DEVINE_MALE, 170.0 cm, 65.9",
    })
    void the_ideal_weight_is_that_of_sixty_inches_and_more_for_each_inch_above(
            IdealWeight formula, String height, BigDecimal kilograms) {
        WeightUsed ideal =
                formula.find(new Reading.Height(Givings.quantity(height))).orElseThrow();
        assertThat(ideal).isEqualTo(new WeightUsed(kilograms, WeightUsed.Basis.IDEAL, null));
        assertThat(WeightUsed.Basis.IDEAL.origin()).isEqualTo("RTE-38, M");
        assertThat(WeightUsed.Basis.ACTUAL.origin()).isEqualTo("RTE-37, M");
    }

    @Test
    void below_sixty_inches_there_is_no_ideal_weight() {
        assertThat(IdealWeight.DEVINE_MALE.find(new Reading.Height(Givings.quantity("59.9 [in_i]"))))
                .isEmpty();
        assertThat(IdealWeight.DEVINE_FEMALE.find(new Reading.Height(Givings.quantity("152.3 cm"))))
                .isEmpty();
    }

    @SeededTest
    void a_dose_by_weight_divided_by_its_weight_is_the_order_again(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BigDecimal perKilogram = BigDecimal.valueOf(random.nextLong(1, 9_000_000_000L), 9);
        BigDecimal pounds = BigDecimal.valueOf(random.nextLong(50_000, 800_000), 3);
        WeightUsed used = weight(pounds + " [lb_av]");
        OrderedDose dose = new OrderedDose(Givings.infusionOrder(perKilogram.toPlainString() + " mg/kg"), used);
        assertThat(dose.milligrams().divide(used.kilograms())).isEqualByComparingTo(perKilogram);
    }
}
