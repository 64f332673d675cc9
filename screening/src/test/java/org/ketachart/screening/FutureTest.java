package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.screening.Facts.denied;
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
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;

/** What is of a day that has not come decides nothing. */
class FutureTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final Topic SEDATIVE = new Topic("sedative");
    private static final Condition TAKEN = new Has(SEDATIVE, Span.NOW, 30, null, null);

    private static Verdict of(Condition condition, Evidence... evidence) {
        return condition.judge(EvidenceBase.of(List.of(evidence), ON));
    }

    private static void asksWhen(Verdict verdict) {
        assertThat(verdict.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(verdict.missing()).extracting(Question::kind).containsExactly(QuestionKind.WHEN);
    }

    @Test
    void what_begins_later_is_not_there_yet() {
        Evidence planned = now("order", "sedative", "2026-03-09", "2026-03-01");
        asksWhen(of(TAKEN, planned));
        assertThat(of(TAKEN, planned).until()).isEqualTo("2026-03-08");
        assertThat(TAKEN.judge(EvidenceBase.of(List.of(planned), ON.plusDays(7)))
                        .truth())
                .isEqualTo(Truth.MET);
        Verdict denied = of(TAKEN, planned, denied("form", "sedative", "2026-03-02"));
        assertThat(denied.truth()).isEqualTo(Truth.NOT_MET);
        assertThat(denied.until()).isEqualTo("2026-03-08");
    }

    @Test
    void a_condition_that_began_in_years_to_come_is_asked_about() {
        asksWhen(of(new Has(SEDATIVE, Span.EVER, null, null, null), now("e", "sedative", "2031-01-01", "2026-02-20")));
    }

    @Test
    void what_was_done_in_years_to_come_was_not_done() {
        asksWhen(of(new Happened(SEDATIVE, 365, 30), once("e", "sedative", "2099-01-01", "2026-03-01")));
    }

    @Test
    void what_ended_on_a_day_that_has_not_come_is_asked_about() {
        asksWhen(of(TAKEN, over("e", "sedative", "2026-04-01", "2026-03-01")));
        asksWhen(of(new Has(SEDATIVE, Span.NOW, 30, 14, null), over("e", "sedative", "2026-04-01", "2026-03-01")));
    }

    @Test
    void nobody_is_born_in_years_to_come() {
        Evidence born = once("e", "birth", "2030-01-01", "2026-01-01");
        asksWhen(of(new Aged(new Topic("birth"), 18), born));
        asksWhen(of(new Condition.Not(new Aged(new Topic("birth"), 18)), born));
    }

    @Test
    void what_is_of_a_later_day_is_listed_apart() {
        Evidence today = now("a", "sedative", "2026-03-02");
        Evidence later = now("c", "sedative", "2026-03-03");
        Evidence next = denied("b", "sedative", "2026-04");
        EvidenceBase base = EvidenceBase.of(List.of(later, today, next), ON);
        assertThat(base.all()).containsExactly(today);
        assertThat(base.later()).containsExactly(next, later);
        assertThat(EvidenceBase.of(List.of(later, today, next), ON.plusDays(30)).later())
                .isEmpty();
    }

    @Test
    void what_somebody_replaced_is_not_waited_for() {
        Evidence later = now("c", "sedative", "2026-03-03");
        Evidence instead = Facts.superseding(denied("b", "sedative", "2026-03-02"), "c");
        assertThat(EvidenceBase.of(List.of(later, instead), ON).later()).isEmpty();
    }
}
