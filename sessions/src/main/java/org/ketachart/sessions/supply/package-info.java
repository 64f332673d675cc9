/**
 * What a patient was given to take home, set against what was told to be taken and what came back:
 * {@link org.ketachart.sessions.supply.SupplyBalance}.
 *
 * <p>The mistake to avoid: taking what is not told for not taken. A supply with a dose of unknown amount has an unknown rest.
 */
@NullMarked
package org.ketachart.sessions.supply;

import org.jspecify.annotations.NullMarked;
