/**
 * The record as pages for people: {@link org.ketachart.documents.Flowsheet} draws one visit the way an anesthesia chart does, as an SVG of
 * a US Letter page.
 *
 * <p>{@link org.ketachart.documents.InventoryCsv} and {@link org.ketachart.documents.DispenseLogCsv} write the ledger of controlled
 * substances as tables.
 *
 * <p>{@link org.ketachart.documents.FormPdf} prints the monitoring form that is owed after a visit, {@link org.ketachart.documents.NoFormPdf}
 * the notice that an inpatient owes none.
 *
 * <p>A page shows what is believed and judges nothing: no limit is drawn, and nothing is left out because it is amended or entered in error.
 * The mistake to avoid: taking a blank for a normal reading. What was never charted leaves no mark; what was due and not done leaves one only
 * where the record, or the caller's {@link org.ketachart.sessions.watch.MissedCheck}, says so.
 */
@NullMarked
package org.ketachart.documents;

import org.jspecify.annotations.NullMarked;
