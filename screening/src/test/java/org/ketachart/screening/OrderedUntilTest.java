package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.PartialDate;

/** A medicine that was ordered until a day. */
class OrderedUntilTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final Condition TAKEN = new Has(new Topic("sedative"), Span.NOW, 30, null, null);

    private static Verdict of(@Nullable String since, String until, Evidence... more) {
        Present ordered = new Present(
                Lasting.UNKNOWN, since == null ? null : PartialDate.parse(since), PartialDate.parse(until), null);
        List<Evidence> all = new ArrayList<>(List.of(more));
        all.add(Facts.evidence("order", "sedative", ordered, "2026-02-20"));
        return TAKEN.judge(EvidenceBase.of(all, ON));
    }

    @Test
    void within_its_days_it_is_taken_until_the_last_of_them_or_as_long_as_that_counts() {
        assertThat(of("2026-02-20", "2026-03-02").truth()).isEqualTo(Truth.MET);
        assertThat(of("2026-02-20", "2026-03-10").until()).isEqualTo("2026-03-10");
        assertThat(of("2026-02-20", "2026-12-31").until()).isEqualTo("2026-03-22");
    }

    @Test
    void within_its_days_a_denial_contradicts_it() {
        Verdict both = of("2026-02-20", "2026-12-31", Facts.denied("form", "sedative", "2026-03-01"));
        assertThat(both.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(both.missing().get(0).kind()).isEqualTo(QuestionKind.WHICH);
    }

    @Test
    void outside_its_days_or_where_they_are_not_known_whole_somebody_must_find_out() {
        assertThat(of("2026-01-20", "2026-03-01").truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(of("2026-03-03", "2026-12-31").truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(of("2026", "2026-12-31").truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(of("2026-02-20", "2026").truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(of(null, "2026-12-31").truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void what_is_over_by_its_days_yields_to_a_denial() {
        assertThat(of("2026-01-20", "2026-03-01", Facts.denied("form", "sedative", "2026-03-01"))
                        .truth())
                .isEqualTo(Truth.NOT_MET);
    }
}
