/**
 * The small words every other noun is made of: ids, codes, quantities, times, absence, and what went wrong.
 *
 * <p>Read {@link org.ketachart.core.value.HostRef} first (what belongs to the EHR is pointed to, never copied), then
 * {@link org.ketachart.core.value.Quantity} (a closed list of UCUM units) and {@link org.ketachart.core.value.Result} (all faults of an
 * input at once). The mistake to avoid: comparing charted times with {@code equals}; an offset is kept as charted, so two equal
 * instants may differ.
 */
@NullMarked
package org.ketachart.core.value;

import org.jspecify.annotations.NullMarked;
