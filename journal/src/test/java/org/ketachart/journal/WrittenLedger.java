package org.ketachart.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LedgerSite;
import org.ketachart.core.value.EventId;
import org.ketachart.testkit.Arbitrary;

/** A ledger log of any entries out of a seed: its lines, to be tampered with. */
final class WrittenLedger {
    private final LedgerSite site;
    private final List<LedgerEntry> entries = new ArrayList<>();

    WrittenLedger(Arbitrary any, int size) {
        site = any.next(LedgerSite.class);
        for (int i = 1; i <= size; i++) {
            LedgerEntry entry = any.next(LedgerEntry.class);
            entries.add(numbered(entry, i, "e-" + i));
        }
    }

    private LedgerEntry numbered(LedgerEntry entry, long seq, String id) {
        return new LedgerEntry(
                new EventId(id),
                site.clinicId(),
                seq,
                entry.occurredAt(),
                entry.recordedAt(),
                entry.actor(),
                entry.witness(),
                entry.deviations(),
                entry.act());
    }

    LedgerSite site() {
        return site;
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    /** Returns the lines of the sealed log: the opening, the entries, the head. */
    List<String> lines() {
        return lines(entries);
    }

    /** Returns the lines of a log of these entries, each given its number anew. */
    List<String> lines(List<LedgerEntry> others) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            LedgerLogWriter writer = LedgerLogWriter.opening(site, out);
            for (int i = 0; i < others.size(); i++) {
                LedgerEntry entry = others.get(i);
                writer.append(numbered(entry, i + 1L, entry.id().value()));
            }
            writer.seal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /** Returns an entry that fits a log of its own as this number, and is none of these. */
    LedgerEntry another(long seq) {
        return numbered(Arbitrary.of(77).next(LedgerEntry.class), seq, "other");
    }

    static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static ChainCheck verify(List<String> lines, @Nullable String trusted) {
        try {
            return LedgerChain.verify(new ByteArrayInputStream(bytes(lines)), trusted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LedgerLog read(byte[] bytes) {
        try {
            return new LedgerLogReader().read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
