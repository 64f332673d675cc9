package org.ketachart.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LedgerSite;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.EventId;

/**
 * Appends to the ledger log of a clinic, a whole line at a time, each chained to the one before.
 *
 * <p>{@link #seal} writes a head, without which nobody can tell that the end is missing; a sealed log may be gone on with and sealed again.
 * The writer neither locks nor syncs the file; that is the host's. One writer serves one thread, and a write that fails ends it.
 */
public final class LedgerLogWriter {
    private final LedgerLogReader lines;
    private final OutputStream out;
    private final ClinicId clinic;
    private final Map<EventId, LedgerEntry> written = new HashMap<>();
    private String last;
    private long seq;
    private boolean sealed;
    private boolean broken;

    private LedgerLogWriter(LedgerLogReader lines, OutputStream out, ClinicId clinic, String last) {
        this.lines = lines;
        this.out = out;
        this.clinic = clinic;
        this.last = last;
    }

    /** Begins a log and writes the line that opens it. */
    public static LedgerLogWriter opening(LedgerSite site, OutputStream out) throws IOException {
        LedgerLogReader lines = new LedgerLogReader();
        byte[] opening = lines.write(site);
        LedgerLogWriter writer = new LedgerLogWriter(lines, out, site.clinicId(), ChainLine.hashOf(opening));
        writer.write(opening);
        return writer;
    }

    /**
     * Goes on with a log.
     *
     * @param out at the end of what was read
     * @throws IllegalArgumentException if the log was not whole
     */
    public static LedgerLogWriter resuming(LedgerLog log, OutputStream out) {
        if (log.isTorn()) {
            throw new IllegalArgumentException("a ledger log must be whole and end in a line feed to be gone on with");
        }
        LedgerLogWriter writer = new LedgerLogWriter(
                new LedgerLogReader(), out, log.findSite().orElseThrow().clinicId(), log.head());
        for (LedgerEntry entry : log.entriesUpToFault()) {
            writer.written.put(entry.id(), entry);
            writer.seq = entry.seq();
        }
        writer.sealed = log.isSealed();
        return writer;
    }

    /**
     * Writes a log anew, line by line as it stands, with one head at its end: the export that {@link LedgerChain} verifies.
     *
     * @throws IllegalArgumentException if the log was not whole
     */
    public static void export(LedgerLog log, OutputStream out) throws IOException {
        if (log.isTorn()) {
            throw new IllegalArgumentException("a ledger log must be whole and end in a line feed to be exported");
        }
        LedgerLogWriter writer = resuming(log, out);
        writer.write(log.opening());
        for (LedgerLogEntry entry : log.entries()) {
            writer.write(entry.raw());
        }
        writer.sealed = false;
        writer.seal();
    }

    /**
     * Appends an entry.
     *
     * @return whether it was written; false if the very same entry stands in the log already
     * @throws IllegalArgumentException if a reader would refuse it here; nothing is written then
     * @throws IllegalStateException if an earlier write failed: the log may end in a torn line, so read it again and go on with that
     */
    public boolean append(LedgerEntry entry) throws IOException {
        LedgerEntry earlier = written.get(entry.id());
        if (entry.equals(earlier)) {
            return false;
        }
        must(earlier == null, "an id must stand for one entry, was met before with other bytes");
        must(entry.clinic().equals(clinic), "an entry must be of the ledger's clinic");
        must(entry.seq() == seq + 1, "seq must be one above the " + seq + " of the entry before, was " + entry.seq());
        byte[] line = lines.write(entry, last);
        must(
                line.length <= SessionLogReader.LONGEST_LINE,
                "an entry must fit a line of " + SessionLogReader.LONGEST_LINE + " bytes");
        write(line);
        last = ChainLine.hashOf(line);
        seq = entry.seq();
        sealed = false;
        written.put(entry.id(), entry);
        return true;
    }

    /** Appends entries in their order, as {@link #append(LedgerEntry)} does each. */
    public void append(List<LedgerEntry> entries) throws IOException {
        for (LedgerEntry entry : entries) {
            append(entry);
        }
    }

    /** Writes a head: how many entries there are, and the hash of the last; nothing where the last line is that head already. */
    public void seal() throws IOException {
        if (!sealed) {
            write(lines.head(seq, last));
            sealed = true;
        }
    }

    /** Returns the hash of the last entry, which kept elsewhere shows that everything up to it was not rewritten. */
    public String head() {
        return last;
    }

    private static void must(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private void write(byte[] line) throws IOException {
        if (broken) {
            throw new IllegalStateException("an earlier write failed, the log must be read again and gone on with");
        }
        ByteArrayOutputStream ended = new ByteArrayOutputStream(line.length + 1);
        ended.writeBytes(line);
        ended.write('\n');
        broken = true;
        out.write(ended.toByteArray());
        out.flush();
        broken = false;
    }
}
