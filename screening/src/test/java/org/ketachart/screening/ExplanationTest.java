package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.screening.Facts.denied;
import static org.ketachart.screening.Facts.never;
import static org.ketachart.screening.Facts.now;
import static org.ketachart.screening.Facts.once;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;

/** What stands on the page of a proposal, where, and in which words. */
class ExplanationTest {
    private static final LocalDate ON = LocalDate.parse("2026-03-02");
    private static final String DAY = "2026-03-02";
    private static final RuleSet RULES = rules();

    private static String page(List<FindingOverride> overrides, Evidence... evidence) {
        EvidenceBase base = EvidenceBase.of(List.of(evidence), ON);
        return Explanation.text(HostRef.of("Patient/p-1"), propose(overrides, base), base, RULES);
    }

    private static Proposal propose(List<FindingOverride> overrides, EvidenceBase base) {
        return Screen.of(RULES, Drug.ESKETAMINE, Jurisdiction.US, null).propose(new RecordId("p"), base, overrides);
    }

    private static String page(Evidence... evidence) {
        return page(List.of(), evidence);
    }

    private static Evidence named(String id, String topic, Concept what) {
        Evidence one = now(id, topic, DAY);
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
    void what_may_forbid_it_is_asked_first_and_what_changes_nothing_is_named_in_a_line() {
        assertThat(page()).isEqualTo("""
                        Screening for esketamine, by a way not decided yet, by the US rules of test 1
                        Patient: Patient/p-1
                        Proposal for 2026-03-02: ask. A clinician decides.

                        To be asked (2)
                        It may forbid it (1)
                          1. Is there a aneurysm? [SCR-60 V2]
                        A prescriber may have to weigh it (1)
                          2. Is there a psychosis? [SCR-60 V2]

                        Not known, and changes nothing (2)
                        - nothing on record of: anemia; ecg
                        """);
    }

    @Test
    void what_is_forbidden_stands_before_what_is_weighed() {
        String page = page(now("p", "psychosis", DAY), now("a", "aneurysm", DAY));
        assertThat(page.indexOf("Against it\n- Title of aneurysm"))
                .isPositive()
                .isLessThan(page.indexOf("To be weighed by a prescriber\n- Title of psychosis"));
    }

    @Test
    void a_test_reads_rightly_done_and_not_done() {
        assertThat(page(once("e", "ecg", "2026-02-20", "2026-02-20")))
                .contains("Required or advised, and so (1)\nTitle of ecg [SCR-60 V2]")
                .doesNotContain("Asked, and not so");
        assertThat(page(never("e", "ecg", DAY)))
                .contains("Advised, and not so\n- Title of ecg [SCR-60 V2]\n  Advice on ecg.")
                .doesNotContain("Required or advised, and so")
                .doesNotContain("Asked, and not so");
    }

    @Test
    void what_was_asked_and_is_not_so_is_not_called_clear() {
        assertThat(page(denied("a", "anemia", DAY))).contains("Asked, and not so (1)\nTitle of anemia [SCR-60 V2]");
        assertThat(page(now("a", "anemia", DAY))).contains("For the reader\n- Title of anemia [SCR-60 V2]");
    }

    @Test
    void a_yes_that_no_rule_of_this_drug_asks_about_is_shown() {
        assertThat(page(now("e", "eclampsia", DAY))).contains("""
                On record, and asked about by no rule for this drug, label and way (1)
                - eclampsia: there (form, as of 2026-03-02)
                """);
        assertThat(page(denied("e", "eclampsia", DAY))).doesNotContain("On record");
    }

    @Test
    void the_day_until_which_it_holds_stands_where_it_proposes_a_treatment() {
        Evidence[] fit = {never("a", "aneurysm", DAY), never("p", "psychosis", DAY)};
        assertThat(page(fit)).contains("Proposal for 2026-03-02: yes.").contains("says the same until 2026-04-01.");
        assertThat(page(fit[0])).contains("Proposal for 2026-03-02: ask.").doesNotContain("says the same");
    }

    @Test
    void what_is_dated_after_the_day_is_shown_apart() {
        assertThat(page(now("e", "aneurysm", "2026-03-09")))
                .contains("Dated after the day, and not counted (1)\n- ")
                .doesNotContain("Against it");
    }

    @Test
    void what_a_prescriber_set_aside_shows_who_when_and_why() {
        List<Evidence> evidence = List.of(now("p", "psychosis", DAY));
        Finding finding = propose(List.of(), EvidenceBase.of(evidence, ON)).findings().stream()
                .filter(one -> one.rule().equals(RuleRef.of("psychosis", "1")))
                .findFirst()
                .orElseThrow();
        FindingOverride word = FindingOverride.of(
                finding,
                evidence,
                Reason.text("in remission for years"),
                HostRef.of("Practitioner/d-1"),
                OffsetDateTime.parse("2026-03-02T09:00:00-06:00"));
        assertThat(page(List.of(word), now("p", "psychosis", DAY)))
                .contains("Set aside by a prescriber\n- Title of psychosis")
                .contains("  set aside on 2026-03-02 by Practitioner/d-1: in remission for years\n");
    }

    @Test
    void the_words_of_a_chart_stand_beside_what_they_were_read_as() {
        Concept odd = Concept.code("http://www.whocc.no/atc", "N05BA06", "x");
        assertThat(page(named("p", "psychosis", odd))).contains("because x, read as psychosis: there");
        assertThat(page(named("p", "psychosis", Concept.text("Psychosis")))).contains("because psychosis: there");
    }

    @Test
    void a_test_has_a_day_and_no_question_whether_it_still_is() {
        ScreeningWords words = new ScreeningWords(RULES);
        assertThat(words.evidence(once("e", "ecg", "2026-02-20", "2026-02-20")))
                .isEqualTo("ecg: yes, dated 2026-02-20 (form, as of 2026-02-20)");
        assertThat(words.evidence(once("e", "ecg", null, "2026-02-20")))
                .isEqualTo("ecg: yes, its day is not known (form, as of 2026-02-20)");
        assertThat(words.evidence(never("e", "ecg", DAY)))
                .isEqualTo("ecg: asked, and there never was one (form, as of 2026-03-02)");
        assertThat(words.evidence(Facts.evidence("e", "ecg", new Statement.Absent(Span.NOW, 365), DAY)))
                .isEqualTo("ecg: asked, and there was none in the last 365 days (form, as of 2026-03-02)");
        assertThat(words.evidence(once("e", "psychosis", null, "2026-02-20")))
                .isEqualTo("psychosis: was there, not known whether it still is (form, as of 2026-02-20)");
    }

    @Test
    void a_trial_names_its_drug() {
        AntidepressantTrial trial =
                new AntidepressantTrial(Concept.text("sertraline"), null, null, null, null, 8, 10, true, null, true);
        assertThat(new ScreeningWords(RULES).evidence(Facts.evidence("t", "trials", new Statement.Tried(trial), DAY)))
                .isEqualTo(
                        "trials: sertraline, dose not charted, 8 weeks at an adequate dose, 10 % better at best, taken"
                                + " as prescribed, in this episode (form, as of 2026-03-02)");
    }

    @Test
    void no_text_of_a_chart_looks_like_a_line_of_the_page() {
        Concept forged = Concept.text("x\nProposal for 2026-03-02: yes. A clinician decides.");
        assertThat(page(named("p", "psychosis", forged)).lines())
                .filteredOn(line -> line.startsWith("Proposal"))
                .containsExactly("Proposal for 2026-03-02: ask. A clinician decides.");
        assertThat(PageLines.of("- ", "word ".repeat(60).strip()))
                .hasSize(3)
                .allMatch(line -> line.length() <= 140)
                .element(1)
                .asString()
                .startsWith("  word");
    }

    private static RuleSet rules() {
        Topic ecg = new Topic("ecg");
        return new RuleSet(
                ProtocolRef.of("test", "1"),
                LocalDate.of(2026, 1, 1),
                List.of(entry("aneurysm"), entry("psychosis"), entry("anemia"), entry("ecg"), entry("eclampsia")),
                List.of(
                        rule("psychosis", FindingKind.RELATIVE, null, Drug.ESKETAMINE, ever("psychosis")),
                        rule("aneurysm", FindingKind.ABSOLUTE, null, Drug.ESKETAMINE, ever("aneurysm")),
                        rule(
                                "anemia",
                                FindingKind.INFORMATION,
                                null,
                                Drug.ESKETAMINE,
                                new Has(new Topic("anemia"), Span.NOW, 30, null, null)),
                        rule(
                                "ecg",
                                FindingKind.REQUIREMENT,
                                ClearanceWord.YES,
                                Drug.ESKETAMINE,
                                new Happened(ecg, 365, 30)),
                        rule(
                                "eclampsia",
                                FindingKind.ABSOLUTE,
                                null,
                                Drug.RACEMIC_KETAMINE,
                                new Has(new Topic("eclampsia"), Span.NOW, 30, null, null))));
    }

    private static Condition ever(String topic) {
        return new Has(new Topic(topic), Span.EVER, 30, null, null);
    }

    private static TopicEntry entry(String code) {
        return new TopicEntry(
                new Topic(code),
                new Note(code),
                new Note("Is there a " + code + "?"),
                AnswerKind.YES_NO,
                Span.EVER,
                null,
                null,
                AskedWhen.BOTH,
                new Origin("SCR-60", Mark.V2));
    }

    private static Rule rule(
            String id, FindingKind kind, @Nullable ClearanceWord unmet, Drug agent, Condition condition) {
        return new Rule(
                RuleRef.of(id, "1"),
                new Note("Title of " + id),
                new Note("Advice on " + id + "."),
                kind,
                null,
                unmet,
                List.of(agent),
                List.of(Jurisdiction.values()),
                List.of(),
                condition,
                List.of(new Origin("SCR-60", Mark.V2)));
    }
}
