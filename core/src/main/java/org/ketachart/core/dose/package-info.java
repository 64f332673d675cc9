/**
 * What was ordered and what was given: {@link org.ketachart.core.dose.MedicationOrder}, {@link org.ketachart.core.dose.Administration},
 * {@link org.ketachart.core.dose.Product}, and what else was done, {@link org.ketachart.core.dose.Intervention}.
 *
 * <p>One administration is one device, one push or one stretch of infusion at a constant rate. The mistake to avoid: charting the sum of
 * a session beside its parts; the total is always derived.
 */
@NullMarked
package org.ketachart.core.dose;

import org.jspecify.annotations.NullMarked;
