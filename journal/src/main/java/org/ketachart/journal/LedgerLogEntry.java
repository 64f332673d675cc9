package org.ketachart.journal;

import java.util.List;
import org.ketachart.core.supply.LedgerEntry;

/** An entry as it stands in a ledger log: what was understood of it, and its very bytes, over which the chain is made. */
public final class LedgerLogEntry {
    private final LedgerEntry entry;
    private final int line;
    private final byte[] raw;
    private final List<String> unknownPaths;

    LedgerLogEntry(LedgerEntry entry, int line, byte[] raw, List<String> unknownPaths) {
        this.entry = entry;
        this.line = line;
        this.raw = raw;
        this.unknownPaths = unknownPaths;
    }

    /** Returns the entry. */
    public LedgerEntry entry() {
        return entry;
    }

    /** Returns the number of its line, from 1. */
    public int line() {
        return line;
    }

    /** Returns a copy of its bytes as they stood, without the line end. */
    public byte[] raw() {
        return raw.clone();
    }

    /** Returns the hash by which the next entry knows it: 64 hexadecimal digits. */
    public String hash() {
        return ChainLine.hashOf(raw);
    }

    /** Returns where the fields are that this version does not know; not for messages, as names may be anything. */
    public List<String> unknownPaths() {
        return unknownPaths;
    }

    @Override
    public String toString() {
        return "LedgerLogEntry[line " + line + "]";
    }
}
