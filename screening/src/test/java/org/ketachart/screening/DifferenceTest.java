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
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Unit;

class DifferenceTest {
    private static final RuleSet RULES = TwoRules.RULES;

    private static Proposal on(String day, Evidence... evidence) {
        return Screen.of(RULES, Drug.ESKETAMINE, Jurisdiction.US, null)
                .propose(new RecordId("p-" + day), base(day, evidence), List.of());
    }

    private static EvidenceBase base(String day, Evidence... evidence) {
        return EvidenceBase.of(List.of(evidence), LocalDate.parse(day));
    }

    /** From 2 March, when neither was there, to another day. */
    private static Difference until(String day, Evidence... now) {
        return Difference.between(
                on("2026-03-02", NO_SEDATIVE, NO_PSYCHOSIS),
                base("2026-03-02", NO_SEDATIVE, NO_PSYCHOSIS),
                on(day, now),
                base(day, now));
    }

    private static String words(Difference difference) {
        return new DifferenceWords(RULES).text(difference);
    }

    private static final Evidence NO_SEDATIVE = denied("s", "sedative", "2026-03-02");
    private static final Evidence NO_PSYCHOSIS = Facts.never("p", "psychosis", "2026-03-02");

    @Test
    void nothing_new_is_no_difference() {
        assertThat(on("2026-03-02", NO_SEDATIVE, NO_PSYCHOSIS).word()).isEqualTo(ClearanceWord.YES);
        Difference difference = until("2026-03-09", NO_SEDATIVE, NO_PSYCHOSIS);
        assertThat(difference.isNone()).isTrue();
        assertThat(words(difference)).isEqualTo("Nothing is otherwise than on 2 March.\n");
    }

