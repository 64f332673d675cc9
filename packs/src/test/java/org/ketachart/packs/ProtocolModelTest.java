package org.ketachart.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.value.RecordId;
import org.ketachart.packs.model.SessionModel;
import org.ketachart.packs.model.Tally;
import org.ketachart.sessions.protocol.Protocol;

/** Visits made up from seeds, under every protocol of the library that the engine does not try by itself. */
class ProtocolModelTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-12");
    private static final List<String> TRIED = List.of("esketamine-nasal", "ketamine-intravenous");

    static List<RecordId> ids() {
        return new ProtocolLibrary()
                .ids().stream().filter(id -> !TRIED.contains(id.value())).toList();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_visit_made_up_under_a_protocol_of_the_library_keeps_every_law(RecordId id) {
        ProtocolPack pack = new ProtocolLibrary().find(id).orElseThrow();
        Protocol protocol =
                ProtocolLayers.of(List.of(pack)).value().on(DAY).value().protocol();

        Tally tally = SessionModel.run(protocol, SessionModel.sequences());

        assertThat(tally.of("dosed")).as("%s", tally).isGreaterThan(SessionModel.sequences() * 4L / 10);
        assertThat(tally.of("state finished")).as("%s", tally).isPositive();
    }
}
