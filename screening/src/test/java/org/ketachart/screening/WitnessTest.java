package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.screening.Facts.denied;
import static org.ketachart.screening.Facts.now;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.RecordId;

/** Whatever speaks for an answer is named with it. */
class WitnessTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final Condition ATTACK = new Has(new Topic("attack"), Span.NOW, 30, null, null);
    private static final Condition FAILURE = new Has(new Topic("failure"), Span.NOW, null, null, null);
    private static final Condition STROKE = new Has(new Topic("stroke"), Span.NOW, 60, null, null);
    private static final Condition HEART = new Condition.Any(List.of(ATTACK, FAILURE, STROKE));

    private static Verdict of(Condition condition, Evidence... evidence) {
        return condition.judge(EvidenceBase.of(List.of(evidence), ON));
    }

    @Test
    void each_that_is_so_is_a_reason_and_it_lasts_as_long_as_the_last() {
        Verdict verdict = of(HEART, now("a", "attack", "2026-03-01"), now("s", "stroke", "2026-03-01"));
        assertThat(verdict.truth()).isEqualTo(Truth.MET);
        assertThat(verdict.used()).containsExactly(new RecordId("a"), new RecordId("s"));
        assertThat(verdict.until()).isEqualTo("2026-04-30");
        assertThat(of(HEART, now("a", "attack", "2026-03-01"), now("f", "failure", "2026-03-01"))
                        .until())
                .isNull();
    }

    @Test
    void what_is_not_so_or_not_known_is_no_reason() {
        Verdict verdict = of(HEART, now("a", "attack", "2026-03-01"), denied("f", "failure", "2026-03-01"));
        assertThat(verdict.used()).containsExactly(new RecordId("a"));
        assertThat(verdict.missing()).isEmpty();
    }

    @Test
    void each_that_is_missing_of_several_is_named_too() {
        Verdict verdict = of(
                new Condition.All(List.of(ATTACK, FAILURE, STROKE)),
                denied("a", "attack", "2026-03-01"),
                denied("f", "failure", "2026-03-01"),
                now("s", "stroke", "2026-03-01"));
        assertThat(verdict.truth()).isEqualTo(Truth.NOT_MET);
        assertThat(verdict.used()).containsExactly(new RecordId("a"), new RecordId("f"));
    }

    @Test
    void what_speaks_for_several_parts_is_named_once() {
        Verdict verdict = of(new Condition.Any(List.of(ATTACK, ATTACK)), now("a", "attack", "2026-03-01"));
        assertThat(verdict.used()).containsExactly(new RecordId("a"));
    }
}