    @Test
    void a_medicine_that_was_started_is_told_with_its_evidence() {
        Evidence started = Facts.superseding(told("l", "lorazepam 1 mg", "2026-03-12", "2026-03-12"), "s");
        Difference difference = until("2026-03-13", NO_SEDATIVE, NO_PSYCHOSIS, started);
        assertThat(difference.after().word()).isEqualTo(ClearanceWord.YES_WITH_CAUTIONS);
        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.started()).containsExactly(started);
            assertThat(change.gone()).containsExactly(NO_SEDATIVE);
        });
        assertThat(words(difference)).isEqualTo("""
                Since 2 March: yes-with-cautions, was yes. A clinician decides.
                - lorazepam 1 mg started 12 March [Sedative]
                - no longer counts: a sedative: asked and denied for the day (form, as of 2026-03-02) [Sedative]
                - Sedative: met, yes-with-cautions, was not-met, yes
                """);
    }

    @Test
    void another_dose_in_the_same_place_is_a_change() {
        Evidence one = told("l", "lorazepam 1 mg", "2026-02-12", "2026-03-01");
        Evidence ten = told("l", "lorazepam 10 mg", "2026-02-12", "2026-03-08");
        Difference difference = Difference.between(
                on("2026-03-02", one, NO_PSYCHOSIS),
                base("2026-03-02", one, NO_PSYCHOSIS),
                on("2026-03-09", ten, NO_PSYCHOSIS),
                base("2026-03-09", ten, NO_PSYCHOSIS));
        assertThat(difference.altered()).containsExactly(new Difference.Altered(one, ten));
        assertThat(words(difference)).isEqualTo("""
                Since 2 March: yes-with-cautions, as before. A clinician decides.
                - lorazepam 10 mg, since 12 February, was lorazepam 1 mg, since 12 February [Sedative]
                """);
    }

    @Test
    void another_amount_a_day_and_a_doubt_that_was_settled_are_changes() {
        Evidence four = dosed("4");
        assertThat(words(Difference.between(
                        on("2026-03-02", dosed("1"), NO_PSYCHOSIS),
                        base("2026-03-02", dosed("1"), NO_PSYCHOSIS),
                        on("2026-03-09", four, NO_PSYCHOSIS),
                        base("2026-03-09", four, NO_PSYCHOSIS))))
                .contains("- lorazepam, 4 mg a day, since 2025, was lorazepam, 1 mg a day, since 2025 [Sedative]\n");
        Evidence doubt = Facts.but(four, Confidence.NEEDS_REVIEW);
        assertThat(words(Difference.between(
                        on("2026-03-02", doubt, NO_PSYCHOSIS),
                        base("2026-03-02", doubt, NO_PSYCHOSIS),
                        on("2026-03-09", four, NO_PSYCHOSIS),
                        base("2026-03-09", four, NO_PSYCHOSIS))))
                .contains("- lorazepam, 4 mg a day, since 2025: confirmed, was needs-review [Sedative]\n");
    }

    @Test
    void an_answer_that_is_given_again_is_no_news() {
        Evidence again = denied("s2", "sedative", "2026-03-09");
        assertThat(until("2026-03-09", again, NO_PSYCHOSIS).isNone()).isTrue();
    }

    @Test
    void evidence_that_grew_old_is_asked_for_again() {
        Difference difference = until("2026-04-02", NO_SEDATIVE, NO_PSYCHOSIS);
        assertThat(difference.after().word()).isEqualTo(ClearanceWord.ASK);
        assertThat(difference.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after())
                        .extracting(finding -> finding == null ? null : finding.truth())
                        .isEqualTo(Truth.UNKNOWN));
        assertThat(words(difference)).contains("- Sedative: unknown, ask, was not-met, yes\n");
    }

    @Test
    void two_drugs_cannot_be_compared() {
        Proposal one = on("2026-03-02", NO_SEDATIVE);
        Proposal other = Screen.of(RULES, Drug.RACEMIC_KETAMINE, Jurisdiction.US, null)
                .propose(new RecordId("x"), base("2026-03-02"), List.of());
        assertThatThrownBy(() -> Difference.between(one, base("2026-03-02", NO_SEDATIVE), other, base("2026-03-02")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("for one drug by one label");
    }

    @Test
    void what_was_used_must_be_at_hand() {
        Proposal one = on("2026-03-02", NO_SEDATIVE);
        assertThatThrownBy(() -> Difference.between(one, base("2026-03-02"), one, base("2026-03-02", NO_SEDATIVE)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("the evidence that a finding used must be handed in with it");
    }

    private static Evidence told(String id, String words, String since, String asOf) {
        return named(now(id, "sedative", since, asOf), Concept.text(words));
    }

    private static Evidence dosed(String amount) {
        return named(
                Facts.evidence(
                        "l",
                        "sedative",
                        new Statement.Present(
                                Lasting.NOW, PartialDate.parse("2025"), null, Quantity.of(amount, Unit.MILLIGRAM)),
                        "2026-03-01"),
                Concept.text("lorazepam"));
    }

    private static Evidence named(Evidence one, Concept what) {
        return new Evidence(
                one.id(),
                one.topics(),
                what,
                one.statement(),
                one.asOf(),
                one.source(),
                one.confidence(),
                one.supersedes());
    }

    @Test
    void the_page_says_why_and_what_is_missing() {
        Proposal proposal = on("2026-03-13", now("l", "sedative", "2026-03-12", "2026-03-12"));
        assertThat(Explanation.text(
                        HostRef.of("Patient/p-1"),
                        proposal,
                        EvidenceBase.of(
                                List.of(now("l", "sedative", "2026-03-12", "2026-03-12")), LocalDate.of(2026, 3, 13)),
                        RULES))
                .isEqualTo("""
                        Screening for esketamine, by a way not decided yet, by the US rules of test 1
                        Patient: Patient/p-1
                        Proposal for 2026-03-13: ask. A clinician decides.

                        To be heeded
                        - Sedative [INT-02 V2]
                          Look longer.
                          because a sedative: there, since 2026-03-12 (form, as of 2026-03-12)

                        To be asked (1)
                        A prescriber may have to weigh it (1)
                          1. Ever a psychosis? [SCR-30 V2]
                        """);
    }
}
