package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketachart.screening.Facts.denied;
import static org.ketachart.screening.Facts.now;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.InteractionSeverity;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;

class DifferenceTest {
    private static final RuleSet RULES = rules();

    private static Proposal on(String day, List<FindingOverride> overrides, Evidence... evidence) {
        return Screen.of(RULES, Drug.ESKETAMINE, Jurisdiction.US, null)
                .propose(new RecordId("p-" + day), EvidenceBase.of(List.of(evidence), LocalDate.parse(day)), overrides);
    }

    private static Proposal on(String day, Evidence... evidence) {
        return on(day, List.of(), evidence);
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
    void a_word_on_a_finding_holds_for_what_was_considered_and_no_more() {
        Evidence psychosis = now("p", "psychosis", "2026-03-01");
        Proposal asked = on("2026-03-02", NO_SEDATIVE, psychosis);
        assertThat(asked.word()).isEqualTo(ClearanceWord.ASK);
        FindingOverride word = new FindingOverride(
                RuleRef.of("psychosis", "1"),
                Reason.text("in remission for years"),
                HostRef.of("Practitioner/d1"),
                OffsetDateTime.parse("2026-03-02T09:00:00-06:00"),
                List.of(new RecordId("p")));
        assertThat(on("2026-03-02", List.of(word), NO_SEDATIVE, psychosis).word())
                .isEqualTo(ClearanceWord.YES_WITH_CAUTIONS);
        assertThat(on("2026-03-02", List.of(word), NO_SEDATIVE, psychosis, now("p2", "psychosis", "2026-03-02"))
                        .word())
                .isEqualTo(ClearanceWord.ASK);
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

    private static RuleSet rules() {
        return new RuleSet(
                ProtocolRef.of("test", "1"),
                LocalDate.of(2026, 1, 1),
                List.of(
                        entry("sedative", "a sedative", "Do you take a sedative?", Span.NOW),
                        entry("psychosis", "a psychosis", "Ever a psychosis?", Span.EVER)),
                List.of(
                        rule(
                                "sedative",
                                "Sedative",
                                "Look longer.",
                                FindingKind.INTERACTION,
                                new Has(new Topic("sedative"), Span.NOW, 30, null, null),
                                "INT-02"),
                        rule(
                                "psychosis",
                                "Psychosis",
                                "Weigh it.",
                                FindingKind.RELATIVE,
                                new Has(new Topic("psychosis"), Span.EVER, null, null, null),
                                "SCR-30")));
    }

    private static TopicEntry entry(String code, String name, String question, Span span) {
        return new TopicEntry(
                new Topic(code),
                new Note(name),
                new Note(question),
                AnswerKind.YES_NO,
                span,
                null,
                null,
                AskedWhen.BOTH,
                new Origin("SCR-60", Mark.V2));
    }

    private static Rule rule(String id, String title, String advice, FindingKind kind, Condition when, String row) {
        return new Rule(
                RuleRef.of(id, "1"),
                new Note(title),
                new Note(advice),
                kind,
                kind == FindingKind.INTERACTION ? InteractionSeverity.MAJOR : null,
                null,
                List.of(Drug.values()),
                List.of(Jurisdiction.values()),
                List.of(),
                when,
                List.of(new Origin(row, Mark.V2)));
    }
}
