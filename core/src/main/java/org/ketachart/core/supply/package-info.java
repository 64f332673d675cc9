/**
 * The controlled substance itself, apart from the patient who gets it: what a clinic holds, dispenses, loses and destroys, and the lots a
 * maker takes back.
 *
 * <p>A {@link org.ketachart.core.supply.Container} is what is counted; a {@link org.ketachart.core.supply.LedgerEntry} says what happened to
 * it, one {@link org.ketachart.core.supply.LedgerAct} each; a {@link org.ketachart.core.supply.LedgerSite} says whose stock it is. What
 * follows from the entries, balances and discrepancies, is computed and never kept.
 *
 * <p>The mistake to avoid: taking a lot for a container. A lot is what the maker made in one run; a clinic holds many containers of it, and
 * counts each.
 */
@NullMarked
package org.ketachart.core.supply;

import org.jspecify.annotations.NullMarked;
