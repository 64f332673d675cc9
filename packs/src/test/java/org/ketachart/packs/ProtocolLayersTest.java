package org.ketachart.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.sessions.protocol.Firmness;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.LookItem;
import org.ketachart.sessions.protocol.PlannedLook;
import org.ketachart.sessions.protocol.ProtocolValue;

class ProtocolLayersTest {
    private static final ProtocolPack LIBRARY =
            new ProtocolLibrary().find(new RecordId("esketamine-nasal")).orElseThrow();

    private static ProtocolPack pack(String layer, String version, String effective, String values) {
        String json = """
                {"id": "esketamine-nasal", "version": "%s", "effective": "%s", "layer": "%s", "values": {%s}}
                """.formatted(version, effective, layer, values);
        return new PackReader().read(json.getBytes(UTF_8)).value();
    }

    private static String hold(int systolic) {
        return "\"pressure.hold.systolic\": {\"value\": " + systolic
                + ", \"unit\": \"mm[Hg]\", \"row\": \"MON-41\", \"mark\": \"D\"}";
    }

    private static int hold(List<ProtocolPack> packs, String day) {
        return ProtocolLayers.of(packs)
                .value()
                .on(LocalDate.parse(day))
                .value()
                .protocol()
                .hold()
                .systolic()
                .value()
                .value()
                .intValueExact();
    }

    @Test
    void the_clinic_stands_over_the_network_and_the_network_over_the_library() {
        ProtocolPack network = pack("network", "3", "2026-02-01", hold(158));
        ProtocolPack clinic = pack("clinic", "2", "2026-03-01", hold(155));
        List<ProtocolPack> packs = List.of(LIBRARY, network, clinic);

        assertThat(hold(packs, "2026-01-31")).isEqualTo(160);
        assertThat(hold(packs, "2026-02-01")).isEqualTo(158);
        assertThat(hold(packs, "2026-03-01")).isEqualTo(155);
    }

    @Test
    void what_a_layer_replaced_is_told_with_who_set_it() {
        ProtocolPack clinic = pack("clinic", "2", "2026-03-01", hold(155));
        EffectiveProtocol effective = ProtocolLayers.of(List.of(LIBRARY, clinic))
                .value()
                .on(LocalDate.parse("2026-05-12"))
                .value();

        assertThat(effective.values())
                .filteredOn(SetValue::isChanged)
                .extracting(
                        SetValue::name,
                        value -> value.by().name(),
                        value -> value.replaced().value().value().intValue())
                .containsExactly(tuple(ProtocolValue.HOLD_SYSTOLIC, "clinic 2", 160));
        assertThat(effective.protocol().ref().version().value()).isEqualTo("0.2.0-clinic.2");
    }

    @Test
    void looks_and_gates_tell_who_set_them_and_what_they_replaced_too() {
        String json = """
                {"id": "esketamine-nasal", "version": "%s", "effective": "2026-02-01", "layer": "%s",
                 "looks": {"%s": {"role": "after-dose", "from": "first-drug", "first": 70, "every": 20,
                   "early": 10, "late": 10, "of": ["blood-pressure"], "row": "MON-30", "mark": "D"}},
                 "gates": {"gait": {"unmet": "%s", "row": "none", "mark": "D"}}}
                """;
        PackReader reader = new PackReader();
        ProtocolPack network = reader.read(
                        json.formatted("3", "network", "after-dose", "hard").getBytes(UTF_8))
                .value();
        ProtocolPack clinic = reader.read(json.formatted("2", "clinic", "later", "off")
                        .replace("70", "600")
                        .replace("\"blood-pressure\"", "\"weight\"")
                        .getBytes(UTF_8))
                .value();
        EffectiveProtocol effective = ProtocolLayers.of(List.of(LIBRARY, network, clinic))
                .value()
                .on(LocalDate.parse("2026-05-12"))
                .value();

        assertThat(effective.looks())
                .extracting(set -> set.look().name().value(), set -> set.by().name(), SetLook::isChanged)
                .containsExactly(
                        tuple("before-dose", "library 0.2.0", false),
                        tuple("40-minutes", "library 0.2.0", false),
                        tuple("after-dose", "network 3", true),
                        tuple("later", "clinic 2", false));
        assertThat(effective.looks().get(2).replaced())
                .isEqualTo(LIBRARY.looks().get(2));
        assertThat(effective.gates())
                .filteredOn(SetGate::isChanged)
                .extracting(
                        SetGate::item,
                        set -> set.by().name(),
                        set -> set.replaced().unmet())
                .containsExactly(tuple(GateItem.GAIT, "clinic 2", Firmness.HARD));
        assertThat(effective.protocol().looks()).hasSize(4);
        assertThat(effective.protocol().gates().rules().get(GateItem.GAIT).unmet())
                .isEqualTo(Firmness.OFF);
    }

