package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.screening.Facts.charted;
import static org.ketachart.screening.Facts.evidence;
import static org.ketachart.screening.Facts.never;
import static org.ketachart.screening.Facts.now;
import static org.ketachart.screening.Facts.once;
import static org.ketachart.screening.Facts.over;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement.Absent;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.RecordId;

/** What happened, and when: an old event is none of late, but it is one. */
class EventTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final Topic STROKE = new Topic("stroke");
    private static final Condition LATELY = new Happened(STROKE, 42, 7);
    private static final Condition EVER = new Has(STROKE, Span.EVER, 365, null, null);

    private static Verdict of(Condition condition, Evidence... evidence) {
        return condition.judge(EvidenceBase.of(List.of(evidence), ON));
    }

    private static Question asks(Verdict verdict) {
        assertThat(verdict.truth()).isEqualTo(Truth.UNKNOWN);
        return verdict.missing().get(0);
    }

    @Test
    void whoever_was_asked_and_named_an_old_day_has_answered() {
        Evidence old = once("form", "stroke", "2020-01-01", "2026-03-02");
        assertThat(of(LATELY, old).truth()).isEqualTo(Truth.NOT_MET);
        assertThat(of(LATELY, old).used()).containsExactly(new RecordId("form"));
        assertThat(of(LATELY, old).until()).isEqualTo("2026-03-09");
        assertThat(of(EVER, old).truth()).isEqualTo(Truth.MET);
    }

    @Test
    void an_old_answer_is_asked_again_and_shown() {
        assertThat(asks(of(LATELY, once("form", "stroke", "2020-01-01", "2026-02-01"))))
                .isEqualTo(new Question(STROKE, QuestionKind.STILL_SO, List.of(new RecordId("form"))));
        assertThat(asks(of(LATELY, once("form", "stroke", "2020-01-01", null))).kind())
                .isEqualTo(QuestionKind.STILL_SO);
    }

    @Test
    void an_old_event_of_the_chart_is_shown_but_does_not_say_that_it_was_the_last() {
        Evidence chart = charted(once("chart", "stroke", "2015-05-01", "2026-03-01"));
        assertThat(asks(of(LATELY, chart)))
                .isEqualTo(new Question(STROKE, QuestionKind.STILL_SO, List.of(new RecordId("chart"))));
        Evidence other = charted(once("chart-2", "stroke", "2026-02-20", "2026-02-25"));
        assertThat(of(LATELY, chart, other).truth()).isEqualTo(Truth.MET);
        assertThat(of(LATELY, chart, other).used()).containsExactly(new RecordId("chart-2"));
        assertThat(of(LATELY, chart, never14()).truth()).isEqualTo(Truth.NOT_MET);
    }

    @Test
    void an_old_day_on_a_form_contradicts_a_late_event_of_the_chart() {
        Evidence form = once("form", "stroke", "2020-01-01", "2026-03-02");
        Evidence late = charted(once("chart", "stroke", "2026-02-20", "2026-02-25"));
        assertThat(asks(of(LATELY, form, late)).kind()).isEqualTo(QuestionKind.WHICH);
        Evidence before = once("form", "stroke", "2020-01-01", "2026-02-19");
        assertThat(of(LATELY, before, late).truth()).isEqualTo(Truth.MET);
    }

    @Test
    void of_what_was_over_on_a_day_the_day_it_happened_is_asked() {
        assertThat(asks(of(LATELY, over("e", "stroke", "2026-02-20", "2026-03-01")))
                        .kind())
                .isEqualTo(QuestionKind.WHEN);
        assertThat(asks(of(LATELY, over("e", "stroke", "2025-02-20", "2025-03-01")))
                        .kind())
                .isEqualTo(QuestionKind.STILL_SO);
    }

    @Test
    void an_event_without_a_day_contradicts_never() {
        Evidence chart = charted(now("chart", "stroke", "2026-02-20"));
        Question question = asks(of(LATELY, chart, never("form", "stroke", "2026-03-02")));
        assertThat(question.kind()).isEqualTo(QuestionKind.WHICH);
        assertThat(question.about()).containsExactly(new RecordId("chart"), new RecordId("form"));
        assertThat(of(LATELY, chart, never14()).truth()).isEqualTo(Truth.NOT_MET);
    }

    @Test
    void what_may_be_over_contradicts_never_and_yields_to_not_now() {
        Condition has = new Has(STROKE, Span.NOW, 30, null, null);
        Evidence once = once("chart", "stroke", null, "2026-02-20");
        assertThat(asks(of(has, once, never("form", "stroke", "2026-03-02"))).kind())
                .isEqualTo(QuestionKind.WHICH);
        assertThat(of(has, once, Facts.denied("form", "stroke", "2026-03-02")).truth())
                .isEqualTo(Truth.NOT_MET);
    }

    @Test
    void a_later_no_settles_what_was_there_too_long_ago() {
        Condition has = new Has(STROKE, Span.NOW, 30, null, null);
        Evidence stale = charted(now("chart", "stroke", "2024-02-20"));
        Verdict settled = of(has, stale, Facts.denied("form", "stroke", "2026-03-02"));
        assertThat(settled.truth()).isEqualTo(Truth.NOT_MET);
        assertThat(settled.used()).containsExactly(new RecordId("form"));
        assertThat(asks(of(has, stale, Facts.denied("form", "stroke", "2026-01-02")))
                        .kind())
                .isEqualTo(QuestionKind.STILL_SO);
        assertThat(asks(of(has, charted(now("chart", "stroke", null)), Facts.denied("form", "stroke", "2026-03-02")))
                        .kind())
                .isEqualTo(QuestionKind.STILL_SO);
        assertThat(asks(of(has, stale, never("form", "stroke", "2026-03-02"))).kind())
                .isEqualTo(QuestionKind.WHICH);
    }

    private static Evidence never14() {
        return evidence("form", "stroke", new Absent(Span.NOW, 42), "2026-03-02");
    }
}
