package org.ketachart.interop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.journal.EventCodec;
import org.ketachart.journal.SessionLog;
import org.ketachart.journal.SessionLogReader;

/** One visit of the clinic day: its record, and the transaction that a server is sent of it. */
final class Visit {
    private static final Path DAY = Path.of("..", "examples", "clinic-day");

    private final String name;
    private final SessionRecord record;
    private final byte[] transaction;

    private Visit(String name, SessionRecord record, byte[] transaction) {
        this.name = name;
        this.record = record;
        this.transaction = transaction;
    }

    /** Returns the visits of the day in the order of their files. */
    static List<Visit> day() {
        return day(UnaryOperator.identity());
    }

    /** Returns the visits of the day, each log changed as text before it is read. */
    static List<Visit> day(UnaryOperator<String> change) {
        try (Stream<Path> files = Files.list(DAY)) {
            return files.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .map(file -> read(file, change))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Visit read(Path file, UnaryOperator<String> change) {
        try {
            byte[] bytes = change.apply(Files.readString(file)).getBytes(StandardCharsets.UTF_8);
            SessionLog log = new SessionLogReader(new EventCodec()).read(new ByteArrayInputStream(bytes));
            if (!log.isWhole()) {
                throw new IllegalStateException("an example must have no fault: " + file);
            }
            SessionRecord record = log.sessionUpToFault().value().record();
            byte[] transaction = new SessionBundle(FhirContract.standard()).write(record, log.eventsUpToFault());
            return new Visit(file.getFileName().toString(), record, transaction);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Returns the file of its log. */
    @Override
    public String toString() {
        return name;
    }
}
