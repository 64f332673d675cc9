package org.ketachart.sessions.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.dose.SegmentEnd;
import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.protocol.Threshold;

class DoseLimitsTest {
    private static final DoseLimits INTRAVENOUS = DoseLimits.defaults(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS);

    private static Dose dose(
            Route route,
            DoseForm form,
            @Nullable String milligrams,
            @Nullable String kilograms,
            @Nullable String seconds,
            @Nullable String concentration) {
        return new Dose(
                Drug.RACEMIC_KETAMINE,
                route,
                form,
                milligrams == null ? null : new BigDecimal(milligrams),
                kilograms == null ? null : new WeightUsed(new BigDecimal(kilograms), null, null),
                seconds == null ? null : new BigDecimal(seconds),
                concentration == null ? null : Givings.quantity(concentration + " mg/mL"));
    }

    private static String codes(List<DoseWarning> warnings) {
        return String.join(" ", warnings.stream().map(DoseWarning::code).toList());
    }

    private static List<String> messages(List<DoseWarning> warnings) {
        return warnings.stream().map(DoseWarning::message).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "INFUSION_SEGMENT, 40, 80, 2400, 1, ''",
        "INFUSION_SEGMENT, 8, 80, 2400, 1, ''",
        "INFUSION_SEGMENT, 80, 80, 3600, 1, ''",
        "INFUSION_SEGMENT, 80.001, 80, 3600, 1, dose-above-limit anesthetic-dose outside-reported-dose",
        "INFUSION_SEGMENT, 7.999, 80, 2400, 1, outside-reported-dose",
        "INFUSION_SEGMENT, 100, 120, 2400, 1, ''",
        "INFUSION_SEGMENT, 100.5, 120, 2400, 1, dose-above-limit",
        "INFUSION_SEGMENT, 40, 80, 6000, 1, ''",
        "INFUSION_SEGMENT, 40, 80, 6000.5, 1, outside-reported-duration",
        "INFUSION_SEGMENT, 40, 80, 119, 1, outside-reported-duration",
        "INFUSION_SEGMENT, 40, 80, 2400, 99.9, ''",
        "INFUSION_SEGMENT, 40, 80, 2400, 100, undiluted",
        "INFUSION_SEGMENT, 40, 80, 2400, , concentration-unknown",
        "INFUSION_SEGMENT, 40, , 2400, 1, weight-unknown",
        "INFUSION_SEGMENT, 40, 80, , 1, duration-unknown",
        "INFUSION_SEGMENT, , 80, 2400, 1, amount-unknown",
        "INFUSION_SEGMENT, 0, , , , ''",
        "BOLUS, 40, 80, 60, 50, ''",
        "BOLUS, 40, 80, 59, 50, given-too-fast push-too-short",
        "BOLUS, 40.01, 80, 60, 50, given-too-fast",
        "BOLUS, 10, 80, 59.9, 50, push-too-short",
        "BOLUS, 80, 80, 120, 50, anesthetic-dose",
        "BOLUS, 40, 80, , 50, duration-unknown",
    })
    void an_intravenous_dose_is_judged_by_amount_speed_and_concentration(
            DoseForm form,
            @Nullable String milligrams,
            @Nullable String kilograms,
            @Nullable String seconds,
            @Nullable String concentration,
            String codes) {
        Dose dose = dose(Route.INTRAVENOUS, form, milligrams, kilograms, seconds, concentration);
        assertThat(codes(INTRAVENOUS.warnings(dose))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "INTRAMUSCULAR, 60, 80, ''",
        "INTRAMUSCULAR, 39.9, 80, outside-reported-dose",
        "INTRAMUSCULAR, 520, 80, dose-above-limit dose-above-limit anesthetic-dose outside-reported-dose",
        "INTRAMUSCULAR, 519.9, 80, dose-above-limit dose-above-limit outside-reported-dose",
        "SUBCUTANEOUS, 72, 80, ''",
        "SUBCUTANEOUS, 72.1, 80, outside-reported-dose",
        "SUBCUTANEOUS, 80.1, 80, dose-above-limit outside-reported-dose",
        "SUBCUTANEOUS, 60, , weight-unknown",
        "NASAL, 80, 80, ''",
        "NASAL, 101, 120, dose-above-limit",
        "ORAL, 200, 80, ''",
        "ORAL, 300, 80, ''",
        "ORAL, 300.5, 80, outside-reported-dose",
        "ORAL, 300, 42, outside-reported-dose",
        "ORAL, 24, 80, outside-reported-dose",
        "ORAL, 20, 100, outside-reported-dose outside-reported-dose",
        "ORAL, 300, , weight-unknown",
        "SUBLINGUAL, 100, 80, limit-missing",
    })
    void each_other_route_is_judged_by_what_is_known_of_it(
            Route route, String milligrams, @Nullable String kilograms, String codes) {
        Dose dose = dose(route, DoseForm.UNIT, milligrams, kilograms, null, null);
        assertThat(codes(DoseLimits.defaults(Drug.RACEMIC_KETAMINE, route).warnings(dose)))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({"NASAL, 84, ''", "NASAL, 84.1, dose-above-limit", "INTRAVENOUS, 20, limit-missing"})
    void esketamine_is_limited_by_three_devices_and_elsewhere_by_nothing_known(
            Route route, BigDecimal milligrams, String codes) {
        Dose dose = new Dose(Drug.ESKETAMINE, route, DoseForm.UNIT, milligrams, null, null, null);
        assertThat(codes(DoseLimits.defaults(Drug.ESKETAMINE, route).warnings(dose)))
                .isEqualTo(codes);
    }

    @Test
    void every_limit_that_is_passed_is_told_at_once_with_its_row_and_mark() {
        assertThat(messages(INTRAVENOUS.warnings(dose(Route.INTRAVENOUS, DoseForm.BOLUS, "160", "80", "50", "100"))))
                .containsExactly(
                        "the dose must be at most 1.0 mg/kg (RTE-39, D)",
                        "the dose must be at most 100 mg (RTE-39, D)",
                        "anesthetic doses begin at 1 mg/kg (RTE-48, V2)",
                        "reported doses are 0.1 to 0.75 mg/kg (RTE-31, V1) or 0.5 to 1 mg/kg (RTE-33, V1)",
                        "the dose must run at most at 500 ug/kg/min (RTE-47, V1)",
                        "a push must take at least 1 min (RTE-47, V1)",
                        "100 mg/mL (RTE-46, V2) must be diluted, at least with an equal volume");
    }

    @Test
    void everything_that_is_not_known_is_told_at_once_with_what_rests_on_it() {
        assertThat(messages(INTRAVENOUS.warnings(
                        dose(Route.INTRAVENOUS, DoseForm.INFUSION_SEGMENT, "40", null, null, null))))
                .containsExactly(
                        "the concentration must be known to judge it (RTE-46, V2)",
                        "the weight must be known to judge the dose by it (RTE-39, D; RTE-48, V2; RTE-31, V1; RTE-33, V1;"
                                + " RTE-47, V1)",
                        "the time of the dose must be known to judge its speed (RTE-47, V1; RTE-32, V1)");
        assertThat(messages(DoseLimits.defaults(Drug.RACEMIC_KETAMINE, Route.SUBLINGUAL)
                        .warnings(dose(Route.SUBLINGUAL, DoseForm.UNIT, null, null, null, null))))
                .containsExactly(
                        "no limit of the dose is set for this drug by this route",
                        "the amount must be known to be judged");
    }

    @Test
    void a_part_of_a_number_is_not_dropped() {
        DoseLimits own = INTRAVENOUS.warningAbove(
                Threshold.of("0.75", Unit.MILLIGRAM_PER_KILOGRAM, "RTE-39", Mark.D),
                Threshold.of("60.5", Unit.MILLIGRAM, "RTE-39", Mark.D));
        Dose below = dose(Route.INTRAVENOUS, DoseForm.INFUSION_SEGMENT, "60", "80", "2400", "1");
        Dose above = dose(Route.INTRAVENOUS, DoseForm.INFUSION_SEGMENT, "60.51", "80", "2400", "1");
        assertThat(own.warnings(below)).isEmpty();
        assertThat(messages(own.warnings(above)))
                .containsExactly(
                        "the dose must be at most 0.75 mg/kg (RTE-39, D)",
                        "the dose must be at most 60.5 mg (RTE-39, D)");
    }

    @Test
    void a_clinic_that_sets_no_limit_keeps_that_of_anesthesia() {
        Dose large = dose(Route.INTRAVENOUS, DoseForm.INFUSION_SEGMENT, "160", "80", "3600", "1");
        assertThat(codes(INTRAVENOUS.warningAbove(null, null).warnings(large)))
                .isEqualTo("anesthetic-dose outside-reported-dose");
        assertThat(DoseConcern.ANESTHETIC.level()).isEqualTo(AlertLevel.URGENT);
    }

    @Test
    void a_planned_dose_is_judged_over_the_time_that_was_ordered() {
        OrderedDose ordered = new OrderedDose(
                Givings.order(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, "0.5 mg/kg", "40.5 min"),
                new WeightUsed(new BigDecimal("80"), null, null));
        Dose dose = Dose.planned(ordered, DoseForm.INFUSION_SEGMENT, Givings.quantity("1 mg/mL"));
        assertThat(dose.milligrams()).isEqualByComparingTo("40");
        assertThat(dose.seconds()).isEqualByComparingTo("2430");
        assertThat(INTRAVENOUS.warnings(dose)).isEmpty();
        OrderedDose open =
                new OrderedDose(Givings.order(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, "40 mg", null), null);
        assertThat(Dose.planned(open, DoseForm.BOLUS, null).seconds()).isNull();
    }

    @Test
    void a_given_dose_is_judged_by_what_was_charted_and_one_not_given_is_none() {
        Administration segment =
                Givings.given(Givings.segment("s-1", "09:00", "09:40", "60 mg/h", SegmentEnd.COMPLETE), "40");
        Dose dose = Dose.given(segment, null);
        assertThat(dose.milligrams()).isEqualByComparingTo("40");
        assertThat(dose.seconds()).isEqualByComparingTo("2400");
        assertThat(dose.weight()).isEqualTo(WeightUsed.charted(Givings.EIGHTY));
        Administration none = Givings.as(Givings.device("d-1", "09:00", null, null), Completion.NOT_GIVEN, null);
        assertThat(Dose.given(none, null).milligrams()).isZero();
        assertThat(Dose.given(Givings.device("d-1", "09:00", null, null), null).milligrams())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "80, MILLIGRAM, 80, ''",
        "80.1, MILLIGRAM, 80, RTE-39",
        "110, MILLIGRAM, 80, RTE-39 RTE-39",
        "80.1, MILLIGRAM, , ''",
        "1.0, MILLIGRAM_PER_KILOGRAM, , ''",
        "1.01, MILLIGRAM_PER_KILOGRAM, , RTE-39",
        "1.0, MILLIGRAM_PER_KILOGRAM, 100.1, RTE-39",
    })
    void the_limits_an_order_is_above_are_told_as_far_as_the_weight_is_known(
            BigDecimal amount, Unit unit, @Nullable BigDecimal kilograms, String rows) {
        assertThat(INTRAVENOUS.exceededBy(amount, unit, kilograms).stream()
                        .map(limit -> limit.row())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(rows);
    }
}
