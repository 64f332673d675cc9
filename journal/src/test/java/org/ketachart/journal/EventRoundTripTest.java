package org.ketachart.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.journal.fault.JournalFault;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** Law: reading what was written gives the same noun, and writing it again the same bytes. */
class EventRoundTripTest {
    private static final EventCodec CODEC = new EventCodec();
    private static final CanonicalJson JSON = new CanonicalJson();

    static Stream<Class<?>> payloads() {
        return Arrays.stream(EventPayload.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void an_event_of_every_type_comes_back_from_its_line(Class<? extends EventPayload> type) {
        for (long seed = 1; seed <= 50; seed++) {
            Arbitrary any = Arbitrary.of(seed);
            Event event = new Event(any.next(EventHeader.class), any.next(type));

            byte[] line = CODEC.write(event);

            assertThat(CODEC.read(line, 1).value()).as("seed %d", seed).isEqualTo(event);
            assertThat(CODEC.write(CODEC.read(line, 1).value())).isEqualTo(line);
        }
    }

    @SeededTest
    void a_log_comes_back_whole_and_without_an_issue_about_what_is_known(long seed) throws IOException {
        List<Event> events = Arbitrary.of(seed).nextEvents();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionLogWriter writer = new SessionLogWriter(bytes, CODEC);
        for (Event event : events) {
            assertThat(writer.append(event)).isTrue();
        }

        SessionLog log = new SessionLogReader(CODEC).read(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(log.eventsUpToFault()).isEqualTo(events);
        assertThat(log.issues()).allMatch(i -> i.code().equals(JournalFault.UNKNOWN_TYPE.code()));
        Session session = log.sessionUpToFault().value();
        assertThat(JSON.read(Session.class, JSON.write(session)).value()).isEqualTo(session);
    }

    @SeededTest
    void other_nouns_come_back_from_their_json(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        SessionRecord record = any.nextSession();
        Proposal proposal = any.next(Proposal.class);
        Evidence evidence = any.next(Evidence.class);

        assertThat(JSON.read(SessionRecord.class, JSON.writeIndented(record)).value())
                .isEqualTo(record);
        assertThat(JSON.read(Proposal.class, JSON.write(proposal)).value()).isEqualTo(proposal);
        assertThat(JSON.read(Evidence.class, JSON.write(evidence)).value()).isEqualTo(evidence);
    }

    @SeededTest
    void a_damaged_line_never_throws_and_never_shows_what_it_held(long seed) {
        String token = "Xq7planted";
        Arbitrary any = Arbitrary.of(seed).planting(token);
        byte[] line = CODEC.write(new Event(any.next(EventHeader.class), any.next(EventPayload.class)));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            byte[] damaged = line.clone();
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte)
                        (random.nextInt(4) == 0 ? random.nextInt(256) : "\"{}[]:,0-x".charAt(random.nextInt(10)));
            }
            assertThat(CODEC.read(damaged, 7).issues()).allSatisfy(issue -> {
                assertThat(issue.path()).startsWith("line 7").doesNotContain(token);
                assertThat(issue.message()).doesNotContain(token);
            });
        }
    }
}
