package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Unit;

/** Whether something is on record at all: a number that was measured, a list that is complete. */
class ChartedTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-15");
    private static final Topic WEIGHT = new Topic("weight");
    private static final Topic MEDICINES = new Topic("medicines");
    private static final Charted WEIGHED = new Charted(WEIGHT, AnswerKind.NUMBER, 30);
    private static final Charted LISTED = new Charted(MEDICINES, AnswerKind.LIST, null);

    private static Evidence evidence(String id, Topic topic, Statement statement, int daysAgo, Confidence confidence) {
        return new Evidence(
                new RecordId(id),
                List.of(topic),
                null,
                statement,
                PartialDate.of(DAY.minusDays(daysAgo)),
                new EvidenceSource(SourceKind.CHART, null, null),
                confidence,
                List.of());
    }

    private static Evidence weighed(String id, int daysAgo) {
        return evidence(
                id,
                WEIGHT,
                new Statement.Measured(Quantity.of("80", Unit.KILOGRAM), null),
                daysAgo,
                Confidence.CONFIRMED);
    }

    private static Verdict judged(Charted condition, Evidence... evidence) {
        return condition.judge(EvidenceBase.of(List.of(evidence), DAY));
    }

    @Test
    void a_number_counts_for_so_many_days_and_the_latest_says_how_long() {
        Verdict verdict = judged(WEIGHED, weighed("a", 30), weighed("b", 10), weighed("c", 31));
        assertThat(verdict.truth()).isEqualTo(Truth.MET);
        assertThat(verdict.used()).containsExactly(new RecordId("a"), new RecordId("b"));
        assertThat(verdict.until()).isEqualTo(DAY.plusDays(20));
        assertThat(judged(WEIGHED, weighed("a", 10), weighed("b", 30)).until()).isEqualTo(DAY.plusDays(20));
    }

    @Test
    void what_is_missing_or_too_old_is_asked_and_never_not_met() {
        Verdict missing = judged(WEIGHED);
        assertThat(missing.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(missing.missing()).containsExactly(new Question(WEIGHT, QuestionKind.HOW_MUCH, List.of()));
        Verdict old = judged(WEIGHED, weighed("a", 31));
        assertThat(old.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(old.missing())
                .containsExactly(new Question(WEIGHT, QuestionKind.HOW_MUCH, List.of(new RecordId("a"))));
    }

    @Test
    void a_list_counts_while_every_member_is_at_hand() {
        Statement list = new Statement.Listed(List.of(new RecordId("m")));
        Evidence member = evidence("m", new Topic("lithium"), Statement.Present.now(), 0, Confidence.CONFIRMED);
        Evidence complete = evidence("l", MEDICINES, list, 400, Confidence.CONFIRMED);
        assertThat(judged(LISTED, complete, member).truth()).isEqualTo(Truth.MET);
        assertThat(judged(LISTED, complete, member).until()).isNull();
        assertThat(judged(LISTED, complete).missing())
                .containsExactly(new Question(MEDICINES, QuestionKind.COMPLETE, List.of(new RecordId("l"))));
        assertThat(judged(LISTED, evidence("l", MEDICINES, list, 0, Confidence.UNCONFIRMED), member)
                        .truth())
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void what_else_is_said_of_the_topic_is_no_number() {
        assertThat(judged(WEIGHED, evidence("a", WEIGHT, Statement.Present.now(), 0, Confidence.CONFIRMED))
                        .used())
                .isEmpty();
    }

    @Test
    void a_yes_or_no_is_not_charted_but_answered() {
        assertThatThrownBy(() -> new Charted(WEIGHT, AnswerKind.YES_NO, null))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("what is charted must be a number or a list");
        assertThatThrownBy(() -> new Charted(WEIGHT, AnswerKind.NUMBER, -1)).isInstanceOf(DomainException.class);
    }
}
