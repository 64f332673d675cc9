/**
 * Before the first dose: evidence and rules give findings, and findings a proposal for a clearance.
 *
 * <p>A proposal is never a decision. Whether a patient is cleared is for a clinician to say.
 */
@NullMarked
package org.ketachart.screening;

import org.jspecify.annotations.NullMarked;
