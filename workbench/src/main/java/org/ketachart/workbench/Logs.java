package org.ketachart.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.journal.EventCodec;
import org.ketachart.journal.SessionLog;
import org.ketachart.journal.SessionLogReader;

/** How every command reads a log: what is before the first fault is used, and every fault is said. */
final class Logs {
    private final Surroundings around;
    private final SessionLogReader reader = new SessionLogReader(new EventCodec());

    Logs(Surroundings around) {
        this.around = around;
    }

    /** Reads a document that must be a log; faults of the file itself are reported and give nothing. */
    Optional<SessionLog> read(String name) {
        Optional<Document> document = document(name);
        if (document.isPresent() && document.get().kind() != Document.Kind.LOG) {
            around.report(
                    document.get().name(),
                    List.of(CommandFault.KIND.issue("must be a session log, is a FHIR resource")));
            return Optional.empty();
        }
        return document.map(this::read);
    }

    /** Reads a document of any kind; its faults are reported and give nothing. */
    Optional<Document> document(String name) {
        Result<Document> read = Document.read(around, name);
        around.report(name.equals("-") ? "standard input" : name, read.issues());
        return read.findValue();
    }

    /** Reads the events of a log and reports what is wrong with it. */
    SessionLog read(Document document) {
        try {
            SessionLog log = reader.read(new ByteArrayInputStream(document.bytes()));
            around.report(document.name(), log.issues());
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the exit code that a log deserves. */
    static int exitCode(SessionLog log) {
        return log.issues().stream().anyMatch(Issue::isError) ? Ketachart.BAD_INPUT : Ketachart.OK;
    }
}
