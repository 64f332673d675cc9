/**
 * Events as JSON, and the session log: one event a line, appended and never edited.
 *
 * <p>{@link org.ketachart.journal.EventCodec} turns an event into a line and back; {@link org.ketachart.journal.SessionLogReader} reads a log
 * as a stream, with every fault at its line and path; {@link org.ketachart.journal.SessionLogWriter} appends;
 * {@link org.ketachart.journal.CanonicalJson} writes any noun of the record. Line versions of the past are lifted by an
 * {@link org.ketachart.journal.Upcaster}.
 *
 * <p>The ledger of controlled substances has a log of its own: {@link org.ketachart.journal.LedgerLogWriter} chains its entries by hash,
 * {@link org.ketachart.journal.LedgerLogReader} reads them, and {@link org.ketachart.journal.LedgerChain} tells what was done to them since.
 *
 * <p>The one mistake to avoid: reading a log, then writing its events anew. What this version does not know lives only in the raw bytes of a
 * {@link org.ketachart.journal.LogEntry}, so copy entries, not events.
 */
@NullMarked
package org.ketachart.journal;

import org.jspecify.annotations.NullMarked;
