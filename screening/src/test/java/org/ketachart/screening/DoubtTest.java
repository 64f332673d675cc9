package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.screening.Facts.but;
import static org.ketachart.screening.Facts.denied;
import static org.ketachart.screening.Facts.evidence;
import static org.ketachart.screening.Facts.listed;
import static org.ketachart.screening.Facts.measured;
import static org.ketachart.screening.Facts.now;
import static org.ketachart.screening.Facts.over;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement.Measured;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Unit;

/** What nobody could read, beside what was read. */
class DoubtTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final Topic LIST = new Topic("medicines");
    private static final Condition TAKEN = new Has(new Topic("sedative"), Span.NOW, 30, null, LIST);
    private static final Condition HIGH =
            new Measures(new Topic("systolic"), Bound.ABOVE, Quantity.of("140", Unit.MILLIMETER_OF_MERCURY), 3);

    private static Verdict of(Condition condition, Evidence... evidence) {
        return condition.judge(EvidenceBase.of(List.of(evidence), ON));
    }

    private static Question confirms(Verdict verdict) {
        assertThat(verdict.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(verdict.missing()).extracting(Question::kind).containsOnly(QuestionKind.CONFIRM);
        return verdict.missing().get(0);
    }

    @Test
    void a_medicine_that_nobody_could_read_contradicts_a_list_it_is_not_on() {
        Evidence empty = listed("list", "medicines", "2026-03-02");
        Evidence unread = but(now("m", "medicines", "2025-01-01"), Confidence.NEEDS_REVIEW);
        assertThat(of(TAKEN, empty).truth()).isEqualTo(Truth.NOT_MET);
        assertThat(confirms(of(TAKEN, empty, unread)).about()).containsExactly(new RecordId("m"));
        assertThat(confirms(of(TAKEN, empty, but(unread, Confidence.UNCONFIRMED)))
                        .topic())
                .isEqualTo(LIST);
        assertThat(of(TAKEN, empty, unread, denied("no", "sedative", "2026-03-02"))
                        .truth())
                .isEqualTo(Truth.NOT_MET);
    }

    @Test
    void one_that_contradicts_two_lists_is_asked_about_once() {
        Verdict verdict = of(
                TAKEN,
                listed("list", "medicines", "2026-03-02"),
                listed("list-2", "medicines", "2026-03-02"),
                but(now("m", "medicines", "2025-01-01"), Confidence.NEEDS_REVIEW));
        assertThat(verdict.missing()).hasSize(1);
    }

    @Test
    void one_that_was_read_or_is_over_does_not() {
        Evidence empty = listed("list", "medicines", "2026-03-02");
        assertThat(of(TAKEN, empty, now("m", "medicines", "2026-03-02")).truth())
                .isEqualTo(Truth.NOT_MET);
        assertThat(of(TAKEN, empty, but(over("m", "medicines", "2025-01-01", "2026-03-01"), Confidence.NEEDS_REVIEW))
                        .truth())
                .isEqualTo(Truth.NOT_MET);
        Condition ever = new Has(new Topic("sedative"), Span.EVER, 30, null, LIST);
        confirms(of(ever, empty, but(over("m", "medicines", "2025-01-01", "2026-03-01"), Confidence.NEEDS_REVIEW)));
    }

    @Test
    void a_doubtful_reading_asks_unless_a_later_one_was_read() {
        Evidence normal = pressure("a", "120", "2026-03-01");
        Evidence doubtful = but(pressure("b", "200", "2026-03-02"), Confidence.UNCONFIRMED);
        assertThat(confirms(of(HIGH, normal, doubtful)).about()).containsExactly(new RecordId("b"));
        confirms(of(HIGH, pressure("a", "120", "2026-03-02"), doubtful));
        assertThat(of(HIGH, normal, but(pressure("b", "200", "2026-02-28"), Confidence.UNCONFIRMED))
                        .truth())
                .isEqualTo(Truth.NOT_MET);
        confirms(of(HIGH, normal, but(pressure("b", "200", null), Confidence.UNCONFIRMED)));
        assertThat(of(HIGH, normal, but(pressure("b", "200", "2025-02-28"), Confidence.UNCONFIRMED))
                        .truth())
                .isEqualTo(Truth.NOT_MET);
    }

    @Test
    void a_number_in_another_unit_and_one_that_is_no_number_are_doubtful() {
        Evidence normal = pressure("a", "120", "2026-03-01");
        confirms(of(HIGH, normal, measured("b", "systolic", Quantity.of("25", Unit.PERCENT), "2026-03-02")));
        confirms(of(HIGH, normal, but(now("b", "systolic", "2026-03-02"), Confidence.NEEDS_REVIEW)));
        confirms(of(HIGH, but(now("b", "systolic", "2026-03-02"), Confidence.NEEDS_REVIEW)));
    }

    @Test
    void of_one_day_the_minute_decides() {
        Evidence doubtful = but(at("b", "200", "2026-03-02T09:00:00Z"), Confidence.UNCONFIRMED);
        assertThat(of(HIGH, at("a", "120", "2026-03-02T09:01:00Z"), doubtful).truth())
                .isEqualTo(Truth.NOT_MET);
        confirms(of(HIGH, at("a", "120", "2026-03-02T09:00:00Z"), doubtful));
    }

    @Test
    void a_doubt_that_grows_old_before_the_number_leaves_it() {
        Evidence doubtful = but(pressure("b", "200", "2026-03-01"), Confidence.UNCONFIRMED);
        Verdict asked = of(HIGH, pressure("a", "120", "2026-03"), doubtful);
        assertThat(asked.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(asked.until()).isEqualTo("2026-03-04");
    }

    private static Evidence at(String id, String value, String taken) {
        return evidence(
                id,
                "systolic",
                new Measured(Quantity.of(value, Unit.MILLIMETER_OF_MERCURY), OffsetDateTime.parse(taken)),
                taken.substring(0, 10));
    }

    private static Evidence pressure(String id, String value, @Nullable String day) {
        return measured(id, "systolic", Quantity.of(value, Unit.MILLIMETER_OF_MERCURY), day);
    }
}
