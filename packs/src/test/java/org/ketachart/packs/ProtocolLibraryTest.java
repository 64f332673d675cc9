package org.ketachart.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.dose.DoseLimits;
import org.ketachart.sessions.protocol.Firmness;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.GatePolicy;
import org.ketachart.sessions.protocol.GateRule;
import org.ketachart.sessions.protocol.Limits;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Protocols;
import org.ketachart.sessions.protocol.Threshold;

class ProtocolLibraryTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-12");
    private static final ProtocolLibrary LIBRARY = new ProtocolLibrary();

    static List<RecordId> ids() {
        return LIBRARY.ids();
    }

    private static Protocol protocol(String id) {
        ProtocolPack pack = LIBRARY.find(new RecordId(id)).orElseThrow();
        return ProtocolLayers.of(List.of(pack)).value().on(DAY).value().protocol();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_protocol_of_the_library_holds_by_itself(RecordId id) {
        Protocol protocol = protocol(id.value());
        assertThat(protocol.ref().id()).isEqualTo(id);
        assertThat(protocol.ref().version().value()).isEqualTo("0.2.0");
    }

    @Test
    void the_defaults_in_code_are_those_of_the_packs() {
        assertThat(protocol("esketamine-nasal")).isEqualTo(Protocols.esketamineNasal());
        assertThat(protocol("ketamine-intravenous")).isEqualTo(Protocols.ketamineIntravenous());
    }

    @Test
    void a_protocol_that_is_not_there_is_not_found() {
        assertThat(LIBRARY.find(new RecordId("ketamine-home"))).isEmpty();
    }

    @Test
    void esketamine_is_never_planned_at_home() {
        assertThat(ids())
                .extracting(id -> protocol(id.value()))
                .filteredOn(protocol -> protocol.setting() == Setting.TELEHEALTH)
                .hasSize(2)
                .allMatch(protocol -> protocol.drug() == Drug.RACEMIC_KETAMINE);
    }

    @Test
    void at_home_an_adult_is_there_and_consent_to_be_seen_by_video() {
        for (String id : List.of("ketamine-telehealth-oral", "ketamine-telehealth-sublingual")) {
            GatePolicy gates = protocol(id).gates();
            assertThat(gates.rules().get(GateItem.MONITOR_PERSON))
                    .isEqualTo(GateRule.of(Firmness.HARD, "MON-36", Mark.D));
            assertThat(gates.rules().get(GateItem.TELEHEALTH_CONSENT).unmet()).isEqualTo(Firmness.HARD);
            assertThat(gates.rules()).doesNotContainKeys(GateItem.ESCORT, GateItem.ESCORT_IDENTIFIED);
            assertThat(gates.rules().get(GateItem.SATURATION).unknown())
                    .as("nobody has an oximeter at home by MON-36")
                    .isEqualTo(Firmness.OFF);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ketamine-oral",
                "ketamine-sublingual",
                "ketamine-telehealth-oral",
                "ketamine-telehealth-sublingual"
            })
    void a_hundred_milligrams_swallowed_or_under_the_tongue_call_for_no_look(String id) {
        Limits limits = protocol(id).limits();
        BigDecimal hundred = new BigDecimal("100");
        assertThat(limits.of(ProtocolValue.DOSE_TOTAL).value().value()).isGreaterThanOrEqualTo(hundred);
        limits.find(ProtocolValue.DOSE_PER_KILOGRAM)
                .ifPresent(limit -> assertThat(limit.value().value().multiply(new BigDecimal("40")))
                        .as("for a patient of 40 kg")
                        .isGreaterThanOrEqualTo(hundred));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_dose_warns_by_the_limits_of_its_protocol(RecordId id) {
        Protocol protocol = protocol(id.value());
        DoseLimits limits = DoseLimits.of(protocol);
        assertThat(Optional.ofNullable(limits.mostPerKilogram()))
                .isEqualTo(protocol.limits().find(ProtocolValue.DOSE_PER_KILOGRAM));
        assertThat(Optional.ofNullable(limits.most()))
                .isEqualTo(protocol.limits().find(ProtocolValue.DOSE_TOTAL));
    }

    @ParameterizedTest
    @CsvSource({
        "ketamine-oral, CAR-10",
        "ketamine-sublingual, CAR-10",
        "ketamine-nasal, RTE-44 CAR-11 CAR-10",
        "ketamine-telehealth-oral, CAR-09 CAR-10 CAR-12",
        "ketamine-telehealth-sublingual, CAR-09 CAR-10 CAR-12",
        "esketamine-nasal, ''",
        "ketamine-intravenous, ''"
    })
    void what_the_authorities_warn_of_goes_with_the_protocol(String id, String rows) {
        Purpose purpose = LIBRARY.find(new RecordId(id)).orElseThrow().purpose();
        assertThat(String.join(" ", purpose.notices().keySet())).isEqualTo(rows);
    }

    @Test
    void acute_suicidality_has_a_plan_before_leaving_and_an_end_after_four_weeks() {
        Protocol protocol = protocol("esketamine-nasal-mdsi");
        assertThat(protocol.gates().rules())
                .containsEntry(GateItem.SAFETY_PLAN, GateRule.of(Firmness.HARD, "MON-34", Mark.D))
                .containsEntry(GateItem.MAINTENANCE_PLAN, GateRule.of(Firmness.SOFT, "MNT-22", Mark.V1))
                .containsEntry(GateItem.CUMULATIVE, GateRule.of(Firmness.SOFT, "RTE-13", Mark.V2));
        assertThat(protocol.limits().of(ProtocolValue.CUMULATIVE))
                .isEqualTo(Threshold.of("8", Unit.DOSE, "RTE-13", Mark.V2));
    }
}
