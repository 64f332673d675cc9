package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ketachart.screening.SmallRules.ATC;
import static org.ketachart.screening.SmallRules.ICD;
import static org.ketachart.screening.SmallRules.ON;
import static org.ketachart.screening.SmallRules.RULES;
import static org.ketachart.screening.SmallRules.RXNORM;
import static org.ketachart.screening.SmallRules.TERMS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.AnswerValue.Amount;
import org.ketachart.core.screening.AnswerValue.Day;
import org.ketachart.core.screening.AnswerValue.Entries;
import org.ketachart.core.screening.AnswerValue.No;
import org.ketachart.core.screening.AnswerValue.NotKnown;
import org.ketachart.core.screening.AnswerValue.Trials;
import org.ketachart.core.screening.AnswerValue.Yes;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.FillingState;
import org.ketachart.core.screening.FormStage;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.ListedEntry;
import org.ketachart.core.screening.Prefill;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement.Absent;
import org.ketachart.core.screening.Statement.Listed;
import org.ketachart.core.screening.Statement.Measured;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Statement.Tried;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermMatch;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.TriedEntry;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.screening.Unanswered;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.Unit;

/** What the answers of a form say. */
class IntakeEvidenceTest {
    private static final HostRef NURSE = HostRef.literal("Practitioner", "9");
    private static final Concept LORAZEPAM = Concept.code(RXNORM, "6470", "lorazepam");
    private static final Prefill SHOWN = Prefill.from(List.of(new RecordId("chart-1")));

    private static ScreeningResponse form(ScreeningAnswer... answers) {
        return form(FillingState.COMPLETED, answers);
    }

    private static ScreeningResponse form(FillingState state, ScreeningAnswer... answers) {
        return new ScreeningResponse(
                new RecordId("f"), RULES.ref(), FormStage.INTAKE, ON, NURSE, List.of(answers), state);
    }

    private static ScreeningAnswer answer(String topic, AnswerValue value) {
        return ScreeningAnswer.given(new Topic(topic), value);
    }

    private static Result<List<Evidence>> read(ScreeningAnswer... answers) {
        return Intake.evidence(form(answers), RULES, TERMS);
    }

    private static List<Evidence> said(ScreeningAnswer... answers) {
        Result<List<Evidence>> read = read(answers);
        assertThat(read.issues()).isEmpty();
        return read.value();
    }

    private static Truth judged(Condition condition, List<Evidence> evidence) {
        return condition.judge(EvidenceBase.of(evidence, ON)).truth();
    }

    private static Entries list(boolean complete, ListedEntry... entries) {
        return new Entries(List.of(entries), complete);
    }

    private static AntidepressantTrial trial(String drug, Integer weeks) {
        return new AntidepressantTrial(Concept.text(drug), null, null, null, null, weeks, 20, true, null, null);
    }

    @Test
    void a_yes_says_that_it_is_there_and_names_who_asked() {
        Evidence one = said(answer("pregnancy", Yes.plain())).get(0);
        assertThat(one.id()).isEqualTo(new RecordId("f-1"));
        assertThat(one.statement()).isEqualTo(Present.now());
        assertThat(one.asOf()).isEqualTo(PartialDate.of(ON));
        assertThat(one.source().saidBy()).isEqualTo(NURSE);
        assertThat(one.confidence()).isEqualTo(Confidence.CONFIRMED);
    }

    @Test
    void a_yes_to_whether_it_ever_was_leaves_open_whether_it_still_is_and_an_end_ends_it() {
        PartialDate year = PartialDate.parse("2012");
        assertThat(said(
                        answer("psychosis", new Yes(year, null)),
                        answer("maoi", new Yes(null, PartialDate.parse("2026-02")))))
                .extracting(Evidence::statement)
                .containsExactly(
                        new Present(Lasting.UNKNOWN, year, null, null),
                        new Present(Lasting.OVER, null, PartialDate.parse("2026-02"), null));
    }

    @Test
    void a_no_counts_for_the_days_that_were_asked_about_and_for_no_more() {
        assertThat(said(
                        answer("maoi", new No()),
                        answer("pregnancy", new No()),
                        answer("psychosis", new No()),
                        answer("heart-attack", new No())))
                .extracting(Evidence::statement)
                .containsExactly(new Absent(Span.NOW, 14), Absent.now(), Absent.ever(), new Absent(Span.NOW, 42));
    }

