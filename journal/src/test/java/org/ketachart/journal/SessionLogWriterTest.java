package org.ketachart.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload.UnknownPayload;
import org.ketachart.core.value.Note;
import org.ketachart.testkit.Arbitrary;

class SessionLogWriterTest {
    private static final EventCodec CODEC = new EventCodec();

    private static byte[] refused(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/refused", name));
    }

    private static SessionLog read(byte[] bytes) throws IOException {
        return new SessionLogReader(CODEC).read(new ByteArrayInputStream(bytes));
    }

    @Test
    void entries_passed_on_keep_what_this_version_does_not_know() throws IOException {
        byte[] bytes = refused("warn-unknown-fields.ndjson");
        SessionLog log = read(bytes);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        SessionLogWriter writer = new SessionLogWriter(again, CODEC);

        for (LogEntry entry : log.entries()) {
            writer.append(entry);
        }

        assertThat(again.toByteArray()).isEqualTo(bytes);
        assertThat(log.entries().get(2).unknownPaths()).containsExactly("payload.vitalSign.zebraField", "zebra");
    }

    @Test
    void an_event_of_an_unknown_type_is_written_as_it_came() throws IOException {
        byte[] bytes = refused("warn-unknown-type.ndjson");
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        SessionLogWriter writer = new SessionLogWriter(again, CODEC);

        for (Event event : read(bytes).eventsUpToFault()) {
            writer.append(event);
        }

        assertThat(again.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void a_log_gone_on_with_knows_what_it_holds() throws IOException {
        List<Event> events = Arbitrary.of(3).nextEvents();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionLogWriter first = new SessionLogWriter(bytes, CODEC);
        for (Event event : events.subList(0, events.size() - 1)) {
            first.append(event);
        }

        SessionLogWriter second = SessionLogWriter.resuming(read(bytes.toByteArray()), bytes, CODEC);

        assertThat(second.append(events.get(0))).isFalse();
        assertThat(second.append(events.get(events.size() - 1))).isTrue();
        assertThat(read(bytes.toByteArray()).eventsUpToFault()).isEqualTo(events);
    }

    @Test
    void a_torn_log_is_not_gone_on_with() throws IOException {
        SessionLog torn = read(refused("torn-last-line.ndjson"));

        assertThatThrownBy(() -> SessionLogWriter.resuming(torn, new ByteArrayOutputStream(), CODEC))
                .hasMessage("a log must be whole and end in a line feed to be gone on with");
    }

    @Test
    void an_event_that_a_reader_would_refuse_is_not_written() throws IOException {
        Event arrived =
                read(refused("warn-blank-line.ndjson")).eventsUpToFault().get(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        assertThatThrownBy(() -> new SessionLogWriter(bytes, CODEC).append(arrived))
                .hasMessage("KC-LOG-015: a log must begin by opening its visit");
        assertThat(bytes.size()).isZero();
    }

    @Test
    void an_event_that_was_refused_can_be_mended_and_appended() throws IOException {
        List<Event> events = Arbitrary.of(3).nextEvents();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionLogWriter writer = new SessionLogWriter(bytes, CODEC);

        assertThatThrownBy(() -> writer.append(events.get(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(writer.append(events)).isEqualTo(events.size());

        assertThat(read(bytes.toByteArray()).eventsUpToFault()).isEqualTo(events);
    }

    @Test
    void of_a_decision_all_is_written_or_nothing() throws IOException {
        List<Event> events = Arbitrary.of(3).nextEvents();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionLogWriter writer = new SessionLogWriter(bytes, CODEC);

        assertThatThrownBy(() -> writer.append(List.of(events.get(0), events.get(2), events.get(1))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(bytes.size()).isZero();
        assertThat(writer.append(events)).isEqualTo(events.size());
        assertThat(writer.append(events)).isZero();
    }

    @Test
    void a_write_that_fails_ends_the_writer_and_loses_no_event_in_silence() throws IOException {
        List<Event> events = Arbitrary.of(3).nextEvents();
        ByteArrayOutputStream disk = new ByteArrayOutputStream();
        OutputStream failing = new OutputStream() {
            private int writes;

            @Override
            public void write(int b) {
                disk.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (++writes == 2) {
                    throw new IOException("disk full");
                }
                disk.write(bytes, from, length);
            }
        };
        SessionLogWriter writer = new SessionLogWriter(failing, CODEC);
        writer.append(events.get(0));

        assertThatThrownBy(() -> writer.append(events.get(1))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> writer.append(events.get(1))).isInstanceOf(IllegalStateException.class);

        SessionLogWriter again = SessionLogWriter.resuming(read(disk.toByteArray()), failing, CODEC);
        for (Event event : events) {
            again.append(event);
        }
        assertThat(read(disk.toByteArray()).eventsUpToFault()).isEqualTo(events);
    }

    @Test
    void an_opening_is_corrected_by_an_opening_that_amends_it() throws IOException {
        String log = Files.readString(Path.of("src/test/resources/refused/opened-twice.ndjson"));
        String id = log.replaceFirst("(?s).*?\"id\":\"([^\"]*)\".*", "$1");
        int second = log.indexOf("\"type\":\"session-opened\"", log.indexOf('\n'));
        int payload = log.indexOf(",\"payload\":", second);
        String mended = log.substring(0, payload) + ",\"amends\":\"" + id + "\"" + log.substring(payload);

        assertThat(read(log.getBytes(StandardCharsets.UTF_8)).issues()).isNotEmpty();
        assertThat(read(mended.getBytes(StandardCharsets.UTF_8)).issues()).isEmpty();
        assertThat(read(mended.getBytes(StandardCharsets.UTF_8))
                        .sessionUpToFault()
                        .isOk())
                .isTrue();
    }

    @Test
    void an_unknown_payload_of_any_length_is_kept() throws IOException {
        String payload = "{\"note\":\"" + "long ".repeat(5_000) + "\"}";
        String line = Files.readAllLines(Path.of("src/test/resources/refused/warn-unknown-type.ndjson"))
                .get(2)
                .replaceFirst("\"payload\":.*", "\"payload\":" + payload + "}");

        LogEntry entry =
                CODEC.readEntry(line.getBytes(StandardCharsets.UTF_8), 3).value();

        assertThat(entry.event().payload())
                .isInstanceOfSatisfying(
                        UnknownPayload.class, kept -> assertThat(kept.json()).isEqualTo(payload));
        assertThat(CODEC.write(entry.event())).asString(StandardCharsets.UTF_8).isEqualTo(line);
    }

    @Test
    void an_unknown_payload_that_no_log_can_have_given_is_a_slip() throws IOException {
        Event event =
                read(refused("warn-unknown-type.ndjson")).eventsUpToFault().get(2);

        assertThatThrownBy(() ->
                        CODEC.write(new Event(event.header(), new UnknownPayload(new Note("dosing-began"), "{}"))))
                .hasMessage("an unknown payload must have a type word that is not known");
        assertThatThrownBy(() -> CODEC.write(new Event(event.header(), new UnknownPayload(new Note("x-y"), "{} {}"))))
                .hasMessage("an unknown payload must be one JSON object");
        assertThat(CODEC.write(new Event(event.header(), new UnknownPayload(new Note("x-y"), "{\n}"))))
                .asString(StandardCharsets.UTF_8)
                .endsWith("\"payload\":{ }}");
    }
}
