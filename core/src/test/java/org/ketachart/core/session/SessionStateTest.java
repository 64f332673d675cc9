package org.ketachart.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.core.value.Coded;

class SessionStateTest {
    private static final Map<String, Set<String>> TABLE = Map.ofEntries(
            Map.entry("planned", Set.of("arrived", "cancelled", "no-show")),
            Map.entry("arrived", Set.of("cleared", "withheld", "left")),
            Map.entry("cleared", Set.of("dosing", "withheld", "left")),
            Map.entry("dosing", Set.of("monitoring")),
            Map.entry("monitoring", Set.of("ready", "left", "transferred")),
            Map.entry("ready", Set.of("finished", "monitoring", "left", "transferred")),
            Map.entry("finished", Set.of()),
            Map.entry("left", Set.of()),
            Map.entry("transferred", Set.of()),
            Map.entry("withheld", Set.of()),
            Map.entry("cancelled", Set.of()),
            Map.entry("no-show", Set.of()));

    @Test
    void the_states_are_those_of_the_table() {
        assertThat(EnumSet.allOf(SessionState.class))
                .extracting(Coded::code)
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(TABLE.keySet()));
    }

    @ParameterizedTest
    @EnumSource
    void a_state_passes_to_those_of_the_table_and_to_no_other(SessionState state) {
        assertThat(state.successors().stream().map(Coded::code).collect(Collectors.toSet()))
                .isEqualTo(TABLE.get(state.code()));
        assertThat(state.isOver()).isEqualTo(TABLE.get(state.code()).isEmpty());
    }

    @Test
    void nobody_who_received_drug_passes_to_an_end_without_being_monitored() {
        assertThat(SessionState.DOSING.successors()).containsExactly(SessionState.MONITORING);
    }
}
