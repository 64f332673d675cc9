/**
 * The nouns of the decision before a dose: {@link org.ketachart.core.screening.Evidence}, {@link org.ketachart.core.screening.Finding},
 * {@link org.ketachart.core.screening.Proposal}, {@link org.ketachart.core.screening.Clearance}, and what others are told of them,
 * {@link org.ketachart.core.screening.Determination}. The verbs are in the screening module.
 *
 * <p>The mistake to avoid: reading an unknown as a no. The library proposes; only a clinician clears.
 */
@NullMarked
package org.ketachart.core.screening;

import org.jspecify.annotations.NullMarked;
