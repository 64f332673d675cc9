package org.ketachart.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.journal.EventCodec;
import org.ketachart.journal.SessionLog;
import org.ketachart.journal.SessionLogReader;

/** How every command reads a log: what is before the first fault is used, and every fault is said. */
final class Logs {
    /** What a report begins with that holds only a part of what it was asked for. */
    static final String NOT_ALL = "not all that was given could be read: there may be more";

    private final Surroundings around;
    private final Set<ByteBuffer> met = new HashSet<>();
    private final SessionLogReader reader = new SessionLogReader(new EventCodec());

    Logs(Surroundings around) {
        this.around = around;
    }

    /** Reads a document that must be a session log; faults of the file itself are reported and give nothing. */
    Optional<SessionLog> read(String name) {
        return sessionLog(name).map(this::read);
    }

    /** Returns a document that must be a session log, unread; what is another is said in one line and gives nothing. */
    Optional<Document> sessionLog(String name) {
        return document(name).filter(document -> takes(document, "must be a session log", Document.Kind.LOG));
    }

    /** Returns whether a document is of one of these kinds; what it is otherwise is said in one line. */
    boolean takes(Document document, String must, Document.Kind... kinds) {
        boolean taken = Arrays.asList(kinds).contains(document.kind());
        if (!taken) {
            around.report(
                    document.name(),
                    List.of(CommandFault.KIND.issue(
                            must + ", " + document.kind().words())));
        }
        return taken;
    }

    /** Returns whether the very same document was met before, by whatever name; that is said, and no fault. */
    boolean isTwice(Document document) {
        boolean twice = !met.add(ByteBuffer.wrap(document.bytes()));
        if (twice) {
            around.report(document.name(), List.of(CommandFault.TWICE.warning("is given twice, and is read once")));
        }
        return twice;
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
