/**
 * Adverse events after they are seen: what to propose as one ({@link org.ketachart.sessions.adverse.EventProposals}), its CTCAE grade where a
 * number gives it ({@link org.ketachart.sessions.adverse.Ctcae}), what is still open about it
 * ({@link org.ketachart.sessions.adverse.EventStanding}), and by when a report is due ({@link org.ketachart.sessions.adverse.ReportClock}).
 *
 * <p>The mistake to avoid: taking one judgement for another. Severity, grade, seriousness, relatedness and expectedness are five, and none
 * follows from the others. Nothing here makes an event of a reading: a clinician confirms or declines.
 */
@NullMarked
package org.ketachart.sessions.adverse;

import org.jspecify.annotations.NullMarked;
