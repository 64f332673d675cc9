package org.ketachart.packs.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.RecordId;
import org.ketachart.packs.RuleLibrary;
import org.ketachart.screening.AnswerKind;
import org.ketachart.screening.EvidenceBase;
import org.ketachart.screening.Rule;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.Screen;
import org.ketachart.screening.TopicEntry;

/** All rules together, of one patient: the four words are within reach, and nothing known is nothing cleared. */
class WholePatientTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-15");
    private static final RuleSet RULES =
            new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow().rules();
    private static final List<String> FIT = List.of(
            "birth since 1984-02-01",
            "major-depression now",
            "moderate-to-severe-episode now",
            "ssri now",
            "episode-began since 2023-01-01",
            "trial of sertraline: 8 wk, 10 %, as prescribed, this episode",
            "trial of bupropion: 12 wk, 20 %, as prescribed, this episode",
            "psychiatric-evaluation 3 days ago",
            "medical-evaluation 3 days ago",
            "consent 3 days ago",
            "off-label-consent 3 days ago",
            "liver-tests 3 days ago",
            "rems-enrolled now",
            "weight 80 kg",
            "height 175 cm",
            "systolic 120 mm[Hg]",
            "diastolic 75 mm[Hg]",
            "heart-rate 70 /min",
            "oxygen-saturation 98 %",
            "benzodiazepine-load 0 mg");

    /** Everything was asked, and all that is not said was denied. */
    private static EvidenceBase answered(String... otherwise) {
        Map<Topic, List<String>> said = new LinkedHashMap<>();
        FIT.forEach(one -> said.computeIfAbsent(EvidenceWords.topic(one), key -> new ArrayList<>())
                .add(one));
        List.of(otherwise).forEach(one -> said.put(EvidenceWords.topic(one), List.of(one)));
        List<Evidence> evidence = new ArrayList<>();
        EvidenceWords words = new EvidenceWords(DAY);
        for (TopicEntry entry : RULES.topics()) {
            String name = entry.topic().code();
            List<String> own = new ArrayList<>(said.getOrDefault(entry.topic(), List.of()));
            if (entry.kind() == AnswerKind.LIST || entry.kind() == AnswerKind.TRIALS) {
                own.add(name + " complete");
            } else if (own.isEmpty()) {
                own.add(name + (entry.span() == Span.NOW ? " denied" : " never"));
            }
            own.stream()
                    .filter(one -> !one.endsWith(" unasked"))
                    .forEach(one ->
                            evidence.add(words.read(new RecordId("e" + evidence.size()), one, List.copyOf(evidence))));
        }
        return EvidenceBase.of(evidence, DAY);
    }

    private static Proposal propose(Drug agent, Jurisdiction jurisdiction, EvidenceBase evidence) {
        return Screen.of(RULES, agent, jurisdiction, null).propose(new RecordId("p"), evidence, List.of());
    }

    @ParameterizedTest
    @EnumSource
    void who_was_asked_everything_and_has_nothing_against_it_gets_yes(Jurisdiction jurisdiction) {
        for (Drug agent : Drug.values()) {
            Proposal proposal = propose(agent, jurisdiction, answered());
            assertThat(proposal.findings())
                    .filteredOn(finding -> finding.says() != ClearanceWord.YES)
                    .extracting(finding -> finding.rule().id().value())
                    .isEmpty();
            assertThat(proposal.word()).isEqualTo(ClearanceWord.YES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_whom_nothing_is_known_every_rule_asks(Jurisdiction jurisdiction) {
        for (Drug agent : Drug.values()) {
            Proposal proposal = propose(agent, jurisdiction, EvidenceBase.of(List.of(), DAY));
            assertThat(proposal.word()).isEqualTo(ClearanceWord.ASK);
            assertThat(proposal.findings())
                    .hasSizeGreaterThan(50)
                    .allMatch(finding -> finding.truth() == Truth.UNKNOWN
                            && !finding.missing().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ESKETAMINE, US, aneurysmal-vascular-disease once, NO",
        "RACEMIC_KETAMINE, US, aneurysmal-vascular-disease once, ASK",
        "ESKETAMINE, EU, myocardial-infarction 30 days ago, NO",
        "ESKETAMINE, US, myocardial-infarction 30 days ago, YES_WITH_CAUTIONS",
        "ESKETAMINE, EU, myocardial-infarction 60 days ago, YES_WITH_CAUTIONS",
        "ESKETAMINE, EU, pregnancy now, NO",
        "ESKETAMINE, US, pregnancy now, ASK",
        "RACEMIC_KETAMINE, UK, cerebrovascular-accident over, NO",
        "RACEMIC_KETAMINE, US, cerebrovascular-accident over, YES_WITH_CAUTIONS",
        "ESKETAMINE, US, cerebrovascular-accident 10 days ago, YES_WITH_CAUTIONS",
        "ESKETAMINE, EU, cerebrovascular-accident 10 days ago, NO",
        "ESKETAMINE, US, severe-heart-disease now, YES_WITH_CAUTIONS",
        "ESKETAMINE, US, bipolar-depression now, YES_WITH_CAUTIONS",
        "ESKETAMINE, US, acute-suicidality now, YES_WITH_CAUTIONS",
        "RACEMIC_KETAMINE, US, intracranial-hemorrhage once, ASK",
        "RACEMIC_KETAMINE, UK, intracerebral-hemorrhage once, NO",
        "ESKETAMINE, US, rems-enrolled denied, NO",
        "ESKETAMINE, EU, rems-enrolled denied, YES",
        "ESKETAMINE, US, benzodiazepine now, YES_WITH_CAUTIONS",
        "ESKETAMINE, US, maoi now, YES_WITH_CAUTIONS",
        "ESKETAMINE, US, lithium now, YES",
        "ESKETAMINE, US, alcohol-today unasked, ASK",
        "ESKETAMINE, US, birth since 2010, NO",
        "ESKETAMINE, US, systolic 150 mm[Hg], YES_WITH_CAUTIONS",
        "ESKETAMINE, EU, systolic 150 mm[Hg], ASK",
        "ESKETAMINE, US, sleep-apnea now, YES",
        "RACEMIC_KETAMINE, EU, theophylline now, YES_WITH_CAUTIONS",
        "ESKETAMINE, EU, theophylline now, YES",
    })
    void one_answer_changes_the_word(Drug agent, Jurisdiction jurisdiction, String otherwise, ClearanceWord word) {
        assertThat(propose(agent, jurisdiction, answered(otherwise)).word()).isEqualTo(word);
    }

    @Test
    void one_antidepressant_that_helped_a_little_more_is_for_a_prescriber_to_judge() {
        Proposal proposal = propose(
                Drug.ESKETAMINE,
                Jurisdiction.US,
                answered("trial of bupropion: 12 wk, 26 %, as prescribed, this episode"));
        assertThat(proposal.word()).isEqualTo(ClearanceWord.ASK);
        assertThat(met(proposal)).doesNotContain("pathway-resistant-us", "pathway-suicidal-us");
    }

    @Test
    void a_finding_says_which_of_the_labelled_indications_is_met() {
        assertThat(met(propose(Drug.ESKETAMINE, Jurisdiction.US, answered())))
                .contains("indication-esketamine-us", "pathway-resistant-us")
                .doesNotContain("pathway-suicidal-us");
        assertThat(met(propose(
                        Drug.ESKETAMINE,
                        Jurisdiction.US,
                        answered(
                                "trial of sertraline: 8 wk, 60 %, as prescribed, this episode",
                                "acute-suicidality now", "antidepressant now"))))
                .contains("indication-esketamine-us", "pathway-suicidal-us")
                .doesNotContain("pathway-resistant-us");
    }

    private static List<String> met(Proposal proposal) {
        return proposal.findings().stream()
                .filter(finding -> finding.truth() == Truth.MET)
                .map(finding -> finding.rule().id().value())
                .toList();
    }

    @Test
    void whatever_is_left_unasked_is_asked_or_was_for_reading_alone() {
        for (TopicEntry entry : RULES.topics()) {
            if (entry.kind() == AnswerKind.LIST || entry.kind() == AnswerKind.TRIALS) {
                continue;
            }
            for (Drug agent : Drug.values()) {
                Proposal proposal =
                        propose(agent, Jurisdiction.EU, answered(entry.topic().code() + " unasked"));
                assertThat(proposal.word()).as(entry.topic().code()).isIn(ClearanceWord.YES, ClearanceWord.ASK);
                assertThat(proposal.findings())
                        .filteredOn(finding -> finding.truth() == Truth.UNKNOWN)
                        .as(entry.topic().code())
                        .allMatch(finding -> finding.says() == ClearanceWord.ASK || isForReading(finding));
            }
        }
    }

    static List<Topic> topicsOfYesOrNo() {
        return RULES.topics().stream()
                .filter(entry -> entry.kind() == AnswerKind.YES_NO)
                .map(TopicEntry::topic)
                .toList();
    }

    /** In some state of what else its rule asks: a controlled pressure matters only to whom it is high. */
    @ParameterizedTest
    @MethodSource("topicsOfYesOrNo")
    void a_yes_to_anything_is_read_by_a_rule(Topic topic) {
        assertThat(RULES.rules())
                .filteredOn(rule -> rule.when().topics().contains(topic))
                .anyMatch(rule -> others(rule, topic).anyMatch(other -> {
                    Truth yes = rule.when()
                            .judge(answered(said(topic, true), other))
                            .truth();
                    Truth no = rule.when()
                            .judge(answered(said(topic, false), other))
                            .truth();
                    return yes != no;
                }));
    }

    private static Stream<String> others(Rule rule, Topic but) {
        return Stream.concat(
                Stream.of(FIT.get(0)),
                rule.when().topics().stream()
                        .filter(topic -> !topic.equals(but))
                        .flatMap(topic -> {
                            AnswerKind kind = RULES.find(topic).orElseThrow().kind();
                            if (kind == AnswerKind.DAY) {
                                return Stream.of(topic.code() + " since 2026-05-15");
                            }
                            return kind == AnswerKind.YES_NO
                                    ? Stream.of(said(topic, true), said(topic, false))
                                    : Stream.of();
                        }));
    }

    private static String said(Topic topic, boolean yes) {
        boolean now = RULES.find(topic).orElseThrow().span() == Span.NOW;
        if (yes) {
            return topic.code() + (now ? " now" : " 3 days ago");
        }
        return topic.code() + (now ? " denied" : " never");
    }

    private static boolean isForReading(Finding finding) {
        return finding.kind() == FindingKind.INFORMATION
                || finding.kind() == FindingKind.INTERACTION
                || (finding.kind() == FindingKind.REQUIREMENT && finding.says() == ClearanceWord.YES);
    }
}
