package org.ketachart.journal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LedgerSite;
import org.ketachart.journal.internal.Faults;
import org.ketachart.journal.internal.JsonText;
import org.ketachart.journal.internal.Place;
import org.ketachart.journal.internal.RecordShape;
import org.ketachart.journal.internal.Shapes;

/**
 * Reads the ledger log of one clinic: every fault at its line and path, and no entry after the first line that was refused.
 *
 * <p>It is as strict as the reader of session logs, and in one thing stricter: an act that is not known is refused, for a balance without it
 * would be wrong. Fields that are not known are kept in the bytes and reported. Each line must follow from the one before, by hash and by
 * number; {@link LedgerChain} says of a log that does not what was done to it.
 */
public final class LedgerLogReader {
    /** The version of the lines that are written. */
    public static final int VERSION = 1;

    private static final Set<String> AROUND = Set.of("v", "type", "previous", "hash");

    private final JsonText text = new JsonText();
    private final Versions versions = new Versions(text, VERSION, List.of());
    private final RecordShape site;
    private final RecordShape entry;

    /** Makes a reader; it is unchangeable and may be shared, and making one is not free. */
    public LedgerLogReader() {
        Shapes shapes = new Shapes();
        site = shapes.ofRecord(LedgerSite.class);
        entry = shapes.ofRecord(LedgerEntry.class);
    }

    /**
     * Reads a whole log into memory. The stream is left open.
     *
     * @throws IOException as the stream throws; never for what the log says
     */
    public LedgerLog read(InputStream in) throws IOException {
        return new LedgerReading(this).run(new LogLines(in, SessionLogReader.LONGEST_LINE));
    }

    /** Returns whether a text begins as a ledger log does; all else about it may be wrong. */
    public boolean isLedger(byte[] bytes) {
        try {
            LogLines lines = new LogLines(new ByteArrayInputStream(bytes), SessionLogReader.LONGEST_LINE);
            boolean any = lines.next();
            while (any && lines.isBlank()) {
                any = lines.next();
            }
            ChainLine first = ChainLine.of(1, any ? lines.bytes() : new byte[0], text);
            return first.is(LedgerLineType.OPENED) || first.is(LedgerLineType.ENTRY) || first.is(LedgerLineType.HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChainLine link(int number, byte[] line) {
        return ChainLine.of(number, line, text);
    }

    /** Returns whose ledger a line opens, or null after noting at least one error. */
    @Nullable
    LedgerSite site(byte[] line, Faults faults) {
        return (LedgerSite) read(site, line, faults);
    }

    /** Returns the entry of a line, or null after noting at least one error. */
    @Nullable
    LedgerEntry entry(byte[] line, Faults faults) {
        return (LedgerEntry) read(entry, line, faults);
    }

    private @Nullable Object read(RecordShape shape, byte[] line, Faults faults) {
        JsonText.Found found = versions.lift(line, faults);
        return found == null ? null : shape.readFields(found.object(), AROUND, Place.TOP, faults);
    }

    byte[] write(LedgerSite opened) {
        return ChainLine.write(text, LedgerLineType.OPENED, null, out -> site.writeFields(opened, out));
    }

    byte[] write(LedgerEntry one, String previous) {
        return ChainLine.write(text, LedgerLineType.ENTRY, previous, out -> entry.writeFields(one, out));
    }

    byte[] head(long count, String previous) {
        return ChainLine.write(text, LedgerLineType.HEAD, previous, out -> out.writeNumberField("count", count));
    }
}