    @Test
    void a_look_is_replaced_as_a_whole() {
        ProtocolPack clinic = new PackReader().read("""
                {"id": "esketamine-nasal", "version": "2", "effective": "2026-02-01", "layer": "clinic",
                 "looks": {"40-minutes": {"role": "40-minutes", "from": "first-drug", "first": 40, "early": 5, "late": 5,
                   "of": ["blood-pressure"], "row": "MON-30", "mark": "D"}}}
                """.getBytes(UTF_8)).value();
        EffectiveProtocol effective = ProtocolLayers.of(List.of(LIBRARY, clinic))
                .value()
                .on(LocalDate.parse("2026-05-12"))
                .value();
        assertThat(effective.looks().get(1).look())
                .returns(false, PlannedLook::required)
                .returns(List.of(LookItem.BLOOD_PRESSURE), PlannedLook::of);
    }

    @Test
    void of_a_layers_versions_the_latest_that_has_begun_holds() {
        List<ProtocolPack> packs = List.of(
                LIBRARY, pack("clinic", "1", "2026-02-01", hold(150)), pack("clinic", "2", "2026-06-01", hold(155)));
        assertThat(hold(packs, "2026-05-31")).isEqualTo(150);
        assertThat(hold(packs, "2026-06-01")).isEqualTo(155);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_order_in_which_packs_are_given_does_not_matter(long seed) {
        List<ProtocolPack> packs = new ArrayList<>(List.of(
                LIBRARY,
                pack("network", "3", "2026-02-01", hold(158)),
                pack("clinic", "1", "2026-02-01", hold(150)),
                pack("clinic", "2", "2026-06-01", hold(155))));
        EffectiveProtocol expected = ProtocolLayers.of(packs)
                .value()
                .on(LocalDate.parse("2026-05-12"))
                .value();
        Collections.shuffle(packs, new Random(seed));
        assertThat(ProtocolLayers.of(packs)
                        .value()
                        .on(LocalDate.parse("2026-05-12"))
                        .value())
                .isEqualTo(expected);
    }

    @Test
    void the_words_of_a_clinic_go_with_its_protocol() {
        String json = """
                {"id": "esketamine-nasal", "version": "1", "effective": "2026-02-01", "layer": "clinic", "values": {},
                 "surroundings": "dim light, quiet, own music", "crisisContact": "the clinician on call, extension 7"}
                """;
        EffectiveProtocol effective = ProtocolLayers.of(List.of(
                        LIBRARY, new PackReader().read(json.getBytes(UTF_8)).value()))
                .value()
                .on(LocalDate.parse("2026-05-12"))
                .value();
        assertThat(effective.surroundings().text()).isEqualTo("dim light, quiet, own music");
        assertThat(effective.crisisContact().text()).isEqualTo("the clinician on call, extension 7");
    }

    @Test
    void layers_that_are_each_right_and_wrong_together_are_refused() {
        Result<EffectiveProtocol> refused = ProtocolLayers.of(
                        List.of(LIBRARY, pack("clinic", "1", "2026-02-01", hold(130))))
                .value()
                .on(LocalDate.parse("2026-05-12"));
        assertThat(refused.issues())
                .extracting(Issue::code, Issue::path, Issue::message)
                .containsExactly(tuple(
                        "KC-PCK-010", "values.pressure.hold.systolic", "must be at least pressure.caution.systolic"));
    }

    @Test
    void versions_that_no_record_could_name_together_are_refused() {
        ProtocolPack network = pack("network", "9".repeat(40), "2026-02-01", hold(158));
        ProtocolPack clinic = pack("clinic", "8".repeat(40), "2026-02-01", hold(155));
        assertThat(ProtocolLayers.of(List.of(LIBRARY, network, clinic))
                        .value()
                        .on(LocalDate.parse("2026-05-12"))
                        .issues())
                .extracting(Issue::code, Issue::path)
                .containsExactly(tuple("KC-PCK-007", "version"));
    }

    @Test
    void a_day_before_the_library_began_has_no_protocol() {
        assertThat(ProtocolLayers.of(List.of(LIBRARY))
                        .value()
                        .on(LocalDate.parse("2025-12-31"))
                        .issues())
                .extracting(Issue::code)
                .containsExactly("KC-PCK-011");
    }

    @Test
    void packs_that_do_not_go_together_are_refused_with_every_reason() {
        ProtocolPack other =
                new ProtocolLibrary().find(new RecordId("ketamine-oral")).orElseThrow();
        assertThat(ProtocolLayers.of(List.of(LIBRARY, other)).issues())
                .extracting(Issue::code)
                .containsExactly("KC-PCK-008", "KC-PCK-009");
        assertThat(ProtocolLayers.of(List.of(pack("clinic", "1", "2026-02-01", hold(150))))
                        .issues())
                .extracting(Issue::code)
                .containsExactly("KC-PCK-002");
    }
}
