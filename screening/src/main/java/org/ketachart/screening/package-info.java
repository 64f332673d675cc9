/**
 * Before the first dose, and again before each one: evidence and rules give findings, and findings a proposal for a clearance.
 *
 * <p>Begin with {@link org.ketachart.screening.Screen}: it asks the rules of a {@link org.ketachart.screening.RuleSet} of an
 * {@link org.ketachart.screening.EvidenceBase}, each in three values, and says what is missing where it cannot tell.
 *
 * <p>Before each session {@link org.ketachart.screening.Difference} says what is otherwise than last time.
 *
 * <p>A proposal is never a decision. Whether a patient is cleared is for a clinician to say.
 */
@NullMarked
package org.ketachart.screening;

import org.jspecify.annotations.NullMarked;
