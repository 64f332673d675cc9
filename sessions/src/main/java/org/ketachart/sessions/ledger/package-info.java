/**
 * The controlled-substance ledger as pure functions: what a clinic does with its stock comes in as a
 * {@link org.ketachart.sessions.ledger.LedgerCommand}; {@link org.ketachart.sessions.ledger.LedgerDecider} answers with the entry to append,
 * or every reason why not; {@link org.ketachart.sessions.ledger.Ledger} is the fold of the entries, with balances, what became of all that
 * was drawn, and the discrepancies that wait for a reason.
 *
 * <p>{@link org.ketachart.sessions.ledger.Recalls} finds the patients of a lot; {@link org.ketachart.sessions.ledger.Reconciliation} lays the
 * ledger beside the records of sessions.
 *
 * <p>The mistake to avoid: adding up amounts by hand. Stock and hand are two places, two units are never added, and what was voided counts no
 * longer.
 */
@NullMarked
package org.ketachart.sessions.ledger;

import org.jspecify.annotations.NullMarked;
