package org.ketachart.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketachart.core.adverse.Suspect;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Treatment;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;

class ConsistencyTest {
    @SeededTest
    void a_consistent_session_points_only_to_its_own_facts(long seed) {
        SessionRecord record = Arbitrary.of(seed).nextSession();
        assertClosed(record);
        assertThat(record.maintenancePlan() == null
                        || record.maintenancePlan().id().equals(record.plan()))
                .isTrue();
    }

    @SeededTest
    void a_consistent_log_folds_into_a_record_that_points_only_to_its_own_facts(long seed) {
        assertClosed(SessionFold.of(Arbitrary.of(seed).nextEvents()).record());
    }

    @SeededTest
    void a_consistent_log_holds_no_irregular_step(long seed) {
        List<Event> events = Arbitrary.of(seed).nextEvents();
        Session session = SessionFold.of(events);
        assertThat(session.irregular()).isEmpty();
        assertThat(session.seq()).isEqualTo(events.size());
    }

    @SeededTest
    void a_consistent_log_is_in_the_order_of_belief(long seed) {
        List<Event> events = Arbitrary.of(seed).nextEvents();
        assertThat(events.get(0).payload()).isInstanceOf(SessionOpened.class);
        Set<Object> ids = new HashSet<>();
        Instant before = Instant.MIN;
        for (int i = 0; i < events.size(); i++) {
            EventHeader header = events.get(i).header();
            assertThat(header.seq()).isEqualTo(i + 1L);
            assertThat(header.recordedAt()).isAfterOrEqualTo(before);
            assertThat(header.amends() == null || ids.contains(header.amends())).isTrue();
            assertThat(ids.add(header.id())).isTrue();
            before = header.recordedAt();
        }
    }

    @SeededTest
    void every_prefix_of_a_consistent_log_folds(long seed) {
        List<Event> events = Arbitrary.of(seed).nextEvents();
        for (Event event : events) {
            Instant at = event.header().recordedAt();
            assertThat(SessionFold.asBelieved(events, at).seq())
                    .isEqualTo(events.stream()
                            .filter(e -> !e.header().recordedAt().isAfter(at))
                            .count());
        }
    }

    @SeededTest
    void a_log_whose_steps_come_in_any_order_still_folds(long seed) {
        List<Event> events = Arbitrary.of(seed).nextEvents();
        List<Event> shuffled = new ArrayList<>(events.subList(1, events.size()));
        Collections.shuffle(shuffled, new Random(seed));
        SessionFold fold = new SessionFold();
        fold.apply(events.get(0));
        for (Event event : shuffled) {
            fold.apply(event);
            assertThat(fold.session().record().chart())
                    .isEqualTo(events.get(0).header().chart());
        }
    }

    @Test
    void consistent_logs_reach_every_kind_of_payload_and_every_state() {
        Set<Class<?>> payloads = new HashSet<>();
        Set<SessionState> logged = new HashSet<>();
        Set<SessionState> made = new HashSet<>();
        List<Event> late = new ArrayList<>();
        List<Event> amending = new ArrayList<>();
        Seeds.all().forEach(seed -> {
            List<Event> events = Arbitrary.of(seed).nextEvents();
            events.forEach(e -> payloads.add(e.payload().getClass()));
            events.stream().filter(e -> e.header().amends() != null).forEach(amending::add);
            for (int i = 1; i < events.size(); i++) {
                Event event = events.get(i);
                if (event.header()
                        .occurredAt()
                        .isBefore(events.get(i - 1).header().occurredAt())) {
                    late.add(event);
                }
            }
            SessionFold fold = new SessionFold();
            for (Event event : events) {
                fold.apply(event);
                logged.add(fold.session().record().state());
            }
            made.add(Arbitrary.of(seed).nextSession().state());
        });
        assertThat(payloads).containsExactlyInAnyOrder(EventPayload.class.getPermittedSubclasses());
        assertThat(logged).containsExactlyInAnyOrder(SessionState.values());
        assertThat(made).containsExactlyInAnyOrder(SessionState.values());
        assertThat(late).hasSizeGreaterThan(50);
        assertThat(amending).hasSizeGreaterThan(50);
    }

    private static void assertClosed(SessionRecord record) {
        List<FactRef> facts = facts(record);
        List<RecordId> ids = facts.stream().map(FactRef::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(facts).containsAll(pointers(record));
        assertThat(record.clinic().id()).isEqualTo(record.chart().clinic());
        assertThat(record.course() == null
                        || record.course().id().equals(record.chart().course()))
                .isTrue();
        assertThat(record.phaseSummary() == null
                        || (record.phaseSummary().id().equals(record.phase())
                                && record.phaseSummary()
                                        .course()
                                        .equals(record.chart().course())))
                .isTrue();
        assertThat(record.maintenancePlan() == null
                        || record.maintenancePlan()
                                .course()
                                .equals(record.chart().course()))
                .isTrue();
    }

    private static List<FactRef> facts(SessionRecord record) {
        List<FactRef> facts = new ArrayList<>();
        record.orders().forEach(f -> facts.add(new FactRef(FactKind.ORDER, f.id())));
        record.products().forEach(f -> facts.add(new FactRef(FactKind.PRODUCT, f.id())));
        record.vitalSigns().forEach(f -> facts.add(ref(FactKind.VITAL_SIGN, f)));
        record.ratings().forEach(f -> facts.add(ref(FactKind.RATING, f)));
        record.administrations().forEach(f -> facts.add(ref(FactKind.ADMINISTRATION, f)));
        record.interventions().stream().map(Intervention::ref).forEach(facts::add);
        record.adverseEvents().forEach(f -> facts.add(ref(FactKind.ADVERSE_EVENT, f)));
        record.effects().forEach(f -> facts.add(ref(FactKind.EFFECT, f)));
        record.consents().forEach(f -> facts.add(ref(FactKind.CONSENT, f)));
        record.forms().forEach(f -> facts.add(ref(FactKind.FORM, f)));
        return facts;
    }

    private static FactRef ref(FactKind kind, ChartedFact fact) {
        return new FactRef(kind, fact.id());
    }

    private static List<FactRef> pointers(SessionRecord record) {
        List<FactRef> pointers = new ArrayList<>();
        record.adverseEvents().forEach(e -> {
            pointers.addAll(e.triggers());
            e.suspects().stream().map(Suspect::giving).forEach(pointers::add);
        });
        record.interventions().forEach(i -> pointers.addAll(i.promptedBy()));
        Stream.ofNullable(record.treatment())
                .map(Treatment::reason)
                .filter(Objects::nonNull)
                .map(Reason::because)
                .forEach(pointers::addAll);
        point(pointers, FactKind.ORDER, record.administrations().stream().map(Administration::order));
        point(pointers, FactKind.PRODUCT, record.administrations().stream().map(Administration::product));
        point(pointers, FactKind.ORDER, record.orders().stream().map(MedicationOrder::replaces));
        point(
                pointers,
                FactKind.VITAL_SIGN,
                record.administrations().stream()
                        .map(Administration::weight)
                        .filter(Objects::nonNull)
                        .map(DosingWeight::reading));
        return pointers;
    }

    private static void point(List<FactRef> pointers, FactKind kind, Stream<RecordId> ids) {
        ids.filter(Objects::nonNull).map(id -> new FactRef(kind, id)).forEach(pointers::add);
    }
}
