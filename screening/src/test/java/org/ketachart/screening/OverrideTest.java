package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketachart.screening.Facts.but;
import static org.ketachart.screening.Facts.never;
import static org.ketachart.screening.Facts.now;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;

/** For how long a prescriber's word on a finding holds. */
class OverrideTest {
    private static final Screen SCREEN = Screen.of(TwoRules.RULES, Drug.ESKETAMINE, Jurisdiction.US, null);
    private static final Evidence NO_SEDATIVE = Facts.denied("s", "sedative", "2026-03-02");
    private static final Evidence PSYCHOSIS = now("p", "psychosis", "2026-03-01");

    private static Proposal on(String day, List<FindingOverride> overrides, Evidence... evidence) {
        return SCREEN.propose(new RecordId("p"), EvidenceBase.of(List.of(evidence), LocalDate.parse(day)), overrides);
    }

    /** Sets aside what stands in the way on 2 March. */
    private static List<FindingOverride> all(Evidence... evidence) {
        return on("2026-03-02", List.of(), evidence).findings().stream()
                .filter(finding -> finding.says().compareTo(ClearanceWord.ASK) >= 0)
                .map(finding -> word(finding, evidence))
                .toList();
    }

    private static FindingOverride word(Finding finding, Evidence... evidence) {
        return FindingOverride.of(
                finding,
                List.of(evidence),
                Reason.text("in remission for years"),
                HostRef.of("Practitioner/d1"),
                OffsetDateTime.parse("2026-03-02T09:00:00-06:00"));
    }

    @Test
    void it_holds_while_the_same_evidence_says_the_same() {
        List<FindingOverride> word = all(NO_SEDATIVE, PSYCHOSIS);
        assertThat(on("2026-03-02", List.of(), NO_SEDATIVE, PSYCHOSIS).word()).isEqualTo(ClearanceWord.ASK);
        assertThat(on("2026-03-02", word, NO_SEDATIVE, PSYCHOSIS).word()).isEqualTo(ClearanceWord.YES_WITH_CAUTIONS);
        assertThat(on("2026-03-20", word, NO_SEDATIVE, PSYCHOSIS).word()).isEqualTo(ClearanceWord.YES_WITH_CAUTIONS);
    }

    @Test
    void more_evidence_asks_again_and_so_does_less() {
        Evidence other = now("p2", "psychosis", "2026-03-02");
        assertThat(on("2026-03-03", all(NO_SEDATIVE, PSYCHOSIS), NO_SEDATIVE, PSYCHOSIS, other)
                        .word())
                .isEqualTo(ClearanceWord.ASK);
        assertThat(on("2026-03-03", all(NO_SEDATIVE, PSYCHOSIS, other), NO_SEDATIVE, PSYCHOSIS)
                        .word())
                .isEqualTo(ClearanceWord.ASK);
    }

    @Test
    void what_was_doubtful_and_is_now_certain_is_judged_anew() {
        Evidence words = but(PSYCHOSIS, Confidence.NEEDS_REVIEW);
        List<FindingOverride> word = all(NO_SEDATIVE, words);
        assertThat(on("2026-03-03", word, NO_SEDATIVE, words).word()).isEqualTo(ClearanceWord.YES_WITH_CAUTIONS);
        assertThat(on("2026-03-03", word, NO_SEDATIVE, PSYCHOSIS).word()).isEqualTo(ClearanceWord.ASK);
    }

    @Test
    void another_truth_of_the_same_evidence_is_judged_anew() {
        Evidence never = never("n", "psychosis", "2026-03-02");
        List<FindingOverride> word = all(NO_SEDATIVE, PSYCHOSIS, never);
        assertThat(word)
                .singleElement()
                .satisfies(one -> assertThat(one.considered()).hasSize(2));
        FindingOverride of = word.get(0);
        FindingOverride met =
                new FindingOverride(of.rule(), of.reason(), of.by(), of.at(), of.considered(), Truth.MET, of.said());
        assertThat(on("2026-03-03", word, NO_SEDATIVE, PSYCHOSIS, never).word())
                .isEqualTo(ClearanceWord.YES_WITH_CAUTIONS);
        assertThat(on("2026-03-03", List.of(met), NO_SEDATIVE, PSYCHOSIS, never).word())
                .isEqualTo(ClearanceWord.ASK);
    }

    @Test
    void the_same_place_of_the_chart_with_other_words_is_judged_anew() {
        Evidence brief = told("brief, in 1999");
        List<FindingOverride> word = all(NO_SEDATIVE, brief);
        assertThat(on("2026-03-03", word, NO_SEDATIVE, brief).word()).isEqualTo(ClearanceWord.YES_WITH_CAUTIONS);
        assertThat(on("2026-03-03", word, NO_SEDATIVE, told("acute")).word()).isEqualTo(ClearanceWord.ASK);
    }

    @Test
    void a_word_on_nothing_holds_on_its_own_day() {
        List<FindingOverride> words = all();
        assertThat(words).hasSize(2);
        assertThat(on("2026-03-02", words).word()).isEqualTo(ClearanceWord.YES_WITH_CAUTIONS);
        assertThat(on("2026-03-03", words).word()).isEqualTo(ClearanceWord.ASK);
    }

    @Test
    void a_word_of_which_nobody_kept_what_was_said_holds_on_its_own_day() {
        FindingOverride of = all(NO_SEDATIVE, PSYCHOSIS).get(0);
        List<FindingOverride> old =
                List.of(new FindingOverride(of.rule(), of.reason(), of.by(), of.at(), of.considered(), null, null));
        assertThat(on("2026-03-02", old, NO_SEDATIVE, PSYCHOSIS).word()).isEqualTo(ClearanceWord.YES_WITH_CAUTIONS);
        assertThat(on("2026-03-03", old, NO_SEDATIVE, PSYCHOSIS).word()).isEqualTo(ClearanceWord.ASK);
    }

    @Test
    void whoever_judges_must_know_what_the_finding_used() {
        Finding finding =
                on("2026-03-02", List.of(), NO_SEDATIVE, PSYCHOSIS).findings().get(1);
        assertThatThrownBy(() -> word(finding, NO_SEDATIVE))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("a judgment must know the evidence that its finding used");
    }

    private static Evidence told(String words) {
        return new Evidence(
                PSYCHOSIS.id(),
                PSYCHOSIS.topics(),
                Concept.text(words),
                PSYCHOSIS.statement(),
                PSYCHOSIS.asOf(),
                PSYCHOSIS.source(),
                PSYCHOSIS.confidence(),
                List.of());
    }
}
