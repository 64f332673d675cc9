package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.screening.Facts.but;
import static org.ketachart.screening.Facts.denied;
import static org.ketachart.screening.Facts.evidence;
import static org.ketachart.screening.Facts.listed;
import static org.ketachart.screening.Facts.measured;
import static org.ketachart.screening.Facts.never;
import static org.ketachart.screening.Facts.now;
import static org.ketachart.screening.Facts.once;
import static org.ketachart.screening.Facts.over;
import static org.ketachart.screening.Facts.superseding;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement.Absent;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;

class ConditionTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final Topic SEDATIVE = new Topic("sedative");
    private static final Topic LIST = new Topic("medicines");
    private static final Condition TAKEN = new Has(SEDATIVE, Span.NOW, 30, null, LIST);
    private static final Condition EVER = new Has(SEDATIVE, Span.EVER, null, null, null);
    private static final Condition STROKE = new Happened(new Topic("stroke"), 42, 30);

    private static Verdict of(Condition condition, Evidence... evidence) {
        return condition.judge(EvidenceBase.of(List.of(evidence), ON));
    }

    private static QuestionKind asks(Verdict verdict) {
        assertThat(verdict.truth()).isEqualTo(Truth.UNKNOWN);
        return verdict.missing().get(0).kind();
    }

    @Test
    void silence_asks_and_an_answer_answers() {
        assertThat(of(TAKEN).missing()).containsExactly(new Question(SEDATIVE, QuestionKind.IS_IT_THERE, List.of()));
        assertThat(of(TAKEN, now("e", "sedative", "2026-03-01")).truth()).isEqualTo(Truth.MET);
        assertThat(of(TAKEN, denied("e", "sedative", "2026-03-01")).truth()).isEqualTo(Truth.NOT_MET);
    }

    @Test
    void what_was_said_counts_until_its_last_day() {
        Verdict today = of(TAKEN, denied("e", "sedative", "2026-01-31"));
        assertThat(today.truth()).isEqualTo(Truth.NOT_MET);
        assertThat(today.until()).isEqualTo("2026-03-02");
        assertThat(asks(of(TAKEN, denied("e", "sedative", "2026-01-30")))).isEqualTo(QuestionKind.STILL_SO);
        assertThat(asks(of(TAKEN, now("e", "sedative", "2026-01-30")))).isEqualTo(QuestionKind.STILL_SO);
        assertThat(asks(of(TAKEN, now("e", "sedative", null)))).isEqualTo(QuestionKind.STILL_SO);
    }

    @Test
    void what_is_said_of_a_later_day_is_not_known_yet() {
        assertThat(asks(of(TAKEN, now("e", "sedative", "2026-03-03")))).isEqualTo(QuestionKind.IS_IT_THERE);
    }

    @Test
    void a_contradiction_asks_which_and_is_settled_by_what_names_it() {
        Evidence chart = now("chart", "sedative", "2026-02-20");
        assertThat(asks(of(TAKEN, chart, denied("form", "sedative", "2026-03-01"))))
                .isEqualTo(QuestionKind.WHICH);
        assertThat(of(TAKEN, chart, superseding(denied("form", "sedative", "2026-03-01"), "chart"))
                        .truth())
                .isEqualTo(Truth.NOT_MET);
    }

    @Test
    void what_was_there_long_ago_and_is_denied_now_is_not_there() {
        Evidence denied = denied("form", "sedative", "2026-03-01");
        assertThat(of(TAKEN, now("chart", "sedative", "2025-01-01"), denied).truth())
                .isEqualTo(Truth.NOT_MET);
        assertThat(of(TAKEN, once("chart", "sedative", "2025-01-01", "2025-01-01"), denied)
                        .truth())
                .isEqualTo(Truth.NOT_MET);
    }

    @Test
    void what_began_after_a_denial_does_not_contradict_it() {
        Verdict verdict =
                of(TAKEN, denied("form", "sedative", "2026-02-20"), now("e", "sedative", "2026-02-25", "2026-02-25"));
        assertThat(verdict.truth()).isEqualTo(Truth.MET);
    }

    @Test
    void doubt_is_confirmed_by_a_person() {
        Evidence maybe = but(now("e", "sedative", "2026-03-01"), Confidence.NEEDS_REVIEW);
        assertThat(asks(of(TAKEN, maybe))).isEqualTo(QuestionKind.CONFIRM);
        assertThat(asks(of(EVER, maybe))).isEqualTo(QuestionKind.CONFIRM);
        assertThat(asks(of(TAKEN, maybe, denied("no", "sedative", "2026-03-01"))))
                .isEqualTo(QuestionKind.CONFIRM);
    }

    @Test
    void a_list_denies_what_is_not_on_it_only_while_it_is_whole_and_read() {
        Evidence list = listed("list", "medicines", "2026-03-01", "a", "b");
        Evidence a = now("a", "antibiotic", "2026-03-01");
        Evidence b = now("b", "medicines", "2026-03-01");
        assertThat(of(TAKEN, list, a, b).truth()).isEqualTo(Truth.NOT_MET);
        assertThat(asks(of(TAKEN, list, a))).isEqualTo(QuestionKind.COMPLETE);
        assertThat(asks(of(TAKEN, list, a, but(b, Confidence.NEEDS_REVIEW)))).isEqualTo(QuestionKind.CONFIRM);
        assertThat(asks(of(TAKEN, listed("list", "medicines", "2026-01-30", "a"), a)))
                .isEqualTo(QuestionKind.STILL_SO);
        assertThat(of(TAKEN, list, a, b, now("c", "sedative", "2026-03-01")).truth())
                .isEqualTo(Truth.MET);
    }

    @Test
    void never_is_more_than_not_now() {
        assertThat(asks(of(EVER, denied("e", "sedative", "2026-03-01")))).isEqualTo(QuestionKind.IS_IT_THERE);
        assertThat(of(EVER, never("e", "sedative", "2026-03-01")).truth()).isEqualTo(Truth.NOT_MET);
        assertThat(of(EVER, over("e", "sedative", null, null)).truth()).isEqualTo(Truth.MET);
        assertThat(of(EVER, once("e", "sedative", "1999", null)).truth()).isEqualTo(Truth.MET);
    }

    @Test
    void days_after_its_end_count_where_they_are_asked_for() {
        Condition lately = new Has(SEDATIVE, Span.NOW, 30, 14, LIST);
        assertThat(of(lately, over("e", "sedative", "2026-02-16", "2026-03-01")).truth())
                .isEqualTo(Truth.MET);
        assertThat(asks(of(lately, over("e", "sedative", "2026-02-15", "2026-03-01"))))
                .isEqualTo(QuestionKind.IS_IT_THERE);
        assertThat(asks(of(lately, over("e", "sedative", "2026-02", "2026-03-01"))))
                .isEqualTo(QuestionKind.WHEN);
        assertThat(asks(of(lately, denied("e", "sedative", "2026-03-01")))).isEqualTo(QuestionKind.IS_IT_THERE);
        assertThat(of(lately, evidence("e", "sedative", new Absent(Span.NOW, 14), "2026-03-01"))
                        .truth())
                .isEqualTo(Truth.NOT_MET);
    }

    @Test
    void the_day_of_an_event_decides_and_an_unknown_one_asks() {
        assertThat(of(STROKE, once("e", "stroke", "2026-01-19", null)).truth()).isEqualTo(Truth.MET);
        assertThat(of(STROKE, once("e", "stroke", "2026-01-19", null)).until()).isEqualTo("2026-03-02");
        assertThat(asks(of(STROKE, once("e", "stroke", "2026-01-18", null)))).isEqualTo(QuestionKind.STILL_SO);
        assertThat(asks(of(STROKE, once("e", "stroke", "2026-01", null)))).isEqualTo(QuestionKind.WHEN);
        assertThat(asks(of(STROKE, once("e", "stroke", null, null)))).isEqualTo(QuestionKind.WHEN);
        assertThat(of(STROKE, evidence("e", "stroke", new Absent(Span.NOW, 42), "2026-03-01"))
                        .truth())
                .isEqualTo(Truth.NOT_MET);
    }

    @Test
    void the_latest_number_counts_and_two_of_one_day_must_agree() {
        Condition high =
                new Measures(new Topic("systolic"), Bound.ABOVE, Quantity.of("140", Unit.MILLIMETER_OF_MERCURY), 0);
        assertThat(asks(of(high, pressure("a", "150", "2026-03-01")))).isEqualTo(QuestionKind.HOW_MUCH);
        assertThat(of(high, pressure("a", "140", "2026-03-02")).truth()).isEqualTo(Truth.NOT_MET);
        assertThat(of(high, pressure("a", "141", "2026-03-02")).truth()).isEqualTo(Truth.MET);
        assertThat(asks(of(high, pressure("a", "141", "2026-03-02"), pressure("b", "139", "2026-03-02"))))
                .isEqualTo(QuestionKind.WHICH);
    }

    @Test
    void an_age_is_known_as_far_as_the_birth_date_is() {
        Condition old = new Aged(new Topic("birth"), 65);
        assertThat(of(old, born("1961-03-02")).truth()).isEqualTo(Truth.MET);
        assertThat(of(old, born("1961-03-03")).truth()).isEqualTo(Truth.NOT_MET);
        assertThat(of(old, born("1961-03-03")).until()).isEqualTo("2026-03-02");
        assertThat(asks(of(old, born("1961")))).isEqualTo(QuestionKind.WHEN);
        assertThat(asks(of(old, born("1960-01-01"), bornToo("1990-01-01")))).isEqualTo(QuestionKind.WHICH);
    }

    private static Evidence born(String day) {
        return now("birth", "birth", day, "2026-01-01");
    }

    private static Evidence bornToo(String day) {
        return now("birth-2", "birth", day, "2026-01-01");
    }

    private static Evidence pressure(String id, String value, String day) {
        return measured(id, "systolic", Quantity.of(value, Unit.MILLIMETER_OF_MERCURY), day);
    }
}
