package org.ketachart.journal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LedgerSite;
import org.ketachart.core.value.Issue;
import org.ketachart.journal.fault.JournalFault;

/** A ledger log as read: whose it is, the entries before the first fault, and everything that was found in all of it. */
public final class LedgerLog {
    private final @Nullable LedgerSite site;
    private final byte[] opening;
    private final List<LedgerLogEntry> entries;
    private final List<Issue> issues;
    private final boolean sealed;

    LedgerLog(
            @Nullable LedgerSite site,
            byte[] opening,
            List<LedgerLogEntry> entries,
            List<Issue> issues,
            boolean sealed) {
        this.site = site;
        this.opening = opening;
        this.entries = List.copyOf(entries);
        this.issues = List.copyOf(issues);
        this.sealed = sealed;
    }

    /** Returns whose ledger it is; nothing where its opening was refused. */
    public Optional<LedgerSite> findSite() {
        return Optional.ofNullable(site);
    }

    /** Returns the entries as they stand in the log, none after the first line that was refused. */
    public List<LedgerLogEntry> entries() {
        return entries;
    }

    /** Returns the entries before the first fault. */
    public List<LedgerEntry> entriesUpToFault() {
        return entries.stream().map(LedgerLogEntry::entry).toList();
    }

    /** Returns every fault and every tolerance, in the order of the lines. */
    public List<Issue> issues() {
        return issues;
    }

    /** Returns whether all of it was read. */
    public boolean isWhole() {
        return site != null && issues.stream().noneMatch(Issue::isError);
    }

    /** Returns whether its last line is a head, so that a missing end would show. A log that is still written to has none yet. */
    public boolean isSealed() {
        return sealed;
    }

    /**
     * Returns the hash of its last entry, or of its opening where it has none: what to keep elsewhere to know the log again.
     *
     * @throws IllegalStateException if the opening was refused
     */
    public String head() {
        if (site == null) {
            throw new IllegalStateException("a ledger log must have been opened to have a head");
        }
        return ChainLine.hashOf(
                entries.isEmpty() ? opening : entries.get(entries.size() - 1).raw());
    }

    boolean isTorn() {
        return !isWhole() || issues.stream().anyMatch(issue -> issue.code().equals(JournalFault.UNENDED_LINE.code()));
    }

    byte[] opening() {
        return opening.clone();
    }

    @Override
    public String toString() {
        return "LedgerLog[" + entries.size() + " entries]";
    }
}
