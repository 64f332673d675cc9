package org.ketachart.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.screening.Condition;
import org.ketachart.screening.FailedTrials;
import org.ketachart.screening.RuleSet;

/** What a network and a clinic may set otherwise: the numbers, and nothing else. */
class RuleLayersTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-15");
    private static final RulePack LIBRARY =
            new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow();

    private static RulePack pack(String layer, String version, String effective, String values) {
        return new RuleReader()
                .read("""
                        {"id": "screening", "version": "%s", "effective": "%s", "layer": "%s", "values": {%s}}
                        """.formatted(version, effective, layer, values).getBytes(UTF_8))
                .value();
    }

    private static String number(String name, int value, String unit) {
        return "\"%s\": {\"value\": %d, \"unit\": \"%s\", \"row\": \"none\", \"mark\": \"D\"}"
                .formatted(name, value, unit);
    }

    private static Result<RuleSet> on(LocalDate day, RulePack... above) {
        return RuleLayers.of(Stream.concat(Stream.of(LIBRARY), Stream.of(above)).toList())
                .value()
                .on(day);
    }

    private static FailedTrials trials(RuleSet rules) {
        Condition when = rules.rules().stream()
                .filter(rule -> rule.ref().id().value().equals("resistance-ketamine"))
                .findFirst()
                .orElseThrow()
                .when();
        return (FailedTrials) when;
    }

    @Test
    void without_another_layer_the_librarys_numbers_hold() {
        RuleSet rules = on(DAY).value();
        assertThat(rules.ref()).isEqualTo(LIBRARY.rules().ref());
        assertThat(trials(rules).weeks()).isEqualTo(6);
        assertThat(trials(rules).improvement()).isEqualTo(25);
        assertThat(trials(rules).atLeast()).isEqualTo(2);
    }

    @Test
    void a_clinic_stands_over_its_network_and_both_are_named_by_the_version() {
        RulePack network = pack(
                "network",
                "3",
                "2026-02-01",
                number("trial.weeks", 8, "wk") + "," + number("trial.improvement", 49, "%"));
        RulePack clinic = pack("clinic", "2", "2026-03-01", number("trial.weeks", 4, "wk"));
        RuleSet rules = on(DAY, clinic, network).value();
        assertThat(trials(rules).weeks()).isEqualTo(4);
        assertThat(trials(rules).improvement()).isEqualTo(49);
        assertThat(rules.ref().version().value()).isEqualTo("0.1.0-network.3-clinic.2");
        assertThat(rules.effective()).isEqualTo("2026-03-01");
        assertThat(rules.rules())
                .allMatch(rule -> rule.ref().version().equals(rules.ref().version()));
    }

    @Test
    void a_layer_holds_from_its_day_and_an_earlier_day_keeps_its_rules() {
        RulePack clinic = pack("clinic", "2", "2026-03-01", number("trial.weeks", 4, "wk"));
        RulePack later = pack("clinic", "3", "2026-05-01", number("trial.weeks", 8, "wk"));
        assertThat(trials(on(LocalDate.parse("2026-02-28"), later, clinic).value())
                        .weeks())
                .isEqualTo(6);
        assertThat(trials(on(LocalDate.parse("2026-03-01"), later, clinic).value())
                        .weeks())
                .isEqualTo(4);
        assertThat(trials(on(LocalDate.parse("2026-05-01"), later, clinic).value())
                        .weeks())
                .isEqualTo(8);
    }

    @Test
    void a_number_that_the_library_does_not_know_or_has_in_another_unit_is_refused() {
        RulePack clinic =
                pack("clinic", "2", "2026-03-01", number("trial.week", 4, "wk") + "," + number("trial.weeks", 28, "d"));
        assertThat(on(DAY, clinic).issues())
                .extracting(issue -> issue.code() + " " + issue.path())
                .containsExactly("KC-PCK-003 values.trial.week", "KC-PCK-005 values.trial.weeks.unit");
    }

    @Test
    void packs_that_do_not_go_together_are_refused_with_every_reason() {
        RulePack clinic = pack("clinic", "2", "2026-03-01", "");
        RulePack other = new RuleReader().read("""
                        {"id": "other", "version": "1", "effective": "2026-03-01", "layer": "clinic", "values": {}}
                        """.getBytes(UTF_8)).value();
        assertThat(RuleLayers.of(List.of(clinic)).issues())
                .extracting(Issue::code)
                .containsExactly("KC-PCK-002");
        assertThat(RuleLayers.of(List.of(LIBRARY, clinic, other)).issues())
                .extracting(Issue::code)
                .containsExactly("KC-PCK-008", "KC-PCK-009");
        assertThat(on(LocalDate.parse("2025-12-31"), clinic).issues())
                .extracting(Issue::code)
                .containsExactly("KC-PCK-011");
        assertThat(on(DAY, pack("clinic", "v".repeat(60), "2026-03-01", "")).issues())
                .extracting(issue -> issue.code() + " " + issue.path())
                .containsExactly("KC-PCK-007 version");
    }
}
