package org.ketachart.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.event.Event;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;

class ArbitraryTest {
    private static final Seen SEEN = seen();

    private static Seen seen() {
        Seen seen = new Seen();
        Seeds.all().forEach(seed -> {
            Arbitrary any = Arbitrary.of(seed);
            CoreTypes.records().forEach(type -> seen.walk(any.next(type)));
            for (int i = 0; i < 20; i++) {
                seen.walk(any.next(Event.class));
            }
        });
        return seen;
    }

    @Test
    void every_record_of_core_is_made() {
        assertThat(SEEN.types).containsAll(CoreTypes.records());
        assertThat(CoreTypes.records()).hasSizeGreaterThan(80);
    }

    @Test
    void every_constant_of_every_enum_that_a_record_holds_is_seen() {
        List<Class<?>> held = CoreTypes.enums().stream()
                .filter(type -> CoreTypes.records().stream()
                        .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                        .map(Slot::of)
                        .map(slot -> slot.isList() ? slot.element().raw() : slot.raw())
                        .anyMatch(type::equals))
                .toList();
        assertThat(held).hasSizeGreaterThan(25);
        held.forEach(type -> assertThat(SEEN.constants).contains(type.getEnumConstants()));
    }

    @Test
    void every_component_is_seen_present_and_where_it_may_be_absent_is_seen_absent() {
        List<String> components = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        for (Class<?> type : CoreTypes.records()) {
            for (RecordComponent component : type.getRecordComponents()) {
                Slot slot = Slot.of(component);
                components.add(slot.key());
                if (slot.nullable()) {
                    optional.add(slot.key());
                }
            }
        }
        assertThat(optional).hasSizeGreaterThan(70);
        assertThat(SEEN.present).containsAll(components);
        assertThat(SEEN.absent).containsAll(optional);
    }

    @SeededTest
    void the_same_seed_gives_the_same_values(long seed) {
        assertThat(Arbitrary.of(seed).next(Session.class))
                .isEqualTo(Arbitrary.of(seed).next(Session.class));
        assertThat(Arbitrary.of(seed).nextSession())
                .isEqualTo(Arbitrary.of(seed).nextSession());
        assertThat(Arbitrary.of(seed).nextEvents()).isEqualTo(Arbitrary.of(seed).nextEvents());
    }

    @SeededTest
    void a_constructible_record_names_its_own_clinic_and_session(long seed) {
        SessionRecord record = Arbitrary.of(seed).next(SessionRecord.class);
        assertThat(record.chart().clinic()).isEqualTo(record.clinic().id());
        assertThat(record.id()).isEqualTo(record.chart().session());
    }
}
