package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.sessions.protocol.Protocols;

class RefusedCommandsTest {
    private static final String FOLDER = "refused-commands";

    static List<String> cases() throws IOException {
        return CaseFile.names(FOLDER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_refused_command_names_every_reason_and_no_patient(String name) throws IOException {
        CaseFile file = CaseFile.read(FOLDER, name);

        Decision decision = file.visit().decide(file.get("when"));

        assertThat(decision).isInstanceOf(Decision.Refused.class);
        List<Refusal> refusals = ((Decision.Refused) decision).refusals();
        assertThat(refusals.stream().map(Refusal::code)).containsExactlyInAnyOrderElementsOf(file.codes("codes"));
        assertThat(decision.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("canary");
        assertThat(refusals).allSatisfy(r -> assertThat(r.message()).matches("[a-zM].*[^.]"));
    }

    @Test
    void there_are_at_least_sixty() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void every_fault_but_that_of_a_foreign_chart_has_a_case() throws IOException {
        Set<String> met = new HashSet<>();
        for (String name : cases()) {
            met.addAll(CaseFile.read(FOLDER, name).codes("codes"));
        }
        for (String name : CaseFile.names(AdvisedStepsTest.FOLDER)) {
            met.addAll(CaseFile.read(AdvisedStepsTest.FOLDER, name).codes("advised"));
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
}
