package org.ketachart.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.ketachart.core.event.Event;
import org.ketachart.core.value.Issue;
import org.ketachart.journal.fault.JournalFault;

/**
 * Appends to the log of one visit, a whole line at a time, and holds the caller to the order that a reader will ask for.
 *
 * <p>A decision of several events is appended as one list, in one write. A write that fails ends the writer: what of it
 * reached the log only a reader can tell.
 *
 * <p>It neither locks nor syncs the file; that is the host's. One writer serves one thread.
 */
public final class SessionLogWriter {
    private final OutputStream out;
    private final EventCodec codec;
    private LogOrder order = new LogOrder();
    private boolean broken;

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
        log.entries().forEach(e -> writer.order.accept(e.event(), e.raw()));
        return writer;
    }

    /**
     * Appends an event.
     *
     * @return whether it was written; false if the very same event stands in the log already
     * @throws IllegalArgumentException if a reader would refuse it here; nothing is written then
     * @throws IllegalStateException if an earlier write failed: the log may end in a torn line, so read it again and go on with that
     */
    public boolean append(Event event) throws IOException {
        return append(List.of(event)) == 1;
    }

    /**
     * Appends the events of one decision in one write, or none of them if one is refused. What reaches a disk that fails in the midst of
     * that write is at worst some of the lines.
     *
     * @return how many were written; those that stand in the log already are not written again
     * @throws IllegalArgumentException if a reader would refuse one of them here; none is written then
     * @throws IllegalStateException if an earlier write failed
     */
    public int append(List<Event> decision) throws IOException {
        LogOrder then = decision.size() == 1 ? order : order.copy();
        ByteArrayOutputStream lines = new ByteArrayOutputStream(1024 * decision.size());
        int count = 0;
        for (Event event : decision) {
            count += add(event, codec.write(event), then, lines);
        }
        write(lines);
        order = then;
        return count;
    }

    /** Appends an entry of another log byte for byte, with all that this version does not know. */
    public boolean append(LogEntry entry) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(entry.raw().length + 1);
        boolean added = add(entry.event(), entry.raw(), order, lines) == 1;
        write(lines);
        return added;
    }

    private static int add(Event event, byte[] line, LogOrder order, ByteArrayOutputStream lines) {
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
            return 0;
        }
        order.accept(event, line);
        lines.writeBytes(line);
        lines.write('\n');
        return 1;
    }

    private void write(ByteArrayOutputStream lines) throws IOException {
        if (broken) {
            throw new IllegalStateException("an earlier write failed, the log must be read again and gone on with");
        }
        broken = true;
        out.write(lines.toByteArray());
        out.flush();
        broken = false;
    }
}
