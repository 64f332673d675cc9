package org.ketachart.sessions.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ketachart.core.session.SessionRecord;

/**
 * Lays the ledgers of a clinic beside the records of sessions.
 *
 * <p>Amounts are compared in mg, as far as they are known on both sides: an unknown amount differs from nothing. A session whose record is
 * not given is not judged.
 */
public final class Reconciliation {
    private Reconciliation() {}

    /**
     * Returns where one ledger and the records differ; a clinic that keeps several must hand all of them to {@link #of(Collection,
     * Collection)}.
     *
     * @param records of the ledger's clinic; those of others are passed over
     */
    public static List<ReconciliationFinding> of(Ledger ledger, Collection<SessionRecord> records) {
        return of(List.of(ledger), records);
    }

    /**
     * Returns where they differ, session by session in the order given. The ledgers of one clinic are taken together, for a session may be
     * served from any of its safes; one that is given twice counts once.
     *
     * @param ledgers of one or more clinics
     * @param records of these clinics; those of others are passed over
     */
    public static List<ReconciliationFinding> of(Collection<Ledger> ledgers, Collection<SessionRecord> records) {
        List<ReconciliationFinding> findings = new ArrayList<>();
        for (SessionRecord record : records) {
            List<Ledger> ofClinic = ledgers.stream()
                    .filter(ledger -> ledger.clinic().equals(record.chart().clinic()))
                    .toList();
            if (!ofClinic.isEmpty()) {
                SessionComparison comparison = new SessionComparison(ofClinic, record);
                findings.addAll(comparison.ofDoses());
                findings.addAll(comparison.ofWaste());
                findings.addAll(comparison.ofHand());
            }
        }
        return List.copyOf(findings);
    }
}
