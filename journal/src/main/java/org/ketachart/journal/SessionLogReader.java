package org.ketachart.journal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.journal.fault.JournalFault;

/**
 * Reads the log of one visit as a stream: one line in memory at a time, every fault at its line and path.
 *
 * <p>Reading goes on after a refused line, so that all faults are known at once, but no event after it is accepted: what follows a hole may
 * rest on what the hole held. A reader keeps nothing between logs and may be shared.
 */
public final class SessionLogReader {
    /** The longest line that is read, in bytes. */
    public static final int LONGEST_LINE = 1 << 20;

    private static final int MOST_ERRORS = 1000;

    private final EventCodec codec;

    /** Makes a reader of the lines that the codec knows. */
    public SessionLogReader(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * Reads a whole log into memory. The stream is left open.
     *
     * @throws IOException as the stream throws; never for what the log says
     */
    public SessionLog read(InputStream in) throws IOException {
        List<LogEntry> entries = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        read(in, entries::add, issues::add);
        return new SessionLog(entries, issues);
    }

    /**
     * Reads a log, handing on each entry before the first fault, and each issue, as it is met. The stream is left open.
     *
     * @throws IOException as the stream throws; never for what the log says
     */
    public void read(InputStream in, Consumer<LogEntry> accepted, Consumer<Issue> found) throws IOException {
        new Reading(accepted, found).run(new LogLines(in, LONGEST_LINE));
    }

    private final class Reading {
        private final LogOrder order = new LogOrder();
        private final LogFacts facts = new LogFacts();
        private final Consumer<LogEntry> accepted;
        private final Consumer<Issue> found;
        private int errors;
        private int events;
        private boolean returnsSeen;

        Reading(Consumer<LogEntry> accepted, Consumer<Issue> found) {
            this.accepted = accepted;
            this.found = found;
        }

        void run(LogLines lines) throws IOException {
            while (errors < MOST_ERRORS && lines.next()) {
                String place = "line " + lines.number();
                if (lines.hadByteOrderMark()) {
                    note(JournalFault.BYTE_ORDER_MARK.issue(place, "a log must not begin with a byte order mark"));
                }
                if (lines.hadCarriageReturn() && !returnsSeen) {
                    returnsSeen = true;
                    note(JournalFault.CARRIAGE_RETURN.issue(place, "a line must end in a line feed alone"));
                }
                if (lines.isTooLong()) {
                    events++;
                    refused(JournalFault.LINE_LENGTH.issue(
                            place, "a line must have at most " + LONGEST_LINE + " bytes"));
                } else if (lines.isBlank()) {
                    note(JournalFault.BLANK_LINE.issue(place, "a line must hold an event, was blank"));
                } else {
                    events++;
                    take(lines, place);
                }
            }
            if (errors >= MOST_ERRORS) {
                note(JournalFault.TOO_MANY.issue(
                        "line " + lines.number(), "reading was given up after " + MOST_ERRORS + " faults"));
            } else if (events == 0) {
                note(JournalFault.EMPTY.issue("line 1", "a log must hold the event that opens it"));
            }
        }

        private void take(LogLines lines, String place) {
            byte[] raw = lines.bytes();
            Result<LogEntry> read = codec.readEntry(raw, lines.number());
            if (read instanceof Result.Ok<LogEntry> ok) {
                read.issues().forEach(this::note);
                List<Issue> issues = order.check(ok.value().event(), raw, place);
                order.accept(ok.value().event(), raw);
                issues.forEach(this::note);
                if (issues.isEmpty()) {
                    facts.take(ok.value().event(), place).forEach(this::note);
                }
                if (issues.isEmpty() && errors == 0) {
                    accepted.accept(ok.value());
                }
                if (!lines.isEnded()) {
                    note(JournalFault.UNENDED_LINE.issue(place, "a line must end in a line feed"));
                }
            } else if (!lines.isEnded() && isBroken(read)) {
                refused(JournalFault.TORN_LINE.issue(place, "the last line must be whole and end in a line feed"));
            } else {
                read.issues().forEach(this::note);
                order.gap();
            }
        }

        private boolean isBroken(Result<LogEntry> read) {
            return read.issues().stream()
                    .anyMatch(i -> i.code().equals(JournalFault.SYNTAX.code())
                            || i.code().equals(JournalFault.ENCODING.code()));
        }

        private void refused(Issue issue) {
            note(issue);
            order.gap();
        }

        private void note(Issue issue) {
            if (issue.isError()) {
                errors++;
            }
            found.accept(issue);
        }
    }
}
