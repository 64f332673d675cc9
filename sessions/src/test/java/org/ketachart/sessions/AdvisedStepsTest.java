package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload.GateJudged;
import org.ketachart.core.session.Gate;
import org.ketachart.core.session.GateVerdict;

/** Steps that are taken, and what their gate says is unmet and only advised against. */
class AdvisedStepsTest {
    static final String FOLDER = "advised-steps";

    static List<String> cases() throws IOException {
        return CaseFile.names(FOLDER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_step_is_taken_and_its_gate_says_what_is_unmet(String name) throws IOException {
        CaseFile file = CaseFile.read(FOLDER, name);

        Decision decision = file.visit().decide(file.get("when"));

        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        Gate gate = gate(((Decision.Accepted) decision).events());
        assertThat(gate.verdict()).isEqualTo(GateVerdict.OPEN);
        assertThat(advised(decision)).containsExactlyInAnyOrderElementsOf(file.codes("advised"));
    }

    /** Returns the codes of what the gate of a step that was taken says is unmet. */
    static List<String> advised(Decision decision) {
        return gate(((Decision.Accepted) decision).events()).reasons().stream()
                .map(reason -> reason.what().codes().get(0).code())
                .distinct()
                .toList();
    }

    private static Gate gate(List<Event> events) {
        return events.stream()
                .map(Event::payload)
                .filter(GateJudged.class::isInstance)
                .map(payload -> ((GateJudged) payload).gate())
                .findFirst()
                .orElseThrow();
    }
}
