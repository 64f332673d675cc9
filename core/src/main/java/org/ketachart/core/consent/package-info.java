/**
 * What a patient agreed to, with which text in hand, from when to when, and what was taken back: {@link org.ketachart.core.consent.Consent}, and
 * {@link org.ketachart.core.consent.Consents} which says whether one was in force at a moment.
 *
 * <p>The mistake to avoid: reading the absence of a consent as a refusal, or a withdrawal as if there had never been consent. What was done
 * before the withdrawal was done with it.
 */
@NullMarked
package org.ketachart.core.consent;

import org.jspecify.annotations.NullMarked;
