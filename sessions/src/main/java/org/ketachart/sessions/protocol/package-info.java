/**
 * The rules a visit is judged by, as data: {@link org.ketachart.sessions.protocol.Limits} (numbers),
 * {@link org.ketachart.sessions.protocol.PlannedLook} (when the patient is looked at) and
 * {@link org.ketachart.sessions.protocol.GatePolicy} (what must hold before the dose and before leaving), each with the row of the clinical
 * reference it rests on and how well that row is supported.
 *
 * <p>{@link org.ketachart.sessions.protocol.Protocols} holds two defaults in code; the module {@code packs} holds all of them as files, in
 * layers that a network and a clinic may lay over the library's.
 *
 * <p>The mistake to avoid: taking a default for a standard of care. A row marked M or D is for the clinic to review and replace.
 */
@NullMarked
package org.ketachart.sessions.protocol;

import org.jspecify.annotations.NullMarked;
