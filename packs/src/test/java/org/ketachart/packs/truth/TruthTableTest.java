package org.ketachart.packs.truth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.screening.Truth;
import org.ketachart.packs.RuleLayers;
import org.ketachart.packs.RuleLibrary;
import org.ketachart.packs.RuleNumber;
import org.ketachart.packs.RulePack;
import org.ketachart.packs.RuleReader;
import org.ketachart.packs.truth.TruthTable.Line;
import org.ketachart.screening.Chosen;
import org.ketachart.screening.Condition;
import org.ketachart.screening.Rule;
import org.ketachart.screening.RuleSet;

/** Every rule that asks something has a table of what it says of which evidence, and no number of it can move by one without a line that is then wrong. */
class TruthTableTest {
    private static final RulePack LIBRARY =
            new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow();

    private static final RuleSet RULES = LIBRARY.rules();
    private static final Map<String, TruthTable> TABLES =
            TruthTable.names().stream().collect(Collectors.toMap(name -> name, TruthTable::read));

    private static TruthTable table(String id) {
        return Objects.requireNonNull(TABLES.get(id), "every rule must have its table");
    }

    static List<String> rules() {
        return RULES.rules().stream()
                .filter(rule -> !(rule.when() instanceof Chosen))
                .map(rule -> rule.ref().id().value())
                .toList();
    }

    private static Rule rule(String id) {
        return RULES.rules().stream()
                .filter(rule -> rule.ref().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void there_is_a_table_for_every_rule_that_asks_something_and_no_other() {
        assertThat(TruthTable.names()).containsExactlyInAnyOrderElementsOf(rules());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_says_what_its_table_says(String id) {
        TruthTable table = table(id);
        Condition when = rule(id).when();
        assertThat(table.title()).isEqualTo(rule(id).title().text());
        assertThat(table.lines())
                .filteredOn(line -> !line.holds(when))
                .extracting(line -> line.words() + " => "
                        + when.judge(line.evidence()).truth().code())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_table_has_lines_that_are_met_not_met_and_unknown_and_none_twice(String id) {
        List<Line> lines = table(id).lines();
        assertThat(lines.stream().map(Line::expected).distinct()).containsExactlyInAnyOrder(Truth.values());
        assertThat(lines).extracting(Line::words).doesNotHaveDuplicates().contains("nothing");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void no_number_of_a_rule_moves_by_one_without_a_line_that_is_then_wrong(String id) {
        TruthTable table = table(id);
        List<Moved> moved = Moved.all(rule(id).when());
        assertThat(moved).isNotEmpty();
        assertThat(moved)
                .filteredOn(one -> table.lines().stream().allMatch(line -> line.holds(one.condition())))
                .extracting(Moved::what)
                .isEmpty();
    }

    static List<RuleNumber> numbers() {
        return List.copyOf(LIBRARY.numbers().values());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void a_clinic_that_sets_a_number_by_one_otherwise_is_told_something_else_by_a_table(RuleNumber number) {
        for (int by : List.of(-1, 1)) {
            BigDecimal value = number.value().add(BigDecimal.valueOf(by));
            if (value.signum() < 0) {
                continue;
            }
            RuleSet set = laid(number, value);
            assertThat(set.rules())
                    .as(number.name() + " " + value)
                    .filteredOn(rule -> !(rule.when() instanceof Chosen))
                    .anyMatch(rule ->
                            table(rule.ref().id().value()).lines().stream().anyMatch(line -> !line.holds(rule.when())));
        }
    }

    private static RuleSet laid(RuleNumber number, BigDecimal value) {
        String clinic = """
                {"id": "screening", "version": "1", "effective": "2026-02-01", "layer": "clinic",
                 "values": {"%s": {"value": %s, "unit": "%s", "row": "none", "mark": "D"}}}
                """.formatted(number.name(), value.toPlainString(), number.unit());
        RulePack pack = new RuleReader().read(clinic.getBytes(UTF_8)).value();
        return RuleLayers.of(List.of(LIBRARY, pack))
                .value()
                .on(LocalDate.parse("2026-06-15"))
                .value();
    }

    @Test
    void a_table_without_its_boundary_lines_lets_a_number_move() {
        TruthTable table = TruthTable.of(List.of(
                "# Adult", "on 2026-06-15", "birth since 1990-01-01 => met", "birth since 2020-01-01 => not met"));
        assertThat(Moved.all(rule("adult-esketamine").when()))
                .extracting(Moved::what)
                .containsExactly("birth years 19 in place of 18", "birth years 17 in place of 18");
        assertThat(Moved.all(rule("adult-esketamine").when()))
                .allMatch(one -> table.lines().stream().allMatch(line -> line.holds(one.condition())));
    }
}
