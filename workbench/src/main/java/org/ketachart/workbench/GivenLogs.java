package org.ketachart.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.ClinicId;
import org.ketachart.journal.LedgerLog;
import org.ketachart.journal.LedgerLogEntry;
import org.ketachart.journal.LedgerLogReader;
import org.ketachart.journal.SessionLog;

/**
 * The ledgers and sessions that were given, as far as they could be read, and which of them may be laid beside each other: what was cut off
 * by a fault would look like an entry that nobody made.
 */
final class GivenLogs {
    private final Surroundings around;
    private final Logs logs;
    private final LedgerLogReader reader = new LedgerLogReader();
    private final List<LedgerLog> ledgers = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final Set<ClinicId> cutClinics = new HashSet<>();
    private final Set<Session> cutSessions = new HashSet<>();
    private boolean lost;

    GivenLogs(Surroundings around) {
        this.around = around;
        this.logs = new Logs(around);
    }

    /** Reads a log of either kind; whatever is wrong is reported. */
    void read(String name) {
        Optional<Document> read = logs.document(name);
        if (read.isEmpty()
                || !logs.takes(
                        read.get(), "must be a ledger log or a session log", Document.Kind.LOG, Document.Kind.LEDGER)) {
            lost = true;
        } else if (!logs.isTwice(read.get())) {
            if (read.get().kind() == Document.Kind.LEDGER) {
                readLedger(read.get());
            } else {
                readSession(logs.read(read.get()));
            }
        }
    }

    private void readLedger(Document document) {
        LedgerLog log;
        try {
            log = reader.read(new ByteArrayInputStream(document.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        around.report(document.name(), log.issues());
        log.findSite()
                .ifPresentOrElse(
                        site -> {
                            ledgers.add(log);
                            if (!log.isWhole()) {
                                cutClinics.add(site.clinicId());
                            }
                        },
                        () -> lost = true);
    }

    private void readSession(SessionLog log) {
        log.sessionUpToFault()
                .findValue()
                .ifPresentOrElse(
                        session -> {
                            sessions.add(session);
                            if (!log.isWhole()) {
                                cutSessions.add(session);
                            }
                        },
                        () -> lost = true);
    }

    /** Returns the ledgers that were opened, each up to its first fault. */
    List<LedgerLog> ledgers() {
        return ledgers;
    }

    /** Returns the sessions, each up to the first fault of its log. */
    List<Session> sessions() {
        return sessions;
    }

    /** Returns whether all that was given could be read. */
    boolean isComplete() {
        return !lost && cutClinics.isEmpty() && cutSessions.isEmpty();
    }

    /** Returns whether nothing is missing that may be of the ledgers of a clinic; a file that could not be read may be of any. */
    boolean isComparable(ClinicId clinic) {
        return !lost && !cutClinics.contains(clinic);
    }

    /** Returns whether the log of a session was read to its end. */
    boolean isComparable(Session session) {
        return !cutSessions.contains(session);
    }

    /** Returns how far a ledger was read, in words; nothing where it was read to its end. */
    static Optional<String> findCut(LedgerLog log) {
        if (log.isWhole()) {
            return Optional.empty();
        }
        List<LedgerLogEntry> entries = log.entries();
        if (entries.isEmpty()) {
            return Optional.of("read only up to the line that opens it");
        }
        LedgerLogEntry last = entries.get(entries.size() - 1);
        return Optional.of("read only up to line " + last.line() + ", entry "
                + last.entry().seq() + " (" + last.entry().id().value() + ")");
    }
}
