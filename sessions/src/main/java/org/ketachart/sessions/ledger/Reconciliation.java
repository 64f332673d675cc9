package org.ketachart.sessions.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ketachart.core.session.SessionRecord;

/**
 * Lays a ledger beside the records of sessions.
 *
 * <p>Amounts are compared in mg, as far as they are known on both sides: an unknown amount differs from nothing. A session whose record is
 * not given is not judged.
 */
public final class Reconciliation {
    private Reconciliation() {}

    /**
     * Returns where they differ, session by session in the order given.
     *
     * @param records of the ledger's clinic; those of others are passed over
     */
    public static List<ReconciliationFinding> of(Ledger ledger, Collection<SessionRecord> records) {
        List<ReconciliationFinding> findings = new ArrayList<>();
        for (SessionRecord record : records) {
            if (record.chart().clinic().equals(ledger.clinic())) {
                SessionComparison comparison = new SessionComparison(ledger, record);
                findings.addAll(comparison.ofDoses());
                findings.addAll(comparison.ofWaste());
                findings.addAll(comparison.ofHand());
            }
        }
        return List.copyOf(findings);
    }
}
