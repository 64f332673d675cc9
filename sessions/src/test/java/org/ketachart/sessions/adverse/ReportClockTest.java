package org.ketachart.sessions.adverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.EventOutcome;
import org.ketachart.core.adverse.EventReview;
import org.ketachart.core.adverse.Expectedness;
import org.ketachart.core.adverse.Relatedness;
import org.ketachart.core.adverse.ReportContext;
import org.ketachart.core.adverse.ReportKind;
import org.ketachart.core.adverse.ReportSent;
import org.ketachart.core.adverse.SeriousnessCriterion;
import org.ketachart.core.adverse.Severity;
import org.ketachart.core.adverse.Suspect;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

class ReportClockTest {
    private static final OffsetDateTime ONSET = OffsetDateTime.parse("2026-03-02T10:00:00-05:00");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static AdverseEvent event(
            @Nullable Boolean serious,
            String met,
            String ruledOut,
            String relatedness,
            @Nullable EventOutcome outcome) {
        return new AdverseEvent(
                new RecordId("ae"),
                null,
                Concept.text("as said"),
                ONSET,
                null,
                null,
                null,
                Severity.MILD,
                null,
                serious,
                criteria(met),
                criteria(ruledOut),
                relatedness.isEmpty()
                        ? List.of()
                        : List.of(new Suspect(
                                new FactRef(FactKind.ADMINISTRATION, new RecordId("a1")),
                                relatedness.equals("?") ? null : word(Relatedness.values(), relatedness))),
                List.of(),
                outcome,
                List.of(),
                null,
                RecordStatus.FINAL);
    }

    private static List<SeriousnessCriterion> criteria(String codes) {
        return codes.isEmpty()
                ? List.of()
                : codes.equals("all")
                        ? List.of(SeriousnessCriterion.values())
                        : Arrays.stream(codes.split(" ", -1))
                                .map(code -> word(SeriousnessCriterion.values(), code))
                                .toList();
    }

