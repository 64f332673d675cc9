package org.ketachart.sessions.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.*;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

class WatchLawsTest {
    @SeededTest
    void the_order_of_charting_does_not_matter(long seed) {
        PlausibleVisit any = new PlausibleVisit(seed);
        Session session = any.visit.session();
        Session shuffled = SessionFold.of(any.shuffled());
        for (int i = 0; i < 6; i++) {
            Instant now = any.visit.instant(any.minute());
            Protocol protocol = any.visit.protocol;
            assertThat(Schedule.of(shuffled, protocol, now)).isEqualTo(Schedule.of(session, protocol, now));
            assertThat(Due.at(shuffled, protocol, now)).isEqualTo(Due.at(session, protocol, now));
        }
    }

    @SeededTest
    void a_fact_that_was_withdrawn_is_as_if_it_had_never_been_charted(long seed) {
        PlausibleVisit any = new PlausibleVisit(seed);
        List<Event> facts = any.visit.events.stream()
                .filter(event -> ref(event.payload()) != null)
                .toList();
        if (facts.isEmpty()) {
            return;
        }
        Event gone = any.oneOf(facts);
        FactRef ref = ref(gone.payload());
        List<Event> without = new ArrayList<>(any.visit.events);
        without.removeIf(event -> ref.equals(ref(event.payload())));
        Session never = SessionFold.of(without);
        Session withdrawn = any.visit.retract(ref.kind(), ref.id().value()).session();
        Protocol protocol = any.visit.protocol;
        for (int i = 0; i < 6; i++) {
            Instant now = any.visit.instant(any.minute());
            assertThat(Schedule.of(withdrawn, protocol, now)).isEqualTo(Schedule.of(never, protocol, now));
            assertThat(Due.at(withdrawn, protocol, now)).isEqualTo(Due.at(never, protocol, now));
        }
    }

    private static FactRef ref(EventPayload payload) {
        if (payload instanceof VitalSignCharted charted) {
            return new FactRef(FactKind.VITAL_SIGN, charted.vitalSign().id());
        } else if (payload instanceof RatingCharted charted) {
            return new FactRef(FactKind.RATING, charted.rating().id());
        } else if (payload instanceof SuicidalityScreened charted) {
            return new FactRef(FactKind.SUICIDALITY_SCREEN, charted.screen().id());
        } else if (payload instanceof CareVisitCharted charted) {
            return new FactRef(FactKind.CARE_VISIT, charted.visit().id());
        }
        return null;
    }

    /** The answer of a check after one more reading is the one it had, or comes before it in the order of answers. */
    @SeededTest
    void one_more_reading_leaves_every_check_its_answer_or_gives_it_a_better_one(long seed) {
        PlausibleVisit any = new PlausibleVisit(seed);
        Instant now = any.visit.instant(any.minute());
        for (int i = 0; i < 10; i++) {
            Session before = any.visit.session();
            Map<Object, WatchedCheck> had = byPlace(Schedule.of(before, any.visit.protocol, now));
            any.visit.add(any.below(4) == 0 ? any.fact("more" + i) : any.reading("more" + i));
            if (any.visit.events.get(any.visit.events.size() - 1).payload() instanceof AdministrationCharted) {
                continue;
            }
            Session after = any.visit.session();
            Map<Object, WatchedCheck> has = byPlace(Schedule.of(after, any.visit.protocol, now));
            Ranking ranking = new Ranking(after);
            had.forEach((place, check) -> {
                WatchedCheck now2 = has.get(place);
                assertThat(now2).as("%s", place).isNotNull();
                assertThat(ranking.of(now2)).as("%s", place).isLessThanOrEqualTo(ranking.of(check));
            });
        }
    }

    private static Map<Object, WatchedCheck> byPlace(Schedule schedule) {
        return schedule.checks().stream()
                .collect(Collectors.toMap(
                        check -> check.planned().name() + " "
                                + check.planned().item().code(),
                        Function.identity()));
    }

