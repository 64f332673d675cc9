/**
 * How often an event was seen, over how many who were looked at, and what rate that still allows.
 *
 * <p>Of each look at a patient the record says whether an {@link org.ketachart.core.adverse.Effect effect} was
 * {@link org.ketachart.core.adverse.EffectPresence present, absent or not assessed}; with its chart that is an
 * {@link org.ketachart.outcomes.Assessed}. {@link org.ketachart.outcomes.EventLooks} takes those of one event from the records of sessions, and a
 * {@link org.ketachart.outcomes.Tally} folds them, by session or by patient. Its {@link org.ketachart.outcomes.Proportion} has the exact bounds, for
 * a chosen {@link org.ketachart.outcomes.Confidence}, and {@link org.ketachart.outcomes.Tally#text} is the whole in a line.
 *
 * <p>None seen is not none possible: 0 of 1,985 sessions is compatible with a rate of 0.15 %, and 0 of 20 with 13.9 %. And not assessed is
 * not absent: it is shown beside a rate and never in its denominator. Nor is an event that was charted where nobody looked: it is counted
 * apart, for it would choose its own denominator.
 *
 * <p>The mistake to avoid: to read the bounds of a tally by session as if its sessions were of as many patients. The arithmetic takes what it
 * counts to be independent, and two sessions of one patient are not; where a few patients have most of the sessions the true bounds are
 * wider. Show the tally by patient beside it.
 */
@NullMarked
package org.ketachart.outcomes;

import org.jspecify.annotations.NullMarked;
