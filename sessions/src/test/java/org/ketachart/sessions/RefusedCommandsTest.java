package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedCommandsTest {
    private static final Path CASES = Path.of("src/test/resources/refused-commands");

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_refused_command_names_every_reason_and_no_patient(String name) throws IOException {
        Map<String, String> lines = read(name);
        ScriptedVisit visit = new ScriptedVisit(
                lines.get("protocol").equals("esketamine-nasal")
                        ? Protocols.esketamineNasal()
                        : Protocols.ketamineIntravenous());
        if (!lines.get("given").isEmpty()) {
            visit.play(lines.get("given"));
        }
        if (lines.containsKey("amends")) {
            visit.amending(lines.get("amends"));
        }

        Decision decision = visit.decide(lines.get("when"));

        assertThat(decision).isInstanceOf(Decision.Refused.class);
        List<Refusal> refusals = ((Decision.Refused) decision).refusals();
        assertThat(refusals.stream().map(Refusal::code))
                .containsExactlyInAnyOrder(lines.get("codes").split(" ", -1));
        assertThat(decision.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("canary");
        assertThat(refusals).allSatisfy(r -> assertThat(r.message()).matches("[a-zM].*[^.]"));
    }

    @Test
    void every_fault_but_that_of_a_foreign_chart_has_a_case() throws IOException {
        Set<String> met = new HashSet<>();
        for (String name : cases()) {
            met.addAll(List.of(read(name).get("codes").split(" ", -1)));
        }
        for (SessionFault fault : SessionFault.values()) {
            if (fault != SessionFault.OTHER_CHART) {
                assertThat(met).contains(fault.code());
            }
        }
    }

    @Test
    void a_transition_refused_says_from_where_to_where() {
        Decision decision = new ScriptedVisit(Protocols.esketamineNasal())
                .play(Visits.MONITORING)
                .decide("withhold");

        assertThat(((Decision.Refused) decision).refusals().get(0).message())
                .isEqualTo("a visit that is monitoring cannot pass to withheld");
    }

    private static Map<String, String> read(String name) throws IOException {
        Map<String, String> lines = new HashMap<>();
        for (String line : Files.readAllLines(CASES.resolve(name))) {
            int colon = line.indexOf(':');
            lines.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return lines;
    }
}
