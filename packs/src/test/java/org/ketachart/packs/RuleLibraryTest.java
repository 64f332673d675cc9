package org.ketachart.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.InteractionSeverity;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.RecordId;
import org.ketachart.screening.EvidenceBase;
import org.ketachart.screening.Rule;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.Screen;
import org.ketachart.screening.TopicEntry;

/** The screening rules and the terms that come with the library. */
class RuleLibraryTest {
    private static final RuleSet RULES =
            new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow().rules();

    private static Rule rule(String id) {
        return RULES.rules().stream()
                .filter(rule -> rule.ref().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> asked(Drug agent, Jurisdiction jurisdiction) {
        return asked(agent, jurisdiction, null);
    }

    private static List<String> asked(Drug agent, Jurisdiction jurisdiction, @Nullable Route route) {
        return Screen.of(RULES, agent, jurisdiction, route).asked().stream()
                .map(rule -> rule.ref().id().value())
                .toList();
    }

    @Test
    void there_is_one_pack_of_rules_and_one_of_terms() {
        assertThat(new RuleLibrary().ids()).containsExactly(new RecordId("screening"));
        assertThat(new TermLibrary().ids()).containsExactly(new RecordId("screening-terms"));
        assertThat(new RuleLibrary().find(new RecordId("none"))).isEmpty();
        assertThat(new TermLibrary().find(new RecordId("none"))).isEmpty();
        assertThat(RULES.rules()).hasSize(91);
        assertThat(RULES.topics()).hasSize(113);
    }

    @Test
    void every_term_and_hint_is_of_a_topic_that_a_rule_asks_about_or_names_the_drug_that_is_screened_for() {
        List<String> drugs = Arrays.stream(Drug.values()).map(Drug::code).toList();
        List<Topic> asked = RULES.rules().stream()
                .flatMap(rule -> rule.when().topics().stream())
                .distinct()
                .toList();
        assertThat(new TermLibrary().find(TermLibrary.SCREENING).orElseThrow().terms())
                .hasSizeGreaterThan(250)
                .allMatch(term -> asked.contains(term.topic())
                        || drugs.contains(term.topic().code()));
        assertThat(new TermLibrary().find(TermLibrary.SCREENING).orElseThrow().hints())
                .hasSizeGreaterThan(100)
                .allMatch(hint -> asked.contains(hint.topic()));
        assertThat(RULES.topics().stream().map(TopicEntry::topic)).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void an_aneurysm_forbids_esketamine_and_of_ketamine_a_prescriber_decides() {
        for (Jurisdiction anywhere : Jurisdiction.values()) {
            assertThat(asked(Drug.ESKETAMINE, anywhere))
                    .contains("aneurysmal-vascular-disease")
                    .doesNotContain("vascular-lesion-ketamine");
            assertThat(asked(Drug.RACEMIC_KETAMINE, anywhere))
                    .contains("vascular-lesion-ketamine")
                    .doesNotContain("aneurysmal-vascular-disease");
        }
        assertThat(rule("aneurysmal-vascular-disease").kind()).isEqualTo(FindingKind.ABSOLUTE);
        assertThat(rule("vascular-lesion-ketamine").kind()).isEqualTo(FindingKind.RELATIVE);
    }

    @Test
    void what_is_forbidden_in_the_eu_alone_is_weighed_in_the_us() {
        assertThat(asked(Drug.ESKETAMINE, Jurisdiction.EU))
                .contains("recent-cardiovascular-event-eu", "pregnancy-esketamine-eu", "pressure-before-dose-eu")
                .noneMatch(id -> id.endsWith("-us"));
        assertThat(asked(Drug.ESKETAMINE, Jurisdiction.US))
                .contains("recent-cardiovascular-event-us", "pregnancy-esketamine-us", "rems-enrollment")
                .noneMatch(id -> id.endsWith("-eu"));
        assertThat(rule("recent-cardiovascular-event-eu").kind()).isEqualTo(FindingKind.ABSOLUTE);
        assertThat(rule("recent-cardiovascular-event-us").kind()).isEqualTo(FindingKind.CAUTION);
        assertThat(rule("pregnancy-esketamine-eu").kind()).isEqualTo(FindingKind.ABSOLUTE);
        assertThat(rule("pregnancy-esketamine-us").kind()).isEqualTo(FindingKind.RELATIVE);
        assertThat(asked(Drug.RACEMIC_KETAMINE, Jurisdiction.UK))
                .containsAll(Stream.of("eclampsia", "severe-heart-disease", "stroke", "head-injury")
                        .map(id -> id + "-ketamine-uk")
                        .toList());
        assertThat(asked(Drug.RACEMIC_KETAMINE, Jurisdiction.US)).noneMatch(id -> id.endsWith("-uk"));
    }

    @Test
    void an_mao_inhibitor_is_a_moderate_interaction_and_no_contraindication() {
        assertThat(rule("maoi").severity()).isEqualTo(InteractionSeverity.MODERATE);
        assertThat(RULES.rules()).noneMatch(rule -> rule.severity() == InteractionSeverity.CONTRAINDICATED);
    }

    @Test
    void every_rule_is_asked_somewhere_and_says_what_it_rests_on() {
        List<String> seen = new ArrayList<>();
        for (Drug agent : Drug.values()) {
            for (Jurisdiction jurisdiction : Jurisdiction.values()) {
                seen.addAll(asked(agent, jurisdiction));
                for (Route route : Route.values()) {
                    seen.addAll(asked(agent, jurisdiction, route));
                }
            }
        }
        assertThat(RULES.rules())
                .allMatch(rule -> seen.contains(rule.ref().id().value()))
                .allMatch(rule -> !rule.origins().isEmpty());
    }

    @Test
    void esketamine_by_another_way_than_the_nose_meets_no_labelled_indication_and_is_weighed() {
        for (Jurisdiction anywhere : Jurisdiction.values()) {
            assertThat(asked(Drug.ESKETAMINE, anywhere, Route.NASAL))
                    .anyMatch(id -> id.startsWith("indication-esketamine"))
                    .doesNotContain("other-way-esketamine");
            assertThat(asked(Drug.ESKETAMINE, anywhere))
                    .anyMatch(id -> id.startsWith("indication-esketamine"))
                    .doesNotContain("other-way-esketamine");
            Stream.of(Route.values()).filter(route -> route != Route.NASAL).forEach(route -> {
                assertThat(asked(Drug.ESKETAMINE, anywhere, route))
                        .contains("other-way-esketamine")
                        .noneMatch(id -> id.startsWith("indication-esketamine") || id.startsWith("pathway"));
                Proposal proposal = Screen.of(RULES, Drug.ESKETAMINE, anywhere, route)
                        .propose(
                                new RecordId("p"),
                                EvidenceBase.of(List.of(), LocalDate.parse("2026-03-02")),
                                List.of());
                assertThat(proposal.findings())
                        .filteredOn(finding -> finding.rule().id().value().equals("other-way-esketamine"))
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.truth()).isEqualTo(Truth.MET);
                            assertThat(finding.says()).isEqualTo(ClearanceWord.ASK);
                        });
            });
            assertThat(asked(Drug.RACEMIC_KETAMINE, anywhere, Route.ORAL)).doesNotContain("other-way-esketamine");
        }
    }

    @Test
    void a_test_that_some_standard_advises_changes_no_word_done_or_not() {
        assertThat(RULES.rules())
                .filteredOn(rule -> rule.unmet() == ClearanceWord.YES)
                .extracting(rule -> rule.ref().id().value())
                .containsExactly(
                        "ecg",
                        "renal-function",
                        "liver-tests-esketamine",
                        "sleep-apnea-screen",
                        "pregnancy-test",
                        "urine-drug-screen",
                        "urinalysis");
    }

    @Test
    void only_the_library_has_rules() {
        RulePack clinic = new RuleReader()
                .read(
                        "{\"id\": \"screening\", \"version\": \"2\", \"effective\": \"2026-03-01\", \"layer\": \"clinic\", \"values\": {}}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .value();
        assertThatThrownBy(clinic::rules)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("only the library says what is asked");
    }
}
