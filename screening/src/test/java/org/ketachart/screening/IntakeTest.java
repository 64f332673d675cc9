package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ketachart.screening.SmallRules.ON;
import static org.ketachart.screening.SmallRules.RULES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.AnswerValue.Yes;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.FillingState;
import org.ketachart.core.screening.FormStage;
import org.ketachart.core.screening.Prefill;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Unit;

/** What a form asks, and what is filled in beforehand. */
class IntakeTest {
    private static final Quantity HIGH = Quantity.of("150", Unit.MILLIMETER_OF_MERCURY);
    private static final Quantity LOW = Quantity.of("120", Unit.MILLIMETER_OF_MERCURY);

    private static IntakeForm form(Evidence... known) {
        return Intake.prefilled(RULES, FormStage.INTAKE, EvidenceBase.of(List.of(known), ON));
    }

    private static IntakeField field(String topic, Evidence... known) {
        return form(known).find(new Topic(topic)).orElseThrow();
    }

    private static @Nullable AnswerValue value(IntakeField field) {
        return field.prefilled() == null ? null : field.prefilled().value();
    }

    private static List<String> beside(IntakeField field) {
        return field.beside().stream().map(RecordId::value).toList();
    }

    private static void assertBlank(IntakeField field, String... beside) {
        assertThat(field.prefilled()).isNull();
        assertThat(beside(field)).containsExactly(beside);
    }

    @Test
    void each_form_asks_what_is_asked_on_it_in_the_order_of_the_pack() {
        assertThat(Intake.blank(RULES, FormStage.INTAKE).fields())
                .extracting(field -> field.entry().topic().code())
                .containsExactly(
                        "birth", "systolic", "psychosis", "pregnancy", "maoi", "heart-attack", "medicines", "trials");
        assertThat(Intake.blank(RULES, FormStage.SESSION).fields())
                .extracting(field -> field.entry().topic().code())
                .containsExactly("systolic", "pregnancy", "maoi", "medicines", "alcohol-today");
    }

    @Test
    void a_question_reaches_as_far_back_as_any_rule_looks_and_says_so() {
        assertThat(RULES.reach(new Topic("maoi"))).isEqualTo(14);
        assertThat(RULES.reach(new Topic("heart-attack"))).isEqualTo(42);
        assertThat(RULES.reach(new Topic("pregnancy"))).isZero();
        IntakeForm blank = Intake.blank(RULES, FormStage.INTAKE);
        assertThat(blank.find(new Topic("maoi")).orElseThrow().words())
                .isEqualTo("What of maoi? Asked about today and the 14 days before.");
        assertThat(blank.find(new Topic("pregnancy")).orElseThrow().words()).isEqualTo("What of pregnancy?");
        assertThat(blank.find(new Topic("ecg"))).isEmpty();
    }

    @Test
    void of_silence_nothing_is_filled_in() {
        assertThat(form().fields()).allSatisfy(field -> assertBlank(field));
        assertThat(form()).isEqualTo(Intake.blank(RULES, FormStage.INTAKE));
    }

    @Test
    void a_complete_list_fills_in_no_denial() {
        assertBlank(field("maoi", Facts.listed("l", "medicines", "2026-03-01")));
        assertBlank(field("medicines", Facts.listed("l", "medicines", "2026-03-01")));
    }

    @Test
    void what_is_known_is_filled_in_with_what_it_came_from() {
        IntakeField there = field("pregnancy", Facts.now("e", "pregnancy", "2026-01-10", "2026-02-20"));
        assertThat(there.prefilled())
                .isEqualTo(new ScreeningAnswer(
                        new Topic("pregnancy"),
                        new Yes(PartialDate.parse("2026-01-10"), null),
                        Prefill.from(List.of(new RecordId("e"))),
                        List.of()));
        assertThat(value(field("pregnancy", Facts.denied("e", "pregnancy", "2026-02-20"))))
                .isEqualTo(new AnswerValue.No());
        assertThat(value(field("psychosis", Facts.over("e", "psychosis", "2012", "2013"))))
                .isEqualTo(new Yes(null, PartialDate.parse("2012")));
        assertThat(value(field("psychosis", Facts.never("e", "psychosis", "2013"))))
                .isEqualTo(new AnswerValue.No());
    }

    @Test
    void what_contradicts_itself_is_shown_beside_a_blank() {
        assertBlank(
                field(
                        "pregnancy",
                        Facts.now("e-1", "pregnancy", "2026-02-20"),
                        Facts.denied("e-2", "pregnancy", "2026-02-20")),
                "e-1",
                "e-2");
        assertBlank(
                field(
                        "systolic",
                        Facts.measured("e-1", "systolic", HIGH, "2026-03-02"),
                        Facts.measured("e-2", "systolic", LOW, "2026-03-02")),
                "e-1",
                "e-2");
        assertBlank(
                field("birth", Facts.once("e-1", "birth", "1970", "2026"), Facts.once("e-2", "birth", "1971", "2026")),
                "e-1",
                "e-2");
    }

