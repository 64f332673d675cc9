package org.ketachart.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.sessions.protocol.ProtocolValue;

/** What layers that are each right may not say together, each with its code, its place and its message. */
class ContradictionsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-12");

    private static Result<EffectiveProtocol> lay(String id, String body) {
        String json = """
                {"id": "%s", "version": "1", "effective": "2026-02-01", "layer": "clinic", %s}
                """.formatted(id, body);
        ProtocolPack library = new ProtocolLibrary().find(new RecordId(id)).orElseThrow();
        ProtocolPack clinic = new PackReader().read(json.getBytes(UTF_8)).value();
        return ProtocolLayers.of(List.of(library, clinic)).value().on(DAY);
    }

    private static String value(String name, String number) {
        return "\"" + name + "\": {\"value\": " + number + ", \"unit\": \""
                + ProtocolValue.find(name).orElseThrow().unit().code() + "\", \"row\": \"none\", \"mark\": \"D\"}";
    }

    private static String look(String name, String rest) {
        return "\"" + name + "\": {" + rest + ", \"row\": \"none\", \"mark\": \"D\"}";
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            pressure.hold.systolic | 139 | values.pressure.hold.systolic | must be at least pressure.caution.systolic
            pressure.hold.diastolic | 89 | values.pressure.hold.diastolic | must be at least pressure.caution.diastolic
            pressure.crisis.systolic | 179 | values.pressure.crisis.systolic | must be at least pressure.alert.systolic
            pressure.crisis.diastolic | 109 | values.pressure.crisis.diastolic | must be at least pressure.alert.diastolic
            saturation.look | 89 | values.saturation.look | must be at least saturation.urgent
            sedation.prescriber | 0 | values.sedation.prescriber | must be at least sedation.emergency
            pulse.stop | 119 | values.pulse.stop | must be at least pulse.high
            pulse.low | 120 | values.pulse.high | must be above pulse.low
            respiration.low | 30 | values.respiration.high | must be above respiration.low
            rass.low | 2 | values.rass.high | must be above rass.low
            pressure.clears-below | 26 | values.pressure.rise.diastolic | must be at least pressure.clears-below
            pressure.alert.diastolic | 30 | values.pressure.alert.diastolic | must be more than 20 above pressure.clears-below
            pressure.alert.systolic | 50 | values.pressure.alert.systolic | must be more than 40 above pressure.clears-below
            saturation.clears-above | 7 | values.saturation.clears-above | must not reach beyond 100 %, with saturation.look
            stay.from-first | 39 | looks.40-minutes.first | must be at most stay.from-first
            """)
    void a_number_that_contradicts_another_is_refused(String name, String number, String path, String message) {
        assertThat(lay("esketamine-nasal", "\"values\": {" + value(name, number) + "}")
                        .issues())
                .extracting(Issue::code, Issue::path, Issue::message)
                .containsExactly(tuple("KC-PCK-010", path, message));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            ketamine-oral | food | values.before.food
            ketamine-oral | liquid | values.before.liquid
            ketamine-oral | nasal-spray | values.before.nasal-spray
            ketamine-oral | weight | values.before.weight
            esketamine-nasal | cumulative | values.course.doses
            """)
    void a_gate_without_its_number_is_refused(String id, String gate, String path) {
        String rule = "\"gates\": {\"%s\": {\"unmet\": \"%s\", \"row\": \"none\", \"mark\": \"D\"}}";
        assertThat(lay(id, rule.formatted(gate, "soft")).issues())
                .extracting(Issue::code, Issue::path, Issue::message)
                .containsExactly(tuple("KC-PCK-002", path, "must be there for the gate " + gate));
        assertThat(lay(id, rule.formatted(gate, "off")).isOk()).isTrue();
    }

    @Test
    void a_gate_with_its_number_holds() {
        assertThat(lay(
                                "ketamine-oral",
                                "\"values\": {" + value("before.food", "120") + "}, \"gates\": {\"food\":"
                                        + " {\"unmet\": \"soft\", \"row\": \"none\", \"mark\": \"D\"}}")
                        .isOk())
                .isTrue();
    }

    @Test
    void nobody_may_leave_out_the_adult_beside_a_patient_at_home() {
        String off = "\"gates\": {\"monitor-person\": {\"unmet\": \"off\", \"row\": \"MON-36\", \"mark\": \"D\"}}";
        assertThat(lay("ketamine-telehealth-oral", off).issues())
                .extracting(Issue::code, Issue::path, Issue::message)
                .containsExactly(tuple(
                        "KC-PCK-010",
                        "gates.monitor-person",
                        "must not be off where the dose is taken at home (MON-36)"));
    }

    @Test
    void a_look_that_one_reading_would_answer_with_another_is_refused() {
        String added = look(
                "pulse-again",
                "\"role\": \"after-dose\", \"from\": \"first-drug\", \"first\": 80, \"early\": 5, \"late\": 5,"
                        + " \"of\": [\"%s\"]");
        assertThat(lay("ketamine-oral", "\"looks\": {" + added.formatted("heart-rate") + "}")
                        .issues())
                .extracting(Issue::code, Issue::path, Issue::message)
                .containsExactly(tuple(
                        "KC-PCK-010",
                        "looks.pulse-again",
                        "must not share a window and an item with after-dose, one reading would answer both"));
        assertThat(lay("ketamine-oral", "\"looks\": {" + added.formatted("dissociation") + "}")
                        .isOk())
                .isTrue();
    }

    @Test
    void without_a_look_before_the_dose_the_baseline_gate_has_nothing_to_ask() {
        String moved = look(
                "before-dose",
                "\"role\": \"after-dose\", \"from\": \"dose-end\", \"first\": 5, \"early\": 5, \"late\": 5,"
                        + " \"of\": [\"weight\"]");
        assertThat(lay("ketamine-oral", "\"looks\": {" + moved + "}").issues())
                .extracting(Issue::code, Issue::path)
                .containsExactly(tuple("KC-PCK-002", "looks"));
    }

    @Test
    void every_contradiction_is_told_at_once() {
        assertThat(lay(
                                "esketamine-nasal",
                                "\"values\": {" + value("rass.low", "3") + ", " + value("stay.from-first", "30")
                                        + "}, \"gates\": {\"weight\": {\"unmet\": \"hard\", \"row\": \"none\","
                                        + " \"mark\": \"D\"}}")
                        .issues())
                .extracting(Issue::path)
                .containsExactly("values.rass.high", "values.before.weight", "looks.40-minutes.first");
    }
}