    private static <E extends Coded> E word(E[] words, String code) {
        return Arrays.stream(words)
                .filter(word -> word.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static EventReview review(
            @Nullable String aware,
            @Nullable Expectedness expectedness,
            @Nullable ReportContext context,
            ReportKind... sent) {
        return new EventReview(
                new RecordId("rv"),
                new RecordId("ae"),
                aware == null ? null : OffsetDateTime.parse(aware),
                expectedness,
                context,
                Arrays.stream(sent)
                        .map(kind -> new ReportSent(kind, ONSET, null))
                        .toList(),
                null,
                null,
                RecordStatus.FINAL);
    }

    private static String due(AdverseEvent event, @Nullable EventReview review) {
        return ReportClock.of(EventStanding.of(event, review), NEW_YORK).stream()
                .map(due -> due.kind().code()
                        + due.findBy().map(by -> " by " + by).orElse("")
                        + (due.open().isEmpty()
                                ? ""
                                : " if "
                                        + due.open().stream()
                                                .map(EventQuestion::code)
                                                .collect(Collectors.joining(" "))))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource({
        "death, '', certain, seven-day by 2026-03-10; seven-day-follow-up by 2026-03-18",
        "life-threatening hospitalization, '', possible, seven-day by 2026-03-10; seven-day-follow-up by 2026-03-18",
        "hospitalization, death life-threatening, probable, fifteen-day by 2026-03-18",
        "hospitalization, death, probable, seven-day by 2026-03-10 if threat-to-life; seven-day-follow-up by 2026-03-18 if threat-to-life",
        "hospitalization, death life-threatening, unlikely, ''",
        "hospitalization, death life-threatening, conditional, fifteen-day by 2026-03-18 if relatedness",
        "hospitalization, death life-threatening, unassessable, fifteen-day by 2026-03-18 if relatedness",
        "hospitalization, death life-threatening, ?, fifteen-day by 2026-03-18 if relatedness",
        "hospitalization, death life-threatening, '', fifteen-day by 2026-03-18 if relatedness",
    })
    void a_serious_and_unexpected_event_has_its_days(String met, String ruledOut, String relatedness, String reports) {
        EventReview review =
                review("2026-03-03T12:00:00-05:00", Expectedness.UNEXPECTED, ReportContext.INVESTIGATIONAL);
        assertThat(due(event(true, met, ruledOut, relatedness, null), review)).isEqualTo(reports);
    }

    @Test
    void what_is_expected_or_not_serious_or_marketed_has_no_clock() {
        AdverseEvent serious = event(true, "death", "", "certain", null);
        String aware = "2026-03-03T12:00:00-05:00";
        assertThat(due(serious, review(aware, Expectedness.EXPECTED, ReportContext.INVESTIGATIONAL)))
                .isEmpty();
        assertThat(due(serious, review(aware, Expectedness.UNEXPECTED, ReportContext.MARKETED)))
                .isEqualTo("voluntary");
        assertThat(due(event(false, "", "", "certain", null), null)).isEmpty();
        assertThat(due(event(null, "", "all", "certain", null), null)).isEmpty();
    }

    @Test
    void nothing_known_stops_no_clock_and_says_what_would_settle_it() {
        assertThat(due(event(null, "", "", "", null), null))
                .isEqualTo(
                        "seven-day if seriousness threat-to-life relatedness expectedness report-context aware;"
                                + " seven-day-follow-up if seriousness threat-to-life relatedness expectedness report-context aware");
        assertThat(due(
                        event(true, "", "", "possible", EventOutcome.FATAL),
                        review("2026-03-03T12:00:00-05:00", null, null)))
                .isEqualTo("seven-day by 2026-03-10 if expectedness report-context;"
                        + " seven-day-follow-up by 2026-03-18 if expectedness report-context");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T23:30:00-05:00, 2026-03-10",
        "2026-03-04T03:30:00Z, 2026-03-10",
        "2026-03-04T05:30:00Z, 2026-03-11",
        "2026-03-08T01:30:00-05:00, 2026-03-15",
        "2026-03-08T23:30:00-04:00, 2026-03-15",
        "2026-10-30T23:59:00-04:00, 2026-11-06",
        "2026-11-01T01:30:00-04:00, 2026-11-08",
        "2026-11-01T23:30:00-05:00, 2026-11-08",
    })
    void days_are_those_of_the_clinic_over_both_changes_of_the_clock(String aware, LocalDate by) {
        List<ReportDue> due = ReportClock.of(
                EventStanding.of(
                        event(true, "death", "", "certain", null),
                        review(aware, Expectedness.UNEXPECTED, ReportContext.INVESTIGATIONAL)),
                NEW_YORK);
        assertThat(due.get(0).by()).isEqualTo(by);
        assertThat(due.get(0).isOverdue(by)).isFalse();
        assertThat(due.get(0).isOverdue(by.plusDays(1))).isTrue();
    }

    @Test
    void what_was_sent_is_never_overdue() {
        List<ReportDue> due = ReportClock.of(
                EventStanding.of(
                        event(true, "death", "", "certain", null),
                        review(
                                "2026-03-03T12:00:00-05:00",
                                Expectedness.UNEXPECTED,
                                ReportContext.INVESTIGATIONAL,
                                ReportKind.SEVEN_DAY)),
                NEW_YORK);
        LocalDate later = LocalDate.parse("2027-01-01");
        assertThat(due).extracting(each -> each.isOverdue(later)).containsExactly(false, true);
    }

    @Test
    void severity_grade_seriousness_and_relatedness_say_nothing_of_each_other() {
        AdverseEvent nothing = event(null, "", "", "", null);
        AdverseEvent severe = new AdverseEvent(
                nothing.id(),
                null,
                nothing.what(),
                ONSET,
                null,
                null,
                null,
                Severity.SEVERE,
                4,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                RecordStatus.FINAL);
        assertThat(EventStanding.serious(severe)).isNull();
        assertThat(EventStanding.of(severe, null).questions())
                .contains(EventQuestion.SERIOUSNESS, EventQuestion.RELATEDNESS, EventQuestion.THREAT_TO_LIFE)
                .doesNotContain(EventQuestion.SEVERITY);
        AdverseEvent serious = event(true, "life-threatening", "", "certain", null);
        assertThat(serious.severity()).isEqualTo(Severity.MILD);
        assertThat(serious.grade()).isNull();
        assertThat(EventStanding.of(serious, null).questions())
                .contains(EventQuestion.OUTCOME, EventQuestion.EXPECTEDNESS);
    }

    @Test
    void an_event_is_open_until_it_is_closed_whatever_is_known() {
        AdverseEvent known = event(false, "", "all", "unlikely", EventOutcome.RESOLVED);
        EventStanding open = EventStanding.of(known, null);
        assertThat(open.questions()).isEmpty();
        assertThat(open.findClosed()).isEmpty();
        EventReview closing = new EventReview(
                new RecordId("rv"), known.id(), null, null, null, List.of(), ONSET, null, RecordStatus.FINAL);
        assertThat(EventStanding.of(known, closing).findClosed()).contains(ONSET);
    }
}