    @Test
    void what_is_too_old_is_shown_beside_a_blank() {
        assertThat(value(field("pregnancy", Facts.now("e", "pregnancy", "2026-01-31"))))
                .isNotNull();
        assertBlank(field("pregnancy", Facts.now("e", "pregnancy", "2026-01-30")), "e");
        assertBlank(field("pregnancy", Facts.denied("e", "pregnancy", "2026-01-30")), "e");
        assertBlank(field("pregnancy", Facts.denied("e", "pregnancy", null)), "e");
        assertBlank(field("systolic", Facts.measured("e", "systolic", LOW, "2026-02-28")), "e");
        assertBlank(field("systolic", Facts.measured("e", "systolic", LOW, null)), "e");
    }

    @Test
    void what_is_unconfirmed_is_shown_beside_a_blank() {
        Evidence there = Facts.now("e-1", "pregnancy", "2026-02-20");
        assertBlank(field("pregnancy", Facts.but(there, Confidence.UNCONFIRMED)), "e-1");
        assertBlank(
                field(
                        "pregnancy",
                        Facts.but(there, Confidence.NEEDS_REVIEW),
                        Facts.denied("e-2", "pregnancy", "2026-02-20")),
                "e-1",
                "e-2");
        assertBlank(
                field("medicines", Facts.but(Facts.now("e", "benzodiazepine", "2026-03-01"), Confidence.UNCONFIRMED)),
                "e");
    }

    @Test
    void a_no_over_fewer_days_than_are_asked_about_is_no_answer() {
        assertBlank(field("maoi", Facts.denied("e", "maoi", "2026-03-01")), "e");
        assertBlank(field("psychosis", Facts.denied("e", "psychosis", "2026-03-01")), "e");
    }

    @Test
    void what_ended_within_the_days_that_are_asked_about_is_a_yes_and_before_them_no_doubt() {
        assertThat(value(field("maoi", Facts.over("e", "maoi", "2026-02-16", "2026-03-01"))))
                .isEqualTo(new Yes(null, PartialDate.parse("2026-02-16")));
        assertBlank(field("maoi", Facts.over("e", "maoi", "2026-02-15", "2026-03-01")), "e");
        IntakeField over = field(
                "pregnancy",
                Facts.over("e-1", "pregnancy", "2020", "2026-03-01"),
                Facts.denied("e-2", "pregnancy", "2026-03-01"));
        assertThat(value(over)).isEqualTo(new AnswerValue.No());
        assertThat(beside(over)).containsExactly("e-1");
    }

    @Test
    void the_last_number_is_filled_in_with_its_day() {
        IntakeField field = field(
                "systolic",
                Facts.measured("e-1", "systolic", LOW, "2026-03-01"),
                Facts.measured("e-2", "systolic", HIGH, "2026-03-02"));
        assertThat(value(field)).isEqualTo(new AnswerValue.Amount(HIGH, PartialDate.parse("2026-03-02")));
        assertThat(beside(field)).containsExactly("e-1");
        assertBlank(
                field("systolic", Facts.measured("e", "systolic", Quantity.of("70", Unit.KILOGRAM), "2026-03-02")),
                "e");
    }

    @Test
    void what_stands_on_a_list_is_filled_in_entry_by_entry_and_never_as_complete() {
        IntakeField field = field(
                "medicines",
                Facts.now("e-1", "benzodiazepine", "2026-03-01"),
                Facts.now("e-2", "medicines", "2026-03-01"),
                Facts.over("e-3", "sedative", "2026-01", "2026-03-01"),
                Facts.listed("l", "medicines", "2026-03-01", "e-1", "e-2"));
        AnswerValue.Entries list = (AnswerValue.Entries) value(field);
        assertThat(list.complete()).isFalse();
        assertThat(list.entries())
                .extracting(
                        entry -> entry.prefill().evidence().get(0).value(),
                        entry -> entry.prefill().confirmed())
                .containsExactlyInAnyOrder(tuple("e-1", false), tuple("e-2", false));
        assertThat(beside(field)).containsExactly("e-3");
    }

    @Test
    void a_draft_is_in_progress_and_holds_what_was_filled_in() {
        IntakeForm form = form(Facts.once("e", "birth", "1970", null));
        ScreeningResponse draft = form.draft(new RecordId("f"), null, null);
        assertThat(draft.state()).isEqualTo(FillingState.IN_PROGRESS);
        assertThat(draft.answers())
                .containsExactly(form.find(new Topic("birth")).orElseThrow().prefilled());
    }

    @Test
    void a_person_confirms_answers_adds_others_and_finishes_the_form() {
        IntakeForm form =
                form(Facts.once("e", "birth", "1970", null), Facts.now("e-1", "benzodiazepine", "2026-03-01"));
        ScreeningResponse draft = form.draft(new RecordId("f"), null, null);
        ScreeningResponse done = draft.with(
                        draft.find(new Topic("medicines")).orElseThrow().confirm())
                .with(ScreeningAnswer.given(new Topic("maoi"), new AnswerValue.No()))
                .finish(ON, null);
        assertThat(done.answers())
                .extracting(answer -> answer.topic().code())
                .containsExactly("birth", "medicines", "maoi");
        AnswerValue.Entries list = (AnswerValue.Entries)
                done.find(new Topic("medicines")).orElseThrow().value();
        assertThat(list.entries().get(0).prefill().confirmed()).isTrue();
        assertThat(done.find(new Topic("birth")).orElseThrow().prefill().confirmed())
                .isFalse();
        assertThat(done.state().isFinished()).isTrue();
        assertThat(done.asked()).isEqualTo(ON);
    }
}
