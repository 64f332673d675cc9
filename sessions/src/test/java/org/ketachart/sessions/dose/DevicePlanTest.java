package org.ketachart.sessions.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.dose.DevicePlan.Next;
import org.ketachart.sessions.protocol.Limits;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Protocols;
import org.ketachart.sessions.protocol.Threshold;
import org.ketachart.testkit.SeededTest;

class DevicePlanTest {
    private static final MedicationOrder THREE = Givings.nasalOrder("84 mg");
    private static final Administration FIRST = Givings.device("d-1", "09:00", "09:01", "28");
    private static final Administration SECOND = Givings.device("d-2", "09:06", "09:07", "28");

    private static List<DoseConcern> concerns(DevicePlan plan) {
        return plan.warnings().stream().map(DoseWarning::concern).toList();
    }

    @ParameterizedTest
    @CsvSource({"28 mg, 1", "56 mg, 2", "84.0 mg, 3"})
    void a_dose_of_whole_devices_is_counted(String dose, int count) {
        assertThat(DevicePlan.findCount(Givings.quantity(dose))).contains(count);
        DevicePlan plan = DevicePlan.of(Givings.nasalOrder(dose), List.of());
        assertThat(plan).isEqualTo(new DevicePlan(count, 0, count, Next.FIRST, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"27.99 mg", "30 mg", "112 mg", "0.5 mg/kg"})
    void any_other_dose_is_told_and_nothing_of_it_is_guessed(String dose) {
        DevicePlan plan = DevicePlan.of(Givings.nasalOrder(dose), List.of(FIRST));
        assertThat(DevicePlan.findCount(Givings.quantity(dose))).isEmpty();
        assertThat(plan.ordered()).isNull();
        assertThat(plan.remaining()).isNull();
        assertThat(plan.next()).isEqualTo(Next.UNKNOWN);
        assertThat(plan.warnings())
                .containsExactly(DoseWarning.of(
                        DoseConcern.NOT_WHOLE_DEVICES,
                        "an order for devices must be 28, 56 or 84 mg of nasal esketamine (RTE-02, V2)"));
    }

    @Test
    void an_order_of_the_other_drug_or_route_is_for_no_device() {
        for (MedicationOrder order : List.of(
                Givings.order(Drug.RACEMIC_KETAMINE, Route.NASAL, "56 mg", null),
                Givings.order(Drug.ESKETAMINE, Route.INTRAVENOUS, "56 mg", null))) {
            assertThat(concerns(DevicePlan.of(order, List.of()))).containsExactly(DoseConcern.NOT_WHOLE_DEVICES);
        }
    }

    @Test
    void the_next_comes_five_minutes_after_the_end_of_the_last_or_after_its_start_when_no_end_is_charted() {
        assertThat(DevicePlan.of(THREE, List.of(FIRST)))
                .isEqualTo(new DevicePlan(
                        3, 1, 2, Next.AFTER_REST, Givings.at("09:06").toInstant(), List.of()));
        assertThat(DevicePlan.of(THREE, List.of(FIRST, Givings.device("d-2", "09:06", null, null)))
                        .notBefore())
                .isEqualTo(Givings.at("09:11").toInstant());
    }

    @Test
    void a_clinic_may_set_a_longer_rest_and_a_part_of_a_minute_counts() {
        DevicePlan plan =
                DevicePlan.of(THREE, List.of(FIRST, SECOND), Threshold.of("5.5", Unit.MINUTE, "RTE-03", Mark.D));
        assertThat(plan.notBefore())
                .isEqualTo(Givings.at("2026-03-02T09:12:30-06:00").toInstant());
        assertThat(plan.warnings())
                .containsExactly(new DoseWarning(
                        DoseConcern.DEVICE_TOO_SOON,
                        "a device must come 5.5 min after the one before (RTE-03, D)",
                        List.of(new FactRef(FactKind.ADMINISTRATION, SECOND.id()))));
    }

    @Test
    void a_device_given_too_soon_stays_given_and_is_told() {
        DevicePlan plan = DevicePlan.of(THREE, List.of(Givings.device("d-2", "09:05", null, "28"), FIRST));
        assertThat(plan.used()).isEqualTo(2);
        assertThat(plan.remaining()).isEqualTo(1);
        assertThat(plan.warnings()).hasSize(1);
        assertThat(plan.warnings().get(0).code()).isEqualTo("device-too-soon");
        assertThat(plan.warnings().get(0).message())
                .isEqualTo("a device must come 5 min after the one before (RTE-03, V2)");
    }

    @Test
    void the_rest_comes_after_the_device_that_ended_last_and_not_after_the_one_that_began_last() {
        Administration slow = Givings.device("d-1", "09:00", "09:20", "28");
        Administration early = Givings.device("d-2", "09:02", "09:03", "28");
        Administration third = Givings.device("d-3", "09:22", null, "28");
        DevicePlan plan = DevicePlan.of(THREE, List.of(slow, early, third));
        assertThat(plan.warnings())
                .flatExtracting(DoseWarning::because)
                .containsExactly(
                        new FactRef(FactKind.ADMINISTRATION, early.id()),
                        new FactRef(FactKind.ADMINISTRATION, third.id()));
    }

    @Test
    void the_hour_that_a_clock_shows_twice_is_no_rest() {
        Administration before = Givings.device("d-1", "2026-11-01T01:58:00-05:00", null, "28");
        Administration after = Givings.device("d-2", "2026-11-01T01:01:00-06:00", null, "28");
        DevicePlan plan = DevicePlan.of(THREE, List.of(after, before));
        assertThat(concerns(plan)).containsExactly(DoseConcern.DEVICE_TOO_SOON);
        assertThat(plan.notBefore())
                .isEqualTo(Givings.at("2026-11-01T01:06:00-06:00").toInstant());
    }

    @Test
    void none_remains_when_all_are_used_and_one_more_is_told() {
        MedicationOrder one = Givings.nasalOrder("28 mg");
        assertThat(DevicePlan.of(one, List.of(FIRST)).next()).isEqualTo(Next.NONE);
        DevicePlan plan = DevicePlan.of(one, List.of(FIRST, SECOND));
        assertThat(plan.remaining()).isZero();
        assertThat(plan.next()).isEqualTo(Next.NONE);
        assertThat(concerns(plan)).containsExactly(DoseConcern.DEVICES_ABOVE_ORDER);
    }

    @Test
    void a_device_used_in_part_is_used_and_one_that_gave_nothing_or_was_an_error_is_not() {
        assertThat(DevicePlan.of(THREE, List.of(Givings.as(FIRST, Completion.PARTLY_GIVEN, "14")))
                        .remaining())
                .isEqualTo(2);
        for (Administration none : List.of(
                Givings.as(FIRST, Completion.PARTLY_GIVEN, "0"),
                Givings.as(FIRST, Completion.NOT_GIVEN, null),
                Givings.as(FIRST, RecordStatus.ENTERED_IN_ERROR))) {
            assertThat(DevicePlan.of(THREE, List.of(none)))
                    .isEqualTo(new DevicePlan(3, 0, 3, Next.FIRST, null, List.of()));
        }
    }

    @Test
    void while_one_is_being_given_the_time_of_the_next_is_not_known() {
        Administration running = Givings.as(Givings.device("d-1", "09:00", null, null), Completion.IN_PROGRESS, null);
        DevicePlan plan = DevicePlan.of(THREE, List.of(running));
        assertThat(plan.next()).isEqualTo(Next.IN_PROGRESS);
        assertThat(plan.notBefore()).isNull();
    }

    @Test
    void two_devices_charted_in_one_line_make_the_rest_unknown() {
        DevicePlan plan = DevicePlan.of(THREE, List.of(Givings.device("d-1", "09:00", null, "56")));
        assertThat(plan.remaining()).isNull();
        assertThat(plan.next()).isEqualTo(Next.UNKNOWN);
        assertThat(plan.warnings())
                .extracting(DoseWarning::message)
                .containsExactly("one device holds 28 mg (RTE-01, V2)");
        assertThat(concerns(DevicePlan.of(THREE, List.of(Givings.device("d-1", "09:00", null, "20")))))
                .containsExactly(DoseConcern.DEVICE_CONTENT);
    }

    @Test
    void a_correction_stands_over_what_it_corrects_and_differing_versions_of_equal_standing_are_unknown() {
        Administration later = Givings.device("d-1", "09:02", "09:03", "28");
        assertThat(DevicePlan.of(THREE, List.of(Givings.as(later, RecordStatus.AMENDED), FIRST, FIRST))
                        .notBefore())
                .isEqualTo(Givings.at("09:08").toInstant());
        DevicePlan plan = DevicePlan.of(THREE, List.of(later, FIRST));
        assertThat(plan.next()).isEqualTo(Next.UNKNOWN);
        assertThat(plan.warnings())
                .containsExactly(new DoseWarning(
                        DoseConcern.VERSIONS_DIFFER,
                        "versions of one administration must not differ",
                        List.of(new FactRef(FactKind.ADMINISTRATION, new RecordId("d-1")))));
    }

    @SeededTest
    void the_order_in_which_devices_are_handed_in_changes_nothing(long seed) {
        Random random = new Random(seed);
        List<Administration> charted = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int minute = random.nextInt(50);
            charted.add(Givings.device("d-" + i, "09:" + (10 + minute % 50), null, random.nextBoolean() ? "28" : null));
        }
        charted.add(charted.get(random.nextInt(4)));
        charted.add(Givings.as(
                charted.get(random.nextInt(4)), List.of(RecordStatus.values()).get(random.nextInt(3))));
        DevicePlan plan = DevicePlan.of(THREE, charted);
        List<Administration> shuffled = new ArrayList<>(charted);
        Collections.shuffle(shuffled, random);
        assertThat(DevicePlan.of(THREE, shuffled)).isEqualTo(plan);
    }

    @Test
    void the_rest_is_that_of_the_protocol() {
        Protocol standard = Protocols.esketamineNasal();
        Map<ProtocolValue, Threshold> values = new EnumMap<>(standard.limits().values());
        values.put(ProtocolValue.DEVICE_REST, Threshold.of("8", Unit.MINUTE, "clinic", Mark.D));
        Protocol longer = new Protocol(
                standard.ref(),
                standard.drug(),
                standard.route(),
                standard.setting(),
                new Limits(values),
                standard.looks(),
                standard.gates());
        assertThat(DevicePlan.of(THREE, List.of(FIRST), standard).notBefore())
                .isEqualTo(Givings.at("09:06").toInstant());
        assertThat(DevicePlan.of(THREE, List.of(FIRST), longer).notBefore())
                .isEqualTo(Givings.at("09:09").toInstant());
    }
}
