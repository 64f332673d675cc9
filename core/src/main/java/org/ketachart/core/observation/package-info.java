/**
 * What was seen and measured at the bedside: {@link org.ketachart.core.observation.VitalSign} and its readings,
 * {@link org.ketachart.core.observation.Rating} and its results.
 *
 * <p>The mistake to avoid: leaving a missed reading out. Not performed is a fact with a reason, and not the same as a normal reading.
 */
@NullMarked
package org.ketachart.core.observation;

import org.jspecify.annotations.NullMarked;
