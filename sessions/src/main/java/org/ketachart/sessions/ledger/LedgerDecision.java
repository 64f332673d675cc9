package org.ketachart.sessions.ledger;

import java.util.List;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.value.Require;

/** What came of a command: an entry to append, or every reason why not. */
public sealed interface LedgerDecision {
    /**
     * It is recorded.
     *
     * @param entry to append, with what was outside the rules
     * @param opened the discrepancies that are open now and were not before
     */
    record Accepted(LedgerEntry entry, List<Discrepancy> opened) implements LedgerDecision {
        /** Keeps its own copy. */
        public Accepted {
            Require.present("entry, opened", entry, opened);
            opened = List.copyOf(opened);
        }
    }

    /**
     * Nothing is recorded.
     *
     * @param refusals every reason at once, at least one
     */
    record Refused(List<LedgerRefusal> refusals) implements LedgerDecision {
        /** Checks that there is a reason and keeps its own copy. */
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refused command must have a reason");
            }
        }

        /** Returns whether the same act may be recorded as a fact, should it happen all the same. */
        public boolean isOfPlansAlone() {
            return refusals.stream().allMatch(refusal -> refusal.fault().isOfPlansAlone());
        }
    }
}
