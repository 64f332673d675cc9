package org.ketachart.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.Protocol;
import org.ketachart.sessions.Protocols;

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
}
