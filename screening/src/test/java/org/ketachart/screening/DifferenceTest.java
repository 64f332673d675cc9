package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketachart.screening.Facts.denied;
import static org.ketachart.screening.Facts.now;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.RecordId;

class DifferenceTest {
    private static final RuleSet RULES = TwoRules.RULES;

    private static Proposal on(String day, Evidence... evidence) {
        return Screen.of(RULES, Drug.ESKETAMINE, Jurisdiction.US, null)
                .propose(new RecordId("p-" + day), EvidenceBase.of(List.of(evidence), LocalDate.parse(day)), List.of());
    }

    private static final Evidence NO_SEDATIVE = denied("s", "sedative", "2026-03-02");
    private static final Evidence NO_PSYCHOSIS = Facts.never("p", "psychosis", "2026-03-02");

    @Test
    void nothing_new_is_no_difference() {
        Proposal then = on("2026-03-02", NO_SEDATIVE, NO_PSYCHOSIS);
        assertThat(then.word()).isEqualTo(ClearanceWord.YES);
        assertThat(Difference.between(then, on("2026-03-09", NO_SEDATIVE, NO_PSYCHOSIS))
                        .isNone())
                .isTrue();
    }

    @Test
    void a_medicine_that_was_started_is_told_with_its_evidence() {
        Evidence started = Facts.superseding(now("l", "sedative", "2026-03-12", "2026-03-12"), "s");
        Difference difference = Difference.between(
                on("2026-03-02", NO_SEDATIVE, NO_PSYCHOSIS), on("2026-03-13", NO_SEDATIVE, NO_PSYCHOSIS, started));
        assertThat(difference.after()).isEqualTo(ClearanceWord.YES_WITH_CAUTIONS);
        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.started()).containsExactly(new RecordId("l"));
            assertThat(change.gone()).containsExactly(new RecordId("s"));
        });
    }

    @Test
    void evidence_that_grew_old_is_asked_for_again() {
        Difference difference = Difference.between(
                on("2026-03-02", NO_SEDATIVE, NO_PSYCHOSIS), on("2026-04-02", NO_SEDATIVE, NO_PSYCHOSIS));
        assertThat(difference.after()).isEqualTo(ClearanceWord.ASK);
        assertThat(difference.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after())
                        .extracting(finding -> finding == null ? null : finding.truth())
                        .isEqualTo(Truth.UNKNOWN));
    }

    @Test
    void two_drugs_cannot_be_compared() {
        Proposal one = on("2026-03-02", NO_SEDATIVE);
        Proposal other = Screen.of(RULES, Drug.RACEMIC_KETAMINE, Jurisdiction.US, null)
                .propose(new RecordId("x"), EvidenceBase.of(List.of(), LocalDate.of(2026, 3, 2)), List.of());
        assertThatThrownBy(() -> Difference.between(one, other))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("for one drug by one label");
    }

    @Test
    void the_page_says_why_and_what_is_missing() {
        Proposal proposal = on("2026-03-13", now("l", "sedative", "2026-03-12", "2026-03-12"));
        assertThat(Explanation.text(
                        proposal,
                        EvidenceBase.of(
                                List.of(now("l", "sedative", "2026-03-12", "2026-03-12")), LocalDate.of(2026, 3, 13)),
                        RULES))
                .isEqualTo("""
                        Screening for esketamine, any way, by the US rules of test 1
                        Proposal for 2026-03-13: ask. A clinician decides.
                        The same evidence says the same until 2026-04-11.

                        To be heeded
                        - Sedative [INT-02 V2]
                          Look longer.
                          because a sedative: there, since 2026-03-12 (form, as of 2026-03-12)

                        To be asked (1)
                        1. Ever a psychosis? [SCR-30 V2]
                        """);
    }
}
