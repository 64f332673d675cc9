package org.ketachart.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LedgerSite;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Issue;
import org.ketachart.journal.fault.JournalFault;
import org.ketachart.journal.internal.Faults;

/** One reading of a ledger log, line after line. */
final class LedgerReading {
    private static final int MOST_ERRORS = 1000;

    private final LedgerLogReader reader;
    private final List<LedgerLogEntry> entries = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<EventId> ids = new HashSet<>();
    private @Nullable LedgerSite site;
    private byte[] opening = new byte[0];
    private @Nullable String last;
    private long seq;
    private int lines;
    private int errors;
    private boolean sealed;
    private boolean returnsSeen;

    LedgerReading(LedgerLogReader reader) {
        this.reader = reader;
    }

    LedgerLog run(LogLines in) throws IOException {
        while (errors < MOST_ERRORS && in.next()) {
            String place = "line " + in.number();
            if (in.hadByteOrderMark()) {
                note(JournalFault.BYTE_ORDER_MARK.issue(place, "a log must not begin with a byte order mark"));
            }
            if (in.hadCarriageReturn() && !returnsSeen) {
                returnsSeen = true;
                note(JournalFault.CARRIAGE_RETURN.issue(place, "a line must end in a line feed alone"));
            }
            if (in.isTooLong()) {
                lines++;
                note(JournalFault.LINE_LENGTH.issue(
                        place, "a line must have at most " + SessionLogReader.LONGEST_LINE + " bytes"));
                lose(null, -1);
            } else if (in.isBlank()) {
                note(JournalFault.BLANK_LINE.issue(place, "a line must hold an entry, was blank"));
            } else {
                lines++;
                take(in, place);
            }
        }
        if (errors >= MOST_ERRORS) {
            note(JournalFault.TOO_MANY.issue(
                    "line " + in.number(), "reading was given up after " + MOST_ERRORS + " faults"));
        } else if (lines == 0) {
            note(JournalFault.EMPTY.issue("line 1", "a log must hold the line that opens it"));
        }
        return new LedgerLog(site, opening, entries, issues, sealed);
    }

    private void take(LogLines in, String place) {
        byte[] raw = in.bytes();
        ChainLine line = reader.link(in.number(), raw);
        if (!in.isEnded() && line.seq() < 0 && !line.isWhole()) {
            note(JournalFault.TORN_LINE.issue(place, "the last line must be whole and end in a line feed"));
            return;
        }
        if (line.hash() != null && line.isWhole() && seen.containsKey(line.hash())) {
            note(JournalFault.DUPLICATE.issue(place, "the line stands in the log already and is dropped"));
        } else if (line.is(LedgerLineType.HEAD)) {
            head(line, place);
        } else if (line.is(LedgerLineType.OPENED)) {
            open(line, place);
        } else {
            entry(line, place);
        }
        if (line.hash() != null) {
            seen.putIfAbsent(line.hash(), in.number());
        }
        if (!in.isEnded()) {
            note(JournalFault.UNENDED_LINE.issue(place, "a line must end in a line feed"));
        }
    }

    private void open(ChainLine line, String place) {
        Faults faults = new Faults();
        LedgerSite opened = reader.site(line.bytes(), faults);
        noteAll(faults, place);
        if (lines > 1) {
            note(JournalFault.LEDGER_OPENING.issue(
                    place + ": type", "a ledger must be opened once, by its first line"));
            return;
        }
        if (!line.isWhole()) {
            chain(place + ": hash", "a line must have the hash of its own bytes");
        }
        if (opened != null && errors == 0) {
            site = opened;
            opening = line.bytes();
        }
        lose(line.hash(), 0);
    }

    private void entry(ChainLine line, String place) {
        Faults faults = new Faults();
        LedgerEntry entry = reader.entry(line.bytes(), faults);
        noteAll(faults, place);
        if (!line.is(LedgerLineType.ENTRY) && !faults.refuse()) {
            note(JournalFault.TYPE.issue(
                    place + ": type", "the type must be ledger-opened, ledger-entry or ledger-head"));
        }
        if (lines == 1) {
            note(JournalFault.LEDGER_OPENING.issue(place + ": type", "a ledger must begin by being opened"));
        }
        if (!faults.refuse()) {
            follows(line, place);
        }
        if (entry != null) {
            if (site != null && !entry.clinic().equals(site.clinicId())) {
                note(JournalFault.WRONG_CLINIC.issue(place + ": clinic", "an entry must be of the ledger's clinic"));
            }
            if (!ids.add(entry.id())) {
                note(JournalFault.OTHER_BYTES.issue(
                        place + ": id", "an id must stand for one entry, was met before with other bytes"));
            }
            if (errors == 0) {
                entries.add(new LedgerLogEntry(entry, line.number(), line.bytes(), faults.unknownPaths()));
                sealed = false;
            }
        }
        lose(line.hash(), faults.refuse() ? -1 : line.seq());
    }

    /** A line is held to the one before as that one stands, so that one fault is not told twice. */
    private void follows(ChainLine line, String place) {
        if (!line.isWhole()) {
            chain(place + ": hash", "a line must have the hash of its own bytes");
        }
        if (last != null && !last.equals(line.previous())) {
            chain(place + ": previous", "previous must be the hash of the entry before");
        }
        if (seq >= 0 && line.seq() != seq + 1) {
            chain(place + ": seq", "seq must be one above the " + seq + " of the entry before, was " + line.seq());
        }
    }

    private void head(ChainLine line, String place) {
        if (lines == 1) {
            note(JournalFault.LEDGER_OPENING.issue(place + ": type", "a ledger must begin by being opened"));
        }
        if (!line.isWhole() || line.seq() != seq || (last != null && !last.equals(line.previous()))) {
            note(JournalFault.LEDGER_HEAD.issue(place, "a head must name the number and the hash of the entry before"));
        } else {
            sealed = errors == 0;
        }
    }

    private void lose(@Nullable String hash, long number) {
        last = hash;
        seq = number;
    }

    private void chain(String place, String message) {
        note(JournalFault.LEDGER_CHAIN.issue(place, message));
    }

    private void noteAll(Faults faults, String place) {
        for (Issue issue : faults.issues()) {
            note(new Issue(
                    issue.severity(),
                    issue.code(),
                    issue.path().isEmpty() ? place : place + ": " + issue.path(),
                    issue.message()));
        }
    }

    private void note(Issue issue) {
        if (issue.isError()) {
            errors++;
        }
        issues.add(issue);
    }
}
