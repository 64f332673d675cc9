/**
 * The arithmetic of a dose, exact, with what speaks against the result: a nurse reads it beside the order, and decides.
 *
 * <p>In the order of a visit: an order and the {@link org.ketachart.sessions.dose.WeightUsed weight used} make an
 * {@link org.ketachart.sessions.dose.OrderedDose}, in mg. A {@link org.ketachart.sessions.dose.DrawnVolume} is what the syringe can
 * hold of it, a {@link org.ketachart.sessions.dose.DevicePlan} how many nasal devices and from when on;
 * {@link org.ketachart.sessions.dose.StepRules} propose which esketamine doses are in step. {@link org.ketachart.sessions.dose.DoseLimits}
 * tell every {@link org.ketachart.sessions.dose.DoseWarning} of a {@link org.ketachart.sessions.dose.Dose} at once. An
 * {@link org.ketachart.sessions.dose.Infusion} adds up its segments, to any instant.
 *
 * <p>What is not known is said: an amount is absent, or a warning names the fact that is missing. Nothing here refuses a dose, charts one or
 * reads a clock.
 *
 * <p>The mistake to avoid: to take an empty list of warnings for a clearance, or a computed amount for the one given. What was given is what
 * {@link org.ketachart.core.dose.Administration#given()} says.
 */
@NullMarked
package org.ketachart.sessions.dose;

import org.jspecify.annotations.NullMarked;
