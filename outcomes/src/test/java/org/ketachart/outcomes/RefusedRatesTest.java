package org.ketachart.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;

class RefusedRatesTest {
    static Stream<Arguments> refused() {
        return Stream.of(
                made(() -> new Proportion(0, -1), "KC-CORE-002", "of must be from 0 to 1000000000, was -1"),
                made(
                        () -> new Proportion(0, 1_000_000_001),
                        "KC-CORE-002",
                        "of must be from 0 to 1000000000, was 1000000001"),
                made(() -> new Proportion(-1, 41), "KC-CORE-002", "count must be from 0 to 41, was -1"),
                made(() -> new Proportion(42, 41), "KC-CORE-002", "count must be from 0 to 41, was 42"),
                made(() -> new Proportion(1, 0), "KC-CORE-002", "count must be from 0 to 0, was 1"),
                made(() -> new Tally(-1, 0, 0), "KC-CORE-002", "present must be from 0 to 1000000000, was -1"),
                made(() -> new Tally(0, -1, 0), "KC-CORE-002", "absent must be from 0 to 1000000000, was -1"),
                made(
                        () -> new Tally(1, 1_000_000_000, 0),
                        "KC-CORE-002",
                        "absent must be from 0 to 999999999, was 1000000000"),
                made(() -> new Tally(0, 0, -1), "KC-CORE-002", "not assessed must be from 0 to 1000000000, was -1"),
                made(
                        () -> new Tally(0, 0, 2, 3),
                        "KC-CORE-002",
                        "charted where nobody was asked must be from 0 to 2, was 3"),
                made(
                        () -> new Tally(0, 0, 2, -1),
                        "KC-CORE-002",
                        "charted where nobody was asked must be from 0 to 2, was -1"),
                made(() -> confidence("0"), "KC-CORE-002", "confidence must be above 0 and below 1, was 0"),
                made(() -> confidence("1"), "KC-CORE-002", "confidence must be above 0 and below 1, was 1"),
                made(() -> confidence("1.00"), "KC-CORE-002", "confidence must be above 0 and below 1, was 1.00"),
                made(() -> confidence("95"), "KC-CORE-002", "confidence must be above 0 and below 1, was 95"),
                made(() -> confidence("-0.95"), "KC-CORE-002", "confidence must be above 0 and below 1, was -0.95"),
                made(
                        () -> confidence("1E+999999999"),
                        "KC-CORE-002",
                        "confidence must be above 0 and below 1, was 1E+999999999"),
                made(() -> confidence("0.9999999"), "KC-CORE-007", "confidence must have at most 6 decimals, had 7"),
                made(
                        () -> confidence("1E-999999999"),
                        "KC-CORE-007",
                        "confidence must have at most 6 decimals, had 999999999"),
                made(() -> Confidence.ofPercent(0), "KC-CORE-002", "confidence must be from 1 to 99 %, was 0"),
                made(() -> Confidence.ofPercent(100), "KC-CORE-002", "confidence must be from 1 to 99 %, was 100"),
                made(() -> new Bounds(-0.1, 1), "KC-CORE-002", "lower must be from 0 to 1, was -0.1"),
                made(() -> new Bounds(0, 1.1), "KC-CORE-002", "upper must be from 0 to 1, was 1.1"),
                made(() -> new Bounds(Double.NaN, 1), "KC-CORE-002", "lower must be from 0 to 1, was NaN"),
                made(() -> new Bounds(0.2, 0.1), "KC-CORE-005", "lower must not be above upper, was 0.2 and 0.1"),
                made(
                        () -> new Assessed(
                                new Chart(
                                        new ClinicId("cedar"),
                                        HostRef.literal("Patient", "17"),
                                        null,
                                        new CourseId("c-1")),
                                EffectPresence.ABSENT),
                        "KC-CORE-008",
                        "an assessment must name its session"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("refused")
    void what_cannot_be_a_rate_is_refused(Runnable maker, String code, String message) {
        DomainException refusal = catchThrowableOfType(DomainException.class, maker::run);
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void what_is_missing_is_a_slip_of_the_programmer() {
        assertThatNullPointerException().isThrownBy(() -> confidence(null)).withMessage("level must be there");
        assertThatNullPointerException()
                .isThrownBy(() -> new Assessed(null, EffectPresence.ABSENT))
                .withMessage("chart must be there");
    }

    @Test
    void the_ends_of_what_is_allowed_are_allowed() {
        assertThat(new Proportion(1_000_000_000, 1_000_000_000).rate()).hasValue(1);
        assertThat(new Tally(1, 999_999_999, 1_000_000_000).assessed()).isEqualTo(1_000_000_000);
        assertThat(confidence("0.000001").level()).isEqualTo("0.000001");
        assertThat(confidence("0.9500000000"))
                .isEqualTo(Confidence.ofPercent(95))
                .hasSameHashCodeAs(Confidence.ofPercent(95));
        assertThat(new Bounds(0.5, 0.5).contains(0.5)).isTrue();
        assertThat(new Bounds(0.4, 0.5).contains(0.39)).isFalse();
        assertThat(new Bounds(0.4, 0.5).contains(0.51)).isFalse();
    }

    private static Confidence confidence(String level) {
        return new Confidence(level == null ? null : new BigDecimal(level));
    }

    private static Arguments made(Runnable maker, String code, String message) {
        return arguments(maker, code, message);
    }
}
