package org.ketachart.sessions.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.sessions.Protocol;
import org.ketachart.sessions.Protocols;

class SessionModelTest {
    static Stream<Protocol> protocols() {
        return Stream.of(Protocols.esketamineNasal(), Protocols.ketamineIntravenous());
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void every_made_up_visit_keeps_every_law(Protocol protocol) {
        long began = System.nanoTime();
        Tally tally = SessionModel.run(protocol, SessionModel.sequences());
        System.out.println((System.nanoTime() - began) / 1_000_000 + " ms " + tally);
        long visits = tally.of("visits");
        assertThat(tally.of("dosed")).as("%s", tally).isBetween(visits * 4 / 10, visits * 8 / 10);
    }
}
