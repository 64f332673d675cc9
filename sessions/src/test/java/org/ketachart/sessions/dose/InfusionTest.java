package org.ketachart.sessions.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.SegmentEnd;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

class InfusionTest {
    private static final Administration FIRST =
            Givings.given(Givings.segment("s-1", "09:00", "09:20", "60 mg/h", SegmentEnd.PAUSED), "20");
    private static final Administration SECOND =
            Givings.given(Givings.segment("s-2", "09:25", "09:35", "30 mg/h", SegmentEnd.RATE_CHANGED), "5.2");
    private static final Administration THIRD =
            Givings.given(Givings.segment("s-3", "09:35", "09:55", "45 mg/h", SegmentEnd.COMPLETE), "15");

    private static InfusionTotal by(String time, Administration... charted) {
        return Infusion.of(List.of(charted), Givings.ORDER).at(Givings.at(time).toInstant());
    }

    private static @Nullable BigDecimal exact(@Nullable InfusedAmount amount) {
        return amount == null ? null : amount.milligrams(9, RoundingMode.UNNECESSARY);
    }

    private static List<DoseConcern> concerns(InfusionTotal total) {
        return total.warnings().stream().map(DoseWarning::concern).toList();
    }

    @Test
    void running_and_paused_time_and_both_amounts_stand_beside_each_other() {
        InfusionTotal total = Infusion.of(List.of(THIRD, FIRST, SECOND), Givings.ORDER)
                .findTotal()
                .orElseThrow();
        assertThat(total.at()).isEqualTo(Givings.at("09:55").toInstant());
        assertThat(total.running()).isEqualTo(Duration.ofMinutes(50));
        assertThat(total.paused()).isEqualTo(Duration.ofMinutes(5));
        assertThat(exact(total.computed())).isEqualByComparingTo("40");
        assertThat(total.charted()).isEqualByComparingTo("40.2");
        assertThat(exact(total.difference())).isEqualByComparingTo("0.2");
        assertThat(total.inProgress()).isFalse();
        assertThat(total.warnings()).isEmpty();
        assertThat(total.segments().stream().map(s -> exact(s.difference())).map(Objects::requireNonNull))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.ZERO, new BigDecimal("0.2"), BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "08:59, 0, 0, 0, 0, false",
        "09:00, 0, 0, 0, 0, true",
        "09:10, 10, 0, 10, 0, true",
        "09:20, 20, 0, 20, 20, false",
        "09:23, 20, 3, 20, 20, false",
        "09:30, 25, 5, 22.5, 20, true",
        "09:45, 40, 5, 32.5, 25.2, true",
        "12:00, 50, 5, 40, 40.2, false",
    })
    void at_any_instant_it_is_what_had_run_by_then(
            String time, int running, int paused, BigDecimal computed, BigDecimal charted, boolean inProgress) {
        InfusionTotal total = by(time, FIRST, SECOND, THIRD);
        assertThat(total.running()).isEqualTo(Duration.ofMinutes(running));
        assertThat(total.paused()).isEqualTo(Duration.ofMinutes(paused));
        assertThat(exact(total.computed())).isEqualByComparingTo(computed);
        assertThat(total.charted()).isEqualByComparingTo(charted);
        assertThat(total.inProgress()).isEqualTo(inProgress);
        assertThat(total.warnings()).isEmpty();
    }

    @Test
    void a_segment_in_progress_runs_on_to_the_instant_and_has_no_total_yet() {
        Administration open = Givings.segment("s-2", "09:25", null, "30 mg/h", null);
        InfusionTotal total = by("09:31", FIRST, open);
        assertThat(exact(total.computed())).isEqualByComparingTo("23");
        assertThat(exact(total.difference())).isEqualByComparingTo("0");
        assertThat(total.inProgress()).isTrue();
        assertThat(Infusion.of(List.of(FIRST, open), Givings.ORDER).findTotal()).isEmpty();
        assertThat(Infusion.of(List.of(), Givings.ORDER).findTotal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "60 mg/h, 20",
        "1 mg/min, 20",
        "0.75 mg/kg/h, 20",
        "12.5 ug/kg/min, 20",
        "30 mL/h, 20",
        "0 mg/h, 0",
    })
    void each_unit_of_a_rate_comes_to_milligrams(String rate, BigDecimal milligrams) {
        Infusion infusion = new Infusion(
                List.of(Givings.segment("s-1", "09:00", "09:20", rate, SegmentEnd.STOPPED)),
                Givings.ORDER,
                Givings.quantity("2 mg/mL"));
        assertThat(exact(infusion.findTotal().orElseThrow().computed())).isEqualByComparingTo(milligrams);
    }

    @Test
    void an_amount_that_is_no_decimal_is_rounded_once_and_as_told() {
        InfusedAmount total = Objects.requireNonNull(
                by("09:40", Givings.segment("s-1", "09:00", "09:40", "10 mg/h", SegmentEnd.STOPPED))
                        .computed());
        assertThat(total.milligrams(2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("6.67"));
        assertThat(total.milligrams(2, RoundingMode.DOWN)).isEqualTo(new BigDecimal("6.66"));
        assertThat(total.plus(total).plus(total).milligrams(0, RoundingMode.UNNECESSARY))
                .isEqualTo(new BigDecimal("20"));
    }

    @Test
    void the_night_a_clock_is_put_forward_or_back_changes_nothing() {
        Administration forward = Givings.segment(
                "s-1", "2026-03-08T01:50:00-06:00", "2026-03-08T03:10:00-05:00", "60 mg/h", SegmentEnd.STOPPED);
        Administration back = Givings.segment(
                "s-1", "2026-11-01T01:50:00-05:00", "2026-11-01T01:10:00-06:00", "60 mg/h", SegmentEnd.STOPPED);
        for (Administration night : List.of(forward, back)) {
            InfusionTotal total =
                    Infusion.of(List.of(night), Givings.ORDER).findTotal().orElseThrow();
            assertThat(total.running()).isEqualTo(Duration.ofMinutes(20));
            assertThat(exact(total.computed())).isEqualByComparingTo("20");
        }
    }

    @Test
    void overlapping_segments_are_told_and_make_the_sum_unknown() {
        Administration early =
                Givings.given(Givings.segment("s-2", "09:19", "09:35", "30 mg/h", SegmentEnd.COMPLETE), "8");
        InfusionTotal total = by("10:00", early, FIRST);
        assertThat(total.warnings())
                .containsExactly(new DoseWarning(
                        DoseConcern.SEGMENTS_OVERLAP,
                        "segments of one infusion must not overlap",
                        List.of(ref("s-1"), ref("s-2"))));
        assertThat(total.running()).isNull();
        assertThat(total.paused()).isNull();
        assertThat(total.computed()).isNull();
        assertThat(total.difference()).isNull();
        assertThat(total.charted()).isEqualByComparingTo("28");
        assertThat(total.segments()).extracting(s -> exact(s.computed())).doesNotContainNull();
        assertThat(by("09:15", early, FIRST).warnings()).isEmpty();
    }

    @Test
    void a_short_segment_within_a_long_one_does_not_hide_that_the_next_overlaps_it_too() {
        Administration hour = Givings.segment("s-1", "09:00", "10:00", "60 mg/h", SegmentEnd.STOPPED);
        Administration within = Givings.segment("s-2", "09:10", "09:20", "60 mg/h", SegmentEnd.PAUSED);
        Administration later = Givings.segment("s-3", "09:30", "09:40", "60 mg/h", SegmentEnd.STOPPED);
        assertThat(by("10:00", hour, within, later).warnings())
                .extracting(DoseWarning::because)
                .containsExactly(List.of(ref("s-1"), ref("s-2")), List.of(ref("s-1"), ref("s-3")));
    }

    @Test
    void equal_amounts_are_equal_however_they_were_written() {
        assertThat(new InfusedAmount(new BigDecimal("10.00"))).isEqualTo(new InfusedAmount(new BigDecimal("10")));
        assertThat(new InfusedAmount(new BigDecimal("0.0"))).isEqualTo(InfusedAmount.ZERO);
    }

    @Test
    void one_in_progress_under_a_later_one_overlaps_it() {
        Administration open = Givings.segment("s-0", "08:50", null, "60 mg/h", null);
        assertThat(concerns(by("09:10", open, FIRST))).containsExactly(DoseConcern.SEGMENTS_OVERLAP);
    }

    @Test
    void a_segment_without_end_that_is_not_in_progress_is_told_and_makes_the_sum_unknown() {
        Administration lost =
                Givings.given(Givings.segment("s-1", "09:00", null, "60 mg/h", SegmentEnd.RATE_CHANGED), "20");
        InfusionTotal total = by("10:00", lost, SECOND, THIRD);
        assertThat(total.warnings())
                .containsExactly(new DoseWarning(
                        DoseConcern.END_MISSING,
                        "a segment that is not in progress must have an end",
                        List.of(ref("s-1"))));
        assertThat(total.running()).isNull();
        assertThat(total.computed()).isNull();
        assertThat(total.charted()).isEqualByComparingTo("40.2");
        assertThat(total.difference()).isNull();
    }

    @Test
    void without_a_rate_a_weight_or_a_concentration_the_amount_is_unknown_and_the_time_is_known() {
        Administration unrated = Givings.segment("s-1", "09:00", "09:20", "", SegmentEnd.STOPPED);
        Administration unweighed = Givings.of(
                Givings.segment("s-1", "09:00", "09:20", "0.75 mg/kg/h", SegmentEnd.STOPPED),
                Drug.RACEMIC_KETAMINE,
                Givings.ORDER,
                null);
        Administration byVolume = Givings.segment("s-1", "09:00", "09:20", "30 mL/h", SegmentEnd.STOPPED);
        assertThat(List.of(by("10:00", unrated), by("10:00", unweighed), by("10:00", byVolume)))
                .allSatisfy(total -> {
                    assertThat(total.computed()).isNull();
                    assertThat(total.running()).isEqualTo(Duration.ofMinutes(20));
                });
        assertThat(by("10:00", unrated).warnings())
                .extracting(DoseWarning::message)
                .containsExactly("a segment must have a rate to be computed");
        assertThat(by("10:00", unweighed).warnings())
                .extracting(DoseWarning::message)
                .containsExactly("a rate by weight must come with the weight used");
        assertThat(by("10:00", byVolume).warnings())
                .extracting(DoseWarning::message)
                .containsExactly("a rate in mL/h must come with the concentration");
    }

    @Test
    void a_gap_after_a_new_rate_or_after_an_end_nobody_explained_is_no_pause() {
        for (SegmentEnd ending : new SegmentEnd[] {SegmentEnd.RATE_CHANGED, null}) {
            Administration last = Givings.segment("s-1", "09:00", "09:20", "60 mg/h", ending);
            InfusionTotal total = by("10:00", last, SECOND, THIRD);
            assertThat(total.warnings())
                    .containsExactly(new DoseWarning(
                            DoseConcern.SEGMENT_MISSING,
                            "a segment that did not end paused, stopped or complete must be followed at once",
                            List.of(ref("s-1"))));
            assertThat(total.running()).isNull();
            assertThat(total.paused()).isNull();
            assertThat(total.computed()).isNull();
            assertThat(by("09:20", last).warnings()).isEmpty();
            assertThat(concerns(by("09:21", last))).containsExactly(DoseConcern.SEGMENT_MISSING);
        }
    }

    @Test
    void a_segment_after_the_end_is_told_and_still_counts() {
        Administration stopped = Givings.segment("s-1", "09:00", "09:20", "60 mg/h", SegmentEnd.STOPPED);
        InfusionTotal total = by("10:00", stopped, SECOND, THIRD);
        assertThat(concerns(total)).containsExactly(DoseConcern.SEGMENT_AFTER_END);
        assertThat(exact(total.computed())).isEqualByComparingTo("40");
        assertThat(total.paused()).isNull();
    }

    @Test
    void what_was_not_given_entered_in_error_or_of_another_order_does_not_count() {
        Administration other = Givings.of(THIRD, Drug.RACEMIC_KETAMINE, new RecordId("o-2"), null);
        InfusionTotal total = by(
                "10:00",
                FIRST,
                Givings.as(SECOND, RecordStatus.ENTERED_IN_ERROR),
                SECOND,
                Givings.as(SECOND, RecordStatus.AMENDED),
                other,
                Givings.device("d-1", "09:00", null, "28"),
                Givings.as(
                        Givings.segment("s-4", "09:21", null, "60 mg/h", SegmentEnd.STOPPED),
                        Completion.NOT_GIVEN,
                        null));
        assertThat(exact(total.computed())).isEqualByComparingTo("20");
        assertThat(total.segments()).hasSize(1);
        assertThat(total.warnings()).isEmpty();
        Administration unordered = Givings.of(FIRST, Drug.RACEMIC_KETAMINE, null, null);
        assertThat(Infusion.of(List.of(unordered, SECOND), null).findTotal())
                .get()
                .extracting(found -> found.segments().size())
                .isEqualTo(1);
    }

    @Test
    void one_segment_twice_counts_once_and_two_that_differ_make_everything_unknown() {
        assertThat(exact(by("10:00", FIRST, FIRST).computed())).isEqualByComparingTo("20");
        InfusionTotal total = by("10:00", FIRST, Givings.given(FIRST, "19"));
        assertThat(concerns(total)).containsExactly(DoseConcern.VERSIONS_DIFFER);
        assertThat(total.running()).isNull();
        assertThat(total.computed()).isNull();
        assertThat(total.charted()).isNull();
    }

    @Test
    void milligrams_of_the_two_drugs_are_not_added() {
        InfusionTotal total = by("09:40", FIRST, Givings.of(SECOND, Drug.ESKETAMINE, Givings.ORDER, null));
        assertThat(concerns(total)).contains(DoseConcern.DRUGS_MIXED);
        assertThat(total.computed()).isNull();
        assertThat(total.charted()).isNull();
    }

    @Test
    void an_amount_nobody_charted_leaves_the_charted_sum_unknown_and_the_computed_one_known() {
        InfusionTotal total = by("09:20", Givings.segment("s-1", "09:00", "09:20", "60 mg/h", SegmentEnd.STOPPED));
        assertThat(total.charted()).isNull();
        assertThat(total.difference()).isNull();
        assertThat(exact(total.computed())).isEqualByComparingTo("20");
    }

    private static FactRef ref(String id) {
        return new FactRef(FactKind.ADMINISTRATION, new RecordId(id));
    }
}
