package org.ketachart.sessions.dose;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.dose.DoseStep.Standing;
import org.ketachart.sessions.dose.StepFacts.Indication;

class StepRulesTest {
    private static final StepRules EUROPEAN = new StepRules(true, true);

    private static StepFacts facts(
            String indication,
            @Nullable Integer age,
            @Nullable Integer earlier,
            @Nullable Integer last,
            @Nullable Boolean ancestry) {
        return new StepFacts(
                indication.equals("trd")
                        ? Indication.TREATMENT_RESISTANT_DEPRESSION
                        : Indication.ACUTE_SUICIDAL_IDEATION,
                age,
                earlier,
                last == null ? null : Quantity.of(last.toString(), Unit.MILLIGRAM),
                ancestry);
    }

    /** Returns the standing of 28, 56 and 84 mg, such as {@code proposed questioned unknown}. */
    private static String standing(List<DoseStep> steps) {
        return steps.stream().map(step -> step.standing().code()).collect(joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "trd, 40, 0, , questioned proposed questioned",
        "trd, 40, 1, 56, questioned proposed proposed",
        "trd, 40, 5, 84, questioned proposed proposed",
        "trd, 40, , 84, questioned proposed proposed",
        "trd, 40, 1, 28, questioned proposed questioned",
        "trd, 40, 1, , questioned proposed unknown",
        "trd, 40, , , questioned proposed unknown",
        "trd, 64, 0, , questioned proposed questioned",
        "trd, 65, 0, , proposed questioned questioned",
        "trd, 65, 1, 28, proposed proposed questioned",
        "trd, 65, 2, 56, proposed proposed proposed",
        "trd, 65, 3, 84, questioned proposed proposed",
        "trd, 65, 3, , unknown proposed unknown",
        "trd, , 0, , unknown unknown questioned",
        "trd, , , , unknown unknown unknown",
        "acute, 40, 0, , questioned questioned proposed",
        "acute, 40, 1, 84, questioned proposed proposed",
        "acute, 40, 1, 56, questioned proposed proposed",
        "acute, 40, , , questioned unknown unknown",
        "acute, 70, 0, , proposed questioned questioned",
        "acute, , 0, , unknown questioned unknown",
    })
    void each_dose_stands_by_indication_age_and_history(
            String indication,
            @Nullable Integer age,
            @Nullable Integer earlier,
            @Nullable Integer last,
            String standing) {
        assertThat(standing(StepRules.standard().propose(facts(indication, age, earlier, last, true))))
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "0, , true, proposed questioned questioned",
        "0, , false, questioned proposed questioned",
        "0, , , unknown unknown questioned",
        "1, 28, true, questioned proposed questioned",
        "1, 56, , questioned proposed proposed",
    })
    void ancestry_counts_only_for_the_first_dose_and_only_where_the_clinic_asks_for_it(
            @Nullable Integer earlier, @Nullable Integer last, @Nullable Boolean ancestry, String standing) {
        assertThat(standing(EUROPEAN.propose(facts("trd", 40, earlier, last, ancestry))))
                .isEqualTo(standing);
        assertThat(new StepRules(true, false).propose(facts("trd", 40, earlier, last, ancestry)))
                .isEqualTo(new StepRules(true, false).propose(facts("trd", 40, earlier, last, null)));
    }

    @Test
    void a_clinic_may_turn_off_the_start_of_older_patients() {
        assertThat(standing(new StepRules(false, false).propose(facts("trd", null, 0, null, null))))
                .isEqualTo("questioned proposed questioned");
    }

    @Test
    void each_dose_names_its_rules_with_row_and_mark_and_what_is_unknown() {
        List<DoseStep> steps = StepRules.standard().propose(facts("trd", null, 0, null, null));
        assertThat(steps.get(1))
                .isEqualTo(new DoseStep(
                        Quantity.of("56", Unit.MILLIGRAM),
                        Standing.UNKNOWN,
                        List.of(StepReason.FIRST_DOSE, StepReason.OLDER, StepReason.AGE_UNKNOWN)));
        assertThat(steps.get(1).reasons())
                .extracting(StepReason::message)
                .containsExactly(
                        "the first dose is 56 mg; sources disagree on 84 mg, which is to be confirmed (RTE-09, D)",
                        "from 65 years on the first dose is 28 mg, then 28, 56 or 84 mg in steps (RTE-14, V1)",
                        "the age is unknown (RTE-14, V1)");
    }

    @Test
    void the_step_is_named_where_a_dose_goes_by_it() {
        assertThat(StepRules.standard()
                        .propose(facts("trd", 70, 1, 28, null))
                        .get(1)
                        .reasons())
                .containsExactly(StepReason.OLDER, StepReason.STEP);
        assertThat(StepRules.standard()
                        .propose(facts("trd", 40, 1, 56, null))
                        .get(1)
                        .reasons())
                .containsExactly(StepReason.LATER_DOSE);
        assertThat(StepRules.standard()
                        .propose(facts("acute", 40, 1, 28, null))
                        .get(2)
                        .reasons())
                .containsExactly(StepReason.ACUTE_DOSE, StepReason.STEP);
    }

    @Test
    void a_dose_that_is_in_step_either_way_is_proposed_and_still_says_what_is_unknown() {
        DoseStep middle =
                StepRules.standard().propose(facts("trd", 40, null, null, null)).get(1);
        assertThat(middle.standing()).isEqualTo(Standing.PROPOSED);
        assertThat(middle.reasons()).contains(StepReason.HISTORY_UNKNOWN, StepReason.LAST_DOSE_UNKNOWN);
    }

    /** Learning a fact may settle what was unknown; it never turns a settled proposal round. */
    @Test
    void a_standing_that_is_known_stays_whatever_the_unknown_fact_turns_out_to_be() {
        int settled = 0;
        for (StepRules rules : List.of(EUROPEAN, StepRules.standard(), new StepRules(false, true))) {
            for (String indication : List.of("trd", "acute")) {
                for (StepFacts blurred : some(indication)) {
                    for (StepFacts known : every(indication)) {
                        if (agrees(blurred, known)) {
                            settled += stays(rules.propose(blurred), rules.propose(known));
                        }
                    }
                }
            }
        }
        assertThat(settled).isGreaterThan(500);
    }

    private static int stays(List<DoseStep> blurred, List<DoseStep> known) {
        int settled = 0;
        for (int i = 0; i < known.size(); i++) {
            assertThat(known.get(i).standing()).isNotEqualTo(Standing.UNKNOWN);
            assertThat(known.get(i).reasons()).isNotEmpty();
            if (blurred.get(i).standing() != Standing.UNKNOWN) {
                assertThat(known.get(i).standing()).isEqualTo(blurred.get(i).standing());
                settled++;
            }
        }
        return settled;
    }

    private static boolean agrees(StepFacts blurred, StepFacts known) {
        return (blurred.age() == null || blurred.age().equals(known.age()))
                && (blurred.earlierDoses() == null || blurred.earlierDoses().equals(known.earlierDoses()))
                && (blurred.lastDose() == null || blurred.lastDose().equals(known.lastDose()))
                && (blurred.japaneseAncestry() == null
                        || blurred.japaneseAncestry().equals(known.japaneseAncestry()));
    }

    private static List<StepFacts> every(String indication) {
        return combine(indication, List.of(40, 65), List.of(true, false), false);
    }

    private static List<StepFacts> some(String indication) {
        List<@Nullable Integer> ages = Stream.of(40, 65, (Integer) null).toList();
        List<@Nullable Boolean> ancestries =
                Stream.of(true, false, (Boolean) null).toList();
        return combine(indication, ages, ancestries, true);
    }

    private static List<StepFacts> combine(
            String indication,
            List<@Nullable Integer> ages,
            List<@Nullable Boolean> ancestries,
            boolean unknownHistory) {
        List<StepFacts> all = new ArrayList<>();
        for (Integer age : ages) {
            for (Boolean ancestry : ancestries) {
                all.add(facts(indication, age, 0, null, ancestry));
                for (Integer last : List.of(28, 56, 84)) {
                    all.add(facts(indication, age, 1, last, ancestry));
                }
                if (unknownHistory) {
                    all.add(facts(indication, age, 1, null, ancestry));
                    all.add(facts(indication, age, null, null, ancestry));
                }
            }
        }
        return all;
    }
}
