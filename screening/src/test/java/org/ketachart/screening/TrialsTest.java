package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.AnswerValue.Trials;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.FillingState;
import org.ketachart.core.screening.FormStage;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.Statement.Listed;
import org.ketachart.core.screening.Statement.Tried;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.TriedEntry;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.RecordId;

/** How many different antidepressants failed. */
class TrialsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final FailedTrials TWO = new FailedTrials(new Topic("trials"), 2, 6, 25, false);

    private static AntidepressantTrial trial(Concept drug) {
        return new AntidepressantTrial(drug, null, null, null, null, 8, 10, true, null, null);
    }

    /** All failed, and there were no more. */
    private static Verdict of(Concept... drugs) {
        List<Evidence> all = new ArrayList<>();
        for (Concept drug : drugs) {
            all.add(Facts.evidence("t-" + all.size(), "trials", new Tried(trial(drug)), "2026-03-02"));
        }
        all.add(Facts.evidence(
                "list", "trials", new Listed(all.stream().map(Evidence::id).toList()), "2026-03-02"));
        return TWO.judge(EvidenceBase.of(all, ON));
    }

    private static Concept both(String code, String words) {
        return Concept.code(ATC, code, words);
    }

    @Test
    void two_names_of_one_drug_are_one() {
        assertThat(of(Concept.text("sertraline"), Concept.text("Sertraline 100 mg"))
                        .truth())
                .isEqualTo(Truth.NOT_MET);
        assertThat(of(Concept.text("100 mg sertraline"), Concept.text("sertraline"))
                        .truth())
                .isEqualTo(Truth.NOT_MET);
        assertThat(of(both("N06AB06", "sertraline"), both("N06AB06", "Zoloft")).truth())
                .isEqualTo(Truth.NOT_MET);
        assertThat(of(Concept.text("zoloft"), both("N06AB06", "Sertraline"), both("N06AB06", "Zoloft"))
                        .truth())
                .isEqualTo(Truth.NOT_MET);
    }

    @Test
    void two_drugs_are_two() {
        assertThat(of(Concept.text("sertraline"), Concept.text("bupropion")).truth())
                .isEqualTo(Truth.MET);
        assertThat(of(both("N06AB06", null), both("N06AX12", null)).truth()).isEqualTo(Truth.MET);
        assertThat(of(both("N06AB06", "sertraline"), Concept.text("bupropion")).truth())
                .isEqualTo(Truth.MET);
    }

    @Test
    void a_code_and_words_that_could_be_one_drug_leave_it_open() {
        Verdict verdict = of(both("N06AB06", null), Concept.text("bupropion"));
        assertThat(verdict.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(verdict.missing()).extracting(Question::kind).containsExactly(QuestionKind.WHICH);
        assertThat(of(both("N06AB06", null), Concept.code(RXNORM, "36437", null))
                        .truth())
                .isEqualTo(Truth.UNKNOWN);
        assertThat(of(both("N06AB06", null), Concept.text("bupropion"), Concept.text("venlafaxine"))
                        .truth())
                .isEqualTo(Truth.MET);
    }

    @Test
    void a_drug_that_no_term_knows_leaves_its_trial_open() {
        assertThat(confidences(
                        Concept.text("ibuprofen"),
                        Concept.text("Sertraline 50 mg"),
                        both("N06AB06", null),
                        both("N05BA06", "not sertraline"),
                        Concept.code(RXNORM, "36437", "sertraline"),
                        Concept.code(RXNORM, "36437", null)))
                .containsExactly(
                        Confidence.NEEDS_REVIEW,
                        Confidence.CONFIRMED,
                        Confidence.CONFIRMED,
                        Confidence.NEEDS_REVIEW,
                        Confidence.CONFIRMED,
                        Confidence.NEEDS_REVIEW);
    }

    @Test
    void with_one_such_a_label_for_two_is_asked_about() {
        List<Evidence> said = said(Concept.text("sertraline"), Concept.text("ibuprofen"));
        Verdict verdict = TWO.judge(EvidenceBase.of(said, ON));
        assertThat(verdict.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(verdict.missing())
                .containsExactly(new Question(
                        new Topic("trials"),
                        QuestionKind.TRIAL,
                        List.of(said.get(1).id())));
    }

    private static List<Confidence> confidences(Concept... drugs) {
        return said(drugs).stream()
                .filter(one -> one.statement() instanceof Tried)
                .map(Evidence::confidence)
                .toList();
    }

    private static List<Evidence> said(Concept... drugs) {
        List<TriedEntry> trials = Arrays.stream(drugs)
                .map(drug -> new TriedEntry(trial(drug), null))
                .toList();
        return Intake.evidence(
                        new ScreeningResponse(
                                new RecordId("f"),
                                SmallRules.RULES.ref(),
                                FormStage.INTAKE,
                                ON,
                                null,
                                List.of(ScreeningAnswer.given(new Topic("trials"), new Trials(trials, true))),
                                FillingState.COMPLETED),
                        SmallRules.RULES,
                        SmallRules.TERMS)
                .value();
    }
}