    @Test
    void a_no_settles_every_rule_that_asks() {
        List<Evidence> said = said(answer("maoi", new No()), answer("heart-attack", new No()));
        assertThat(judged(new Has(new Topic("maoi"), Span.NOW, null, 14, null), said))
                .isEqualTo(Truth.NOT_MET);
        assertThat(judged(new Has(new Topic("maoi"), Span.NOW, null, 15, null), said))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(judged(new Happened(new Topic("heart-attack"), 42, null), said))
                .isEqualTo(Truth.NOT_MET);
        assertThat(judged(new Happened(new Topic("heart-attack"), 43, null), said))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void a_blank_and_what_is_not_known_say_nothing() {
        assertThat(said()).isEmpty();
        assertThat(said(answer("pregnancy", new NotKnown(Unanswered.ASKED_DECLINED))))
                .isEmpty();
    }

    @Test
    void what_was_filled_in_and_nobody_confirmed_says_nothing_new() {
        ScreeningAnswer shown = new ScreeningAnswer(new Topic("pregnancy"), new No(), SHOWN, List.of());
        assertThat(said(shown)).isEmpty();
        ScreeningAnswer sure = new ScreeningAnswer(new Topic("pregnancy"), new No(), SHOWN.confirm(), List.of());
        assertThat(said(sure)).extracting(Evidence::statement).containsExactly(Absent.now());
    }

    @Test
    void an_answer_may_settle_what_contradicted_itself() {
        ScreeningAnswer settling =
                new ScreeningAnswer(new Topic("pregnancy"), new No(), null, List.of(new RecordId("chart-1")));
        List<Evidence> all = new ArrayList<>(said(settling));
        all.add(Facts.now("chart-1", "pregnancy", "2026-03-01"));
        assertThat(judged(new Has(new Topic("pregnancy"), Span.NOW, 30, null, null), all))
                .isEqualTo(Truth.NOT_MET);
        List<Evidence> open = new ArrayList<>(said(answer("pregnancy", new No())));
        open.add(Facts.now("chart-1", "pregnancy", "2026-03-01"));
        assertThat(judged(new Has(new Topic("pregnancy"), Span.NOW, 30, null, null), open))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void a_number_is_of_its_own_day_and_else_of_that_of_the_form() {
        Quantity value = Quantity.of("128", Unit.MILLIMETER_OF_MERCURY);
        assertThat(said(answer("systolic", new Amount(value, null))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.statement()).isEqualTo(new Measured(value, null));
                    assertThat(one.asOf()).isEqualTo(PartialDate.of(ON));
                });
        PartialDate day = PartialDate.parse("2026-02-27");
        assertThat(said(answer("systolic", new Amount(value, day))).get(0).asOf())
                .isEqualTo(day);
    }

    @Test
    void a_day_is_when_it_began() {
        Evidence birth =
                said(answer("birth", new Day(PartialDate.parse("1950")))).get(0);
        assertThat(judged(new Aged(new Topic("birth"), 65), List.of(birth))).isEqualTo(Truth.MET);
    }

    @Test
    void a_code_of_a_list_means_what_the_terms_say() {
        List<Evidence> said = said(answer("medicines", list(true, ListedEntry.now(LORAZEPAM))));
        assertThat(said)
                .extracting(one -> one.id().value(), one -> one.topics().size(), one -> one.confidence())
                .containsExactly(tuple("f-1-1", 2, Confidence.CONFIRMED), tuple("f-1", 1, Confidence.CONFIRMED));
        assertThat(said.get(1).statement()).isEqualTo(new Listed(List.of(new RecordId("f-1-1"))));
        assertThat(judged(new Has(new Topic("benzodiazepine"), Span.NOW, 30, null, new Topic("medicines")), said))
                .isEqualTo(Truth.MET);
    }

    @Test
    void words_alone_need_a_person_and_keep_a_complete_list_from_denying() {
        List<Evidence> said = said(answer("medicines", list(true, ListedEntry.now(Concept.text("Ativan at night")))));
        assertThat(said.get(0).confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(said.get(0).topics()).containsExactly(new Topic("medicines"), new Topic("benzodiazepine"));
        assertThat(judged(new Has(new Topic("sedative"), Span.NOW, 30, null, new Topic("medicines")), said))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void a_code_that_no_term_knows_is_in_doubt_and_keeps_a_complete_list_from_denying() {
        Condition sedative = new Has(new Topic("sedative"), Span.NOW, 30, null, new Topic("medicines"));
        for (Concept unknown : List.of(
                Concept.code(ATC, "C09AA05", null),
                Concept.code(ATC, "N05B", null),
                Concept.code(ATC, "zzz9", null),
                Concept.code(ATC, "n05ba06", "lorazepam"),
                Concept.code(RXNORM, "1", null))) {
            List<Evidence> said = said(answer("medicines", list(true, ListedEntry.now(unknown))));
            assertThat(said.get(0).confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
            assertThat(judged(sedative, said)).isEqualTo(Truth.UNKNOWN);
        }
    }

    @Test
    void a_code_that_a_term_knows_and_means_another_topic_lets_a_list_deny() {
        Condition sedative = new Has(new Topic("sedative"), Span.NOW, 30, null, new Topic("medicines"));
        ListedEntry other = ListedEntry.now(Concept.code(ATC, "N05BA06", null));
        assertThat(judged(sedative, said(answer("medicines", list(true, other)))))
                .isEqualTo(Truth.NOT_MET);
        assertThat(judged(sedative, said(answer("medicines", list(false, other)))))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void a_code_of_what_is_not_tolerated_says_nothing_among_the_medicines() {
        TermSet allergy = TERMS.with(List.of(new Term(
                new Topic("hypersensitivity-ketamine"), ATC, "N01AX03", TermMatch.CODE, TermMeaning.PRESENT, Mark.D)));
        Evidence taken = Intake.evidence(
                        form(answer("medicines", list(true, ListedEntry.now(Concept.code(ATC, "N01AX03", null))))),
                        RULES,
                        allergy)
                .value()
                .get(0);
        assertThat(taken.topics()).containsExactly(new Topic("medicines"));
        assertThat(taken.confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
    }

    @Test
    void a_list_that_is_said_to_be_empty_denies_what_stands_on_none() {
        assertThat(judged(
                        new Has(new Topic("sedative"), Span.NOW, 30, null, new Topic("medicines")),
                        said(answer("medicines", list(true)))))
                .isEqualTo(Truth.NOT_MET);
    }

    @Test
    void a_code_that_says_of_itself_that_it_was_is_over_and_one_that_denies_needs_a_person() {
        Evidence old = said(answer("medicines", list(false, ListedEntry.now(Concept.code(ICD, "I25.2", null)))))
                .get(0);
        assertThat(old.statement()).isEqualTo(new Present(Lasting.OVER, null, null, null));
        assertThat(old.topics()).containsExactly(new Topic("heart-attack"));
        Evidence odd = said(answer("medicines", list(false, ListedEntry.now(Concept.code(ICD, "Z32.02", null)))))
                .get(0);
        assertThat(odd.confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(odd.topics()).containsExactly(new Topic("medicines"), new Topic("pregnancy"));
    }

    @Test
    void what_was_filled_in_and_nobody_looked_at_still_stands_on_the_list() {
        List<Evidence> all = new ArrayList<>(said(
                answer("medicines", list(true, new ListedEntry(LORAZEPAM, Present.now(), SHOWN)))));
        assertThat(all).singleElement().extracting(Evidence::statement).isEqualTo(new Listed(SHOWN.evidence()));
        Condition benzodiazepine = new Has(new Topic("benzodiazepine"), Span.NOW, 30, null, new Topic("medicines"));
        assertThat(judged(benzodiazepine, all)).isEqualTo(Truth.UNKNOWN);
        all.add(Facts.now("chart-1", "benzodiazepine", "2026-03-01"));
        assertThat(judged(benzodiazepine, all)).isEqualTo(Truth.MET);
    }

    @Test
    void what_is_over_takes_the_place_of_what_said_that_it_is_there() {
        Present over = new Present(Lasting.OVER, null, PartialDate.parse("2026-02-01"), null);
        List<Evidence> all = new ArrayList<>(said(
                answer("medicines", list(true, new ListedEntry(LORAZEPAM, over, SHOWN.confirm())))));
        all.add(Facts.now("chart-1", "benzodiazepine", "2026-03-01"));
        assertThat(judged(new Has(new Topic("benzodiazepine"), Span.NOW, 30, null, new Topic("medicines")), all))
                .isEqualTo(Truth.NOT_MET);
    }

    @Test
    void what_was_confirmed_in_words_alone_stands_for_itself() {
        ListedEntry words = new ListedEntry(Concept.text("sleeping pill"), Present.now(), SHOWN.confirm());
        assertThat(said(answer("medicines", list(true, words))))
                .extracting(Evidence::statement)
                .containsExactly(new Listed(SHOWN.evidence()));
    }

    @Test
    void trials_are_told_one_by_one_and_that_there_were_no_more() {
        Trials two = new Trials(
                List.of(
                        new TriedEntry(trial("sertraline", 8), null),
                        new TriedEntry(trial("venlafaxine", 8), SHOWN.confirm())),
                true);
        List<Evidence> all = new ArrayList<>(said(answer("trials", two)));
        assertThat(all.get(1).supersedes()).isEqualTo(SHOWN.evidence());
        assertThat(all.get(2).statement()).isEqualTo(new Listed(List.of(new RecordId("f-1-1"), new RecordId("f-1-2"))));
        FailedTrials failed = new FailedTrials(new Topic("trials"), 2, 6, 25, false);
        assertThat(judged(failed, all)).isEqualTo(Truth.MET);
        all.add(Facts.evidence("chart-1", "trials", new Tried(trial("venlafaxine", null)), "2026"));
        assertThat(judged(failed, all)).isEqualTo(Truth.MET);
        assertThat(judged(failed, said(answer("trials", new Trials(List.of(), true)))))
                .isEqualTo(Truth.NOT_MET);
    }

    @Test
    void of_a_form_that_was_entered_in_error_nothing_is_left() {
        assertThat(Intake.evidence(form(FillingState.ENTERED_IN_ERROR, answer("nonsense", new No())), RULES, TERMS)
                        .value())
                .isEmpty();
    }

    @Test
    void an_answer_to_a_question_of_the_other_form_is_heard_and_reported() {
        Result<List<Evidence>> read = read(answer("alcohol-today", Yes.plain()));
        assertThat(read.value()).hasSize(1);
        assertThat(read.issues())
                .extracting(Issue::isError, Issue::code, Issue::path)
                .containsExactly(tuple(false, "KC-SCR-004", "answers[alcohol-today].topic"));
    }

    @Test
    void every_fault_of_a_form_is_told_at_once_with_its_place() {
        PartialDate tomorrow = PartialDate.parse("2026-03-03");
        ScreeningResponse spoilt = new ScreeningResponse(
                new RecordId("f"),
                ProtocolRef.of("small", "2"),
                FormStage.INTAKE,
                ON,
                null,
                List.of(
                        answer("nonsense", new No()),
                        answer("pregnancy", new Day(PartialDate.parse("2020"))),
                        answer("systolic", new Amount(Quantity.of("70", Unit.KILOGRAM), tomorrow)),
                        answer("psychosis", new Yes(tomorrow, tomorrow)),
                        answer("birth", new Day(tomorrow)),
                        answer(
                                "medicines",
                                list(
                                        false,
                                        new ListedEntry(
                                                LORAZEPAM, new Present(Lasting.NOW, tomorrow, null, null), null))),
                        answer("trials", list(true)),
                        answer("maoi", new Trials(List.of(), true))),
                FillingState.IN_PROGRESS);
        assertThat(Intake.evidence(spoilt, RULES, TERMS).issues())
                .extracting(Issue::code, Issue::path)
                .containsExactly(
                        tuple("KC-SCR-001", "rules"),
                        tuple("KC-SCR-002", "state"),
                        tuple("KC-SCR-003", "answers[0].topic"),
                        tuple("KC-SCR-005", "answers[pregnancy].value"),
                        tuple("KC-SCR-008", "answers[systolic].value.taken"),
                        tuple("KC-SCR-006", "answers[systolic].value.value"),
                        tuple("KC-SCR-008", "answers[psychosis].value.since"),
                        tuple("KC-SCR-008", "answers[psychosis].value.until"),
                        tuple("KC-SCR-008", "answers[birth].value.date"),
                        tuple("KC-SCR-008", "answers[medicines].value.entries[0].since"),
                        tuple("KC-SCR-005", "answers[trials].value"),
                        tuple("KC-SCR-005", "answers[maoi].value"));
    }

    @Test
    void a_number_that_cannot_be_meant_is_refused_by_one_millimeter() {
        for (String within : List.of("40", "300")) {
            assertThat(read(answer("systolic", new Amount(Quantity.of(within, Unit.MILLIMETER_OF_MERCURY), null)))
                            .isOk())
                    .isTrue();
        }
        for (String outside : List.of("39", "301")) {
            assertThat(read(answer("systolic", new Amount(Quantity.of(outside, Unit.MILLIMETER_OF_MERCURY), null)))
                            .issues())
                    .containsExactly(Issue.error(
                            "KC-SCR-007", "answers[systolic].value.value", "the number must be from 40 to 300 mm[Hg]"));
        }
    }

    @Test
    void pounds_are_read_in_kilograms_where_that_is_exact_and_reported() {
        Result<List<Evidence>> read = read(answer("weight", new Amount(Quantity.of("176", Unit.POUND), null)));
        assertThat(read.value().get(0).statement())
                .isEqualTo(new Measured(Quantity.of("79.83225712", Unit.KILOGRAM), null));
        assertThat(read.issues())
                .contains(Issue.warning(
                        "KC-SCR-009",
                        "answers[weight].value.value",
                        "the number was read in kg, by an exact conversion"));
        assertThat(read(answer("weight", new Amount(Quantity.of("176.001", Unit.POUND), null)))
                        .issues())
                .contains(Issue.error("KC-SCR-006", "answers[weight].value.value", "the number must be in kg"));
    }

    @Test
    void a_draft_without_a_day_is_refused() {
        ScreeningResponse draft = new ScreeningResponse(
                new RecordId("f"),
                RULES.ref(),
                FormStage.INTAKE,
                null,
                null,
                List.of(answer("maoi", new No()), answer("medicines", list(true))),
                FillingState.IN_PROGRESS);
        assertThat(Intake.evidence(draft, RULES, TERMS).issues())
                .extracting(Issue::code)
                .containsExactly("KC-SCR-002");
    }
}
