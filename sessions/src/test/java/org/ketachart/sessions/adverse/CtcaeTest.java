package org.ketachart.sessions.adverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.value.DomainException;

/** Every numeric cut-off of section 6.2, both sides; grade 0 stands for none. */
class CtcaeTest {
    private static BloodPressure pressure(String text) {
        String[] numbers = text.split("/", -1);
        return new BloodPressure(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    private static int grade(Optional<CtcaeGrade> grade) {
        return grade.map(CtcaeGrade::grade).orElse(0);
    }

    @ParameterizedTest
    @CsvSource({
        "119/79, 0",
        "120/79, 1",
        "119/80, 1",
        "139/89, 1",
        "140/89, 2",
        "139/90, 2",
        "159/99, 2",
        "160/99, 3",
        "159/100, 3",
        "230/140, 3"
    })
    void a_pressure_has_its_grade_by_the_worse_of_its_two_numbers(String seen, int grade) {
        assertThat(grade(Ctcae.pressure(pressure(seen)))).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "118/72, 119/79, 0", "118/72, 120/72, 1", "118/72, 141/84, 2", "118/72, 160/72, 3",
        "121/72, 139/89, 0", "139/72, 140/72, 2", "152/92, 159/99, 0", "152/92, 161/94, 3",
        "160/92, 230/140, 0", "118/100, 170/90, 0"
    })
    void hypertension_is_graded_only_above_the_grade_before_the_dose(String before, String seen, int grade) {
        assertThat(grade(Ctcae.hypertension(pressure(before), pressure(seen)))).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "88, 0", "87, 3", "50, 3"})
    void hypoxia_at_rest_is_of_the_third_grade_below_88_percent(int percent, int grade) {
        assertThat(grade(Ctcae.hypoxia(new OxygenSaturation(percent, null, null))))
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "40, 40, 20, CTC-35, 0", "40.01, 40, 20, CTC-35, 1", "120, 40, 40, CTC-35, 1", "120.01, 40, 40, CTC-35, 2",
        "200, 40, 40, CTC-35, 2", "200.01, 40, 40, CTC-35, 3", "800, 40, 40, CTC-35, 3", "800.01, 40, 40, CTC-35, 4",
        "74.99, 40, 50, CTC-36, 0", "75, 40, 50, CTC-36, 1", "150, 40, 50, CTC-36, 1", "150.01, 40, 50, CTC-36, 2",
        "250, 40, 50, CTC-36, 2", "250.01, 40, 50, CTC-36, 3", "1000, 40, 50, CTC-36, 3", "1000.01, 40, 50, CTC-36, 4"
    })
    void a_transaminase_is_graded_by_the_limit_or_by_an_abnormal_baseline(
            BigDecimal value, BigDecimal limit, BigDecimal baseline, String row, int grade) {
        Optional<CtcaeGrade> found = Ctcae.transaminase(value, limit, baseline);
        assertThat(grade(found)).isEqualTo(grade);
        found.ifPresent(its -> assertThat(its.row()).isEqualTo(row));
    }

    @ParameterizedTest
    @CsvSource({"1.0, 0", "1.01, 1", "1.5, 1", "1.51, 2", "3, 2", "3.01, 3", "10, 3", "10.01, 4"})
    void bilirubin_is_graded_by_multiples_of_the_limit(BigDecimal multiple, int grade) {
        BigDecimal limit = new BigDecimal("1.2");
        assertThat(grade(Ctcae.bilirubin(multiple.multiply(limit), limit))).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 0", "1.01, 1", "2.5, 1", "2.51, 2", "5, 2", "5.01, 3", "20, 3", "20.01, 4"})
    void ggt_is_graded_by_multiples_of_the_limit(BigDecimal multiple, int grade) {
        BigDecimal limit = new BigDecimal("55");
        assertThat(grade(Ctcae.ggt(multiple.multiply(limit), limit))).isEqualTo(grade);
    }

    @Test
    void a_value_that_no_laboratory_gives_is_refused() {
        BigDecimal one = BigDecimal.ONE;
        assertThatThrownBy(() -> Ctcae.ggt(BigDecimal.ZERO, one)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> Ctcae.bilirubin(one, one.negate())).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> Ctcae.transaminase(one, one, BigDecimal.ZERO)).isInstanceOf(DomainException.class);
    }
}
