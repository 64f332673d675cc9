package org.ketachart.packs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.session.SessionState;
import org.ketachart.sessions.SessionAlert;
import org.ketachart.sessions.SessionDeviation;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

class SessionModelTest {
    static Stream<Protocol> protocols() {
        return Stream.of(Protocols.esketamineNasal(), Protocols.ketamineIntravenous());
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void every_visit_made_up_keeps_every_law_and_whatever_can_occur_occurs(Protocol protocol) {
        Tally tally = SessionModel.run(protocol, SessionModel.sequences());

        long visits = tally.of("visits");
        long gone = tally.of("state finished") + tally.of("state left") + tally.of("state transferred");
        assertThat(visits).isEqualTo(SessionModel.sequences());
        assertThat(tally.of("dosed")).as("%s", tally).isGreaterThan(visits * 45 / 100);
        assertThat(gone).as("%s", tally).isGreaterThan(visits / 3);
        for (SessionState state : SessionState.values()) {
            assertThat(tally.of("been " + state.code())).as("%s", state).isPositive();
        }
        for (SessionAlert word : SessionAlert.values()) {
            assertThat(tally.of("alert " + word.code())).as("%s", word).isPositive();
        }
        for (SessionDeviation word : SessionDeviation.values()) {
            if (word != SessionDeviation.DEVICE_TOO_SOON || protocol.equals(Protocols.esketamineNasal())) {
                assertThat(tally.of("deviation " + word.code())).as("%s", word).isPositive();
            }
        }
        assertThat(tally.of("override BeginDose")).isPositive();
        assertThat(tally.of("override DeclareReady")).isPositive();
        assertThat(tally.of("override Finish")).isPositive();
        assertThat(tally.of("correction")).isPositive();
    }
}
