package org.ketachart.interop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.journal.EventCodec;
import org.ketachart.journal.SessionLog;
import org.ketachart.journal.SessionLogReader;

/** One visit of the clinic day: its record, and the transaction that a server is sent of it. */
final class Visit {
    private static final Path DAY = Path.of("..", "examples", "clinic-day");
    private static final Path WITH_FORMS = Path.of("..", "examples", "rems");

    private final Path log;
    private final SessionRecord record;
    private final byte[] transaction;

    private Visit(Path log, SessionRecord record, byte[] transaction) {
        this.log = log;
        this.record = record;
        this.transaction = transaction;
    }

    /** Returns the visits of the day in the order of their files. */
    static List<Visit> day() {
        return day(UnaryOperator.identity());
    }

    /** Returns the visits of the day, each log changed as text and kept apart before it is read. */
    static List<Visit> day(UnaryOperator<String> change) {
        return of(DAY, change);
    }

    /** Returns the sessions that have consents and monitoring forms, each log changed as text and kept apart before it is read. */
    static List<Visit> withForms(UnaryOperator<String> change) {
        return of(WITH_FORMS, change);
    }

    private static List<Visit> of(Path folder, UnaryOperator<String> change) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .map(file -> read(changed(file, change)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path changed(Path file, UnaryOperator<String> change) {
        try {
            String text = Files.readString(file);
            String changed = change.apply(text);
            if (changed.equals(text)) {
                return file;
            }
            Path folder = Files.createTempDirectory("day");
            Path copy = Files.writeString(folder.resolve(file.getFileName()), changed);
            folder.toFile().deleteOnExit();
            copy.toFile().deleteOnExit();
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns this visit as its log told it at a moment. */
    Visit knownAt(Instant moment) {
        Visit then = read(changed(
                log,
                text -> text.lines()
                        .filter(line -> !Instant.parse(Json.read(line.getBytes(StandardCharsets.UTF_8))
                                        .path("recordedAt")
                                        .asText())
                                .isAfter(moment))
                        .collect(Collectors.joining("\n", "", "\n"))));
        if (!then.record.equals(SessionFold.asBelieved(events(log), moment).record())) {
            throw new IllegalStateException("the beginning of a log must tell what was believed then");
        }
        return then;
    }

    private static List<Event> events(Path file) {
        try {
            return new SessionLogReader(new EventCodec())
                    .read(new ByteArrayInputStream(Files.readAllBytes(file)))
                    .eventsUpToFault();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the visit of a log. */
    static Visit read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            SessionLog log = new SessionLogReader(new EventCodec()).read(new ByteArrayInputStream(bytes));
            if (!log.isWhole()) {
                throw new IllegalStateException("an example must have no fault: " + file);
            }
            SessionRecord record = log.sessionUpToFault().value().record();
            byte[] transaction = new SessionBundle(FhirContract.standard()).write(record, log.eventsUpToFault());
            return new Visit(file, record, transaction);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file of its log. */
    Path log() {
        return log;
    }

    /** Returns the fold of its log. */
    SessionRecord record() {
        return record;
    }

    /** Returns what a server is sent of it. */
    byte[] transaction() {
        return transaction.clone();
    }

    /** Returns by what the server knows the patient, such as {@code Patient/17}. */
    String patient() {
        String literal = record.chart().patient().literal();
        if (literal == null) {
            throw new IllegalStateException("the day points to patients by id");
        }
        return literal;
    }

    /** Returns the name of its log's file. */
    @Override
    public String toString() {
        return log.getFileName().toString();
    }
}
