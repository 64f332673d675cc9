package org.ketachart.sessions.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.value.Coded;
import org.ketachart.sessions.protocol.LookItem;
import org.ketachart.sessions.protocol.Protocols;
import org.ketachart.testkit.SeededTest;

/** Minutes are minutes that passed, days are the clinic's, and how an hour was written down does not matter. */
class ClinicTimeTest {
    private static final String STILL = "Asia/Kathmandu 2026-05-04T10:00";

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08T01:30, 2026-03-08T03:10-04:00, 2026-03-08T03:40-04:00",
        "America/New_York, 2026-11-01T01:30, 2026-11-01T01:10-05:00, 2026-11-01T01:40-05:00",
        "Europe/Berlin, 2026-03-29T01:30, 2026-03-29T03:10+02:00, 2026-03-29T03:40+02:00",
        "Europe/Berlin, 2026-10-25T02:30, 2026-10-25T02:10+01:00, 2026-10-25T02:40+01:00",
        "Australia/Lord_Howe, 2026-04-05T01:30, 2026-04-05T01:40+10:30, 2026-04-05T02:10+10:30",
        "Australia/Lord_Howe, 2026-10-04T01:30, 2026-10-04T02:40+11:00, 2026-10-04T03:10+11:00"
    })
    void forty_minutes_pass_while_the_clocks_change(String zone, LocalDateTime first, String due, String next) {
        WatchedVisit visit = new WatchedVisit(Protocols.esketamineNasal(), zone, first)
                .at(-20)
                .arrive()
                .at(0)
                .begin("a1");
        List<WatchedCheck> pressures = visit.schedule(1).checks().stream()
                .filter(check -> check.planned().item() == LookItem.BLOOD_PRESSURE)
                .toList();
        assertThat(pressures.get(1).planned().due()).hasToString(due);
        assertThat(pressures.get(2).planned().due()).hasToString(next);
        Instant given = visit.zero.toInstant();
        assertThat(Duration.between(given, pressures.get(1).planned().due().toInstant()))
                .isEqualTo(Duration.ofMinutes(40));
        assertThat(visit.told(LookItem.BLOOD_PRESSURE, 40))
                .containsExactly(
                        "before-dose -20<<0 overdue", "40-minutes 35<40<50 due", "after-dose-1 55<70<85 upcoming");
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-07T20:00, 2026-03-09T00:00-04:00, 2026-03-15T00:00-04:00",
        "America/New_York, 2026-10-31T20:00, 2026-11-02T00:00-05:00, 2026-11-08T00:00-05:00",
        "Europe/Berlin, 2026-03-28T20:00, 2026-03-30T00:00+02:00, 2026-04-05T00:00+02:00",
        "Europe/Berlin, 2026-10-24T20:00, 2026-10-26T00:00+01:00, 2026-11-01T00:00+01:00",
        "Australia/Lord_Howe, 2026-04-04T20:00, 2026-04-06T00:00+10:30, 2026-04-12T00:00+10:30",
        "Australia/Lord_Howe, 2026-10-03T20:00, 2026-10-05T00:00+11:00, 2026-10-11T00:00+11:00",
        "America/Santiago, 2026-09-05T20:00, 2026-09-07T00:00-03:00, 2026-09-13T00:00-03:00"
    })
    void the_days_after_a_dose_are_days_of_the_clinics_calendar(
            String zone, LocalDateTime first, String contact, String gap) {
        WatchedVisit visit = new WatchedVisit(Protocols.esketamineNasal(), zone, first, "Asia/Tokyo")
                .at(-20)
                .arrive()
                .at(0)
                .begin("a1")
                .at(1)
                .complete()
                .at(130)
                .ready()
                .at(140)
                .finish();
        List<DueItem> later = Due.at(visit.session(), visit.protocol, visit.instant(30 * 1440))
                .items();
        assertThat(later)
                .extracting(item -> item.kind().code() + " " + item.overdue() + " " + item.since())
                .containsExactly("check-in true " + contact, "integration-gap false " + gap);
    }

    @SeededTest
    void a_visit_goes_the_same_way_on_every_day_and_in_every_zone(long seed) {
        PlausibleVisit any = new PlausibleVisit(seed, STILL);
        VisitTimes times = VisitTimes.of(any.visit.session().record());
        if (times.firstDrug() != null && times.firstDrug().isBefore(times.arrived())) {
            return; // who was given a drug before arriving came some time that day, and days differ
        }
        List<String> still = told(any);
        for (String change : PlausibleVisit.CHANGES) {
            assertThat(told(new PlausibleVisit(seed, change))).as(change).isEqualTo(still);
        }
    }

    /** Tells what a visit's minutes are about; a weight and what follows a visit go by days. */
    private static List<String> told(PlausibleVisit any) {
        WatchedVisit visit = any.visit;
        int now = any.below(300);
        List<String> told = new ArrayList<>();
        visit.schedule(now).checks().stream()
                .filter(check -> check.planned().item() != LookItem.WEIGHT)
                .forEach(check -> told.add(code(check.planned().item()) + visit.tell(check)));
        visit.due(now).items().stream()
                .filter(item -> item.kind().compareTo(DueKind.SAFETY_PLAN) <= 0)
                .filter(item -> item.check() == null || item.check().item() != LookItem.WEIGHT)
                .forEach(item -> told.add(visit.tell(item)));
        return told;
    }

    private static String code(Coded word) {
        return word.code() + " ";
    }

    @SeededTest
    void with_which_offset_a_time_was_charted_does_not_matter(long seed) {
        PlausibleVisit here = new PlausibleVisit(seed);
        String change = PlausibleVisit.CHANGES.get((int) (seed % PlausibleVisit.CHANGES.size()));
        for (String charting : List.of("UTC", "Pacific/Apia")) {
            PlausibleVisit there = new PlausibleVisit(seed, change, charting);
            for (int now : new int[] {0, 37, 200}) {
                assertThat(there.visit.schedule(now)).isEqualTo(here.visit.schedule(now));
                assertThat(there.visit.due(now)).isEqualTo(here.visit.due(now));
            }
            assertThat(there.visit.due(20_000).nextDue())
                    .isEqualTo(here.visit.due(20_000).nextDue());
        }
    }

    @Test
    void the_days_on_which_visits_are_tried_do_change_their_clocks() {
        for (String change : PlausibleVisit.CHANGES.subList(0, 6)) {
            WatchedVisit visit = new PlausibleVisit(1, change).visit;
            assertThat(visit.time(-60).getOffset())
                    .as(change)
                    .isNotEqualTo(visit.time(120).getOffset());
        }
    }
}