    @SeededTest
    void the_answers_are_those_of_taking_the_best_pair_of_all_again_and_again(long seed) {
        PlausibleVisit any = new PlausibleVisit(seed);
        Schedule schedule = any.visit.schedule(any.below(250));
        assertThat(schedule.checks().stream()
                        .map(check -> check.answer() == null
                                ? "nothing"
                                : check.answer().fact().id().value())
                        .toList())
                .isEqualTo(new BestPairs(any.visit.session(), schedule).answers());
    }

    @SeededTest
    void nothing_changes_by_itself_before_the_moment_named_and_something_does_then(long seed) {
        PlausibleVisit any = new PlausibleVisit(seed);
        Session session = any.visit.session();
        holdsStill(session, any.visit.protocol, any.visit.instant(any.minute()), any);
    }

    @SeededTest
    void the_same_holds_for_any_log_at_all(long seed) {
        List<Event> events = Arbitrary.of(seed).nextEvents();
        Session session = SessionFold.of(events);
        PlausibleVisit any = new PlausibleVisit(seed);
        Instant start = events.get(0).header().occurredAt().toInstant();
        for (Protocol protocol : List.of(Protocols.esketamineNasal(), Shapes.crowded())) {
            holdsStill(session, protocol, start.plusSeconds(any.below(100_000)), any);
        }
    }

    private static void holdsStill(Session session, Protocol protocol, Instant from, PlausibleVisit any) {
        Instant now = from;
        for (int step = 0; step < 40; step++) {
            Due due = Due.at(session, protocol, now);
            Instant next = due.nextDue().orElse(now.plus(Duration.ofDays(400)));
            assertThat(next).isAfter(now);
            long nanos = Duration.between(now, next).toNanos();
            for (long t : new long[] {1, nanos / 2, nanos - 1, (long) (any.below(1000) / 1000.0 * nanos)}) {
                assertThat(Due.at(session, protocol, now.plusNanos(Math.max(0, Math.min(t, nanos - 1)))))
                        .isEqualTo(due);
            }
            if (due.nextDue().isEmpty()) {
                return;
            }
            assertThat(Due.at(session, protocol, next).items()).isNotEqualTo(due.items());
            now = next;
        }
    }

    @SeededTest
    void a_visit_of_any_contradictions_has_a_schedule(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        Session session = any.next(Session.class);
        for (Instant now : List.of(any.next(Instant.class), Instant.MIN, Instant.MAX)) {
            Schedule schedule = Schedule.of(session, Shapes.crowded(), now);
            assertThat(schedule.missed().size())
                    .isLessThanOrEqualTo(schedule.checks().size());
            assertThat(Due.at(session, Shapes.crowded(), now).nextDue().filter(next -> !next.isAfter(now)))
                    .isEmpty();
        }
    }

    @SeededTest
    void what_is_charted_later_changes_what_is_believed_from_then_on_and_not_what_was_due(long seed) {
        PlausibleVisit any = new PlausibleVisit(seed);
        Protocol protocol = any.visit.protocol;
        Session then = any.visit.session();
        any.visit.late(any.below(300), 400).add(any.fact("later"));
        for (int i = 0; i < 6; i++) {
            Instant now = any.visit.instant(300 + any.below(100));
            Session believed = SessionFold.asBelieved(any.visit.events, now);
            assertThat(Due.at(believed, protocol, now)).isEqualTo(Due.at(then, protocol, now));
        }
        assertThat(SessionFold.asBelieved(any.visit.events, any.visit.instant(400)))
                .isEqualTo(any.visit.session());
    }

    /** The order of answers, as a number that is smaller the better an answer is; nothing is worst. */
    record Ranking(Session session) {
        double of(WatchedCheck check) {
            if (check.answer() == null) {
                return Double.MAX_VALUE;
            }
            BestPairs.Seen seen = BestPairs.seen(session).stream()
                    .filter(other -> other.ref().equals(check.answer().fact()))
                    .findFirst()
                    .orElseThrow();
            return BestPairs.rank(check.planned(), seen, session) * 1e12 + distance(check.planned(), seen.at());
        }

        private static double distance(PlannedCheck planned, OffsetDateTime at) {
            return BestPairs.distance(planned, at) / 1e9;
        }
    }
}
