package org.ketachart.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.FormStage;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.TrialEnd;
import org.ketachart.core.screening.TriedEntry;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.screening.AskedWhen;
import org.ketachart.screening.EvidenceBase;
import org.ketachart.screening.Intake;
import org.ketachart.screening.IntakeField;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.Screen;
import org.ketachart.screening.TopicEntry;

/** The two forms alone, filled: they ask all that is needed, for no chart holds it. */
class FilledFormsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-15");
    private static final HostRef NURSE = HostRef.of("Practitioner/n-1");
    private static final RuleSet RULES =
            new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow().rules();
    private static final TermSet TERMS =
            new TermLibrary().find(TermLibrary.SCREENING).orElseThrow();
    private static final Set<String> YES = Set.of(
            "major-depression",
            "moderate-to-severe-episode",
            "antidepressant",
            "ssri",
            "psychiatric-evaluation",
            "medical-evaluation",
            "consent",
            "off-label-consent",
            "liver-tests",
            "rems-enrolled");
    private static final Map<String, String> NUMBERS = Map.of(
            "weight", "80",
            "height", "175",
            "systolic", "120",
            "diastolic", "75",
            "heart-rate", "70",
            "oxygen-saturation", "98",
            "benzodiazepine-load", "0");

    private static List<Evidence> filled(FormStage stage) {
        ScreeningResponse form = Intake.blank(RULES, stage).draft(new RecordId("f-" + stage.code()), DAY, NURSE);
        for (IntakeField field : Intake.blank(RULES, stage).fields()) {
            form = form.with(ScreeningAnswer.given(field.entry().topic(), value(field.entry())));
        }
        Result<List<Evidence>> said = Intake.evidence(form.finish(DAY, NURSE), RULES, TERMS);
        assertThat(said.issues()).isEmpty();
        return said.value();
    }

    private static AnswerValue value(TopicEntry entry) {
        String topic = entry.topic().code();
        return switch (entry.kind()) {
            case YES_NO ->
                YES.contains(topic)
                        ? new AnswerValue.Yes(PartialDate.of(DAY.minusDays(3)), null)
                        : new AnswerValue.No();
            case NUMBER ->
                new AnswerValue.Amount(
                        Quantity.of(NUMBERS.getOrDefault(topic, "0"), Objects.requireNonNull(entry.unit())), null);
            case DAY -> new AnswerValue.Day(PartialDate.parse(topic.equals("birth") ? "1984-02-01" : "2023-01-01"));
            case LIST -> new AnswerValue.Entries(List.of(), true);
            case TRIALS ->
                new AnswerValue.Trials(List.of(trial("N06AB06", "sertraline"), trial("N06AX12", "bupropion")), true);
        };
    }

    private static TriedEntry trial(String atc, String name) {
        return new TriedEntry(
                new AntidepressantTrial(
                        Concept.code("http://www.whocc.no/atc", atc, name),
                        null,
                        null,
                        null,
                        null,
                        8,
                        10,
                        true,
                        TrialEnd.NOT_ENOUGH_EFFECT,
                        true),
                null);
    }

    @ParameterizedTest
    @EnumSource
    void who_has_nothing_against_it_reaches_a_yes_by_them(Jurisdiction jurisdiction) {
        List<Evidence> said = new ArrayList<>(filled(FormStage.INTAKE));
        said.addAll(filled(FormStage.SESSION));
        EvidenceBase evidence = EvidenceBase.of(said, DAY);
        for (Drug agent : Drug.values()) {
            Route route = agent == Drug.ESKETAMINE ? Route.NASAL : Route.ORAL;
            Proposal proposal =
                    Screen.of(RULES, agent, jurisdiction, route).propose(new RecordId("p-1"), evidence, List.of());
            assertThat(proposal.questions()).isEmpty();
            assertThat(proposal.word()).isEqualTo(ClearanceWord.YES);
        }
    }

    @Test
    void what_stands_on_no_form_has_a_code_by_which_a_chart_says_it_and_a_list_on_a_form_that_denies_it() {
        Set<Topic> coded = TERMS.terms().stream().map(Term::topic).collect(Collectors.toSet());
        List<TopicEntry> neither = RULES.topics().stream()
                .filter(entry -> entry.asked() == AskedWhen.CHART)
                .toList();
        assertThat(neither)
                .isNotEmpty()
                .allMatch(entry -> coded.contains(entry.topic()))
                .allMatch(entry -> Arrays.asList(AskedWhen.INTAKE, AskedWhen.BOTH)
                        .contains(RULES.find(Objects.requireNonNull(entry.list()))
                                .orElseThrow()
                                .asked()));
    }
}
