package org.ketachart.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Require;

/**
 * What became of a ledger log since it was written.
 *
 * @param findings everything that was done to it, in the order of its lines; none where it is whole
 * @param entries how many entries the chain has that leads to its end
 * @param head the hash of the last of them, to be kept elsewhere; absent where there is no chain
 * @param known up to which entry the hash that was kept elsewhere vouches; -1 where none was given or it fits nowhere
 */
public record ChainCheck(
        List<ChainFinding> findings, long entries, @Nullable String head, long known) {
    /** Keeps its own copy. */
    public ChainCheck {
        Require.present("findings", findings);
        findings = List.copyOf(findings);
    }

    /** Returns whether nothing was found. */
    public boolean isWhole() {
        return findings.isEmpty();
    }
}
