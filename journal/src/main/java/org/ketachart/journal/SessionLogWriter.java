package org.ketachart.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.ketachart.core.event.Event;
import org.ketachart.core.value.Issue;
import org.ketachart.journal.fault.JournalFault;

/**
 * Appends to the log of one visit, a whole line at a time, and holds the caller to the order that a reader will ask for.
 *
 * <p>It neither locks nor syncs the file; that is the host's. One writer serves one thread.
 */
public final class SessionLogWriter {
    private final OutputStream out;
    private final EventCodec codec;
    private final LogOrder order = new LogOrder();

    /** Begins a log. The first event must open the visit. */
    public SessionLogWriter(OutputStream out, EventCodec codec) {
        this.out = out;
        this.codec = codec;
    }

    /**
     * Goes on with a log.
     *
     * @param out at the end of what was read
     * @throws IllegalArgumentException if the log was not whole: what follows a fault would never be read
     */
    public static SessionLogWriter resuming(SessionLog log, OutputStream out, EventCodec codec) {
        boolean torn =
                log.issues().stream().anyMatch(i -> i.isError() || i.code().equals(JournalFault.UNENDED_LINE.code()));
        if (torn) {
            throw new IllegalArgumentException("a log must be whole and end in a line feed to be gone on with");
        }
        SessionLogWriter writer = new SessionLogWriter(out, codec);
        log.entries().forEach(e -> writer.order.check(e.event(), e.raw(), "line " + e.line()));
        return writer;
    }

    /**
     * Appends an event.
     *
     * @return whether it was written; false if the very same event stands in the log already
     * @throws IllegalArgumentException if a reader would refuse it here
     */
    public boolean append(Event event) throws IOException {
        return append(event, codec.write(event));
    }

    /** Appends an entry of another log byte for byte, with all that this version does not know. */
    public boolean append(LogEntry entry) throws IOException {
        return append(entry.event(), entry.raw());
    }

    private boolean append(Event event, byte[] line) throws IOException {
        if (line.length > SessionLogReader.LONGEST_LINE) {
            throw new IllegalArgumentException(
                    "an event must fit a line of " + SessionLogReader.LONGEST_LINE + " bytes");
        }
        List<Issue> issues = order.check(event, line, "event");
        for (Issue issue : issues) {
            if (issue.isError()) {
                throw new IllegalArgumentException(issue.code() + ": " + issue.message());
            }
        }
        if (!issues.isEmpty()) {
            return false;
        }
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        out.write(ended);
        out.flush();
        return true;
    }
}
