/**
 * The visit: {@link org.ketachart.core.session.Session} as it is believed now, {@link org.ketachart.core.session.SessionRecord} (the part of it
 * that other systems may know), its states, and what gates, alerts, overrides and deviations said in it.
 *
 * <p>The mistake to avoid: taking a stopped dose for an ended visit. Whoever received any drug is monitored until discharge.
 */
@NullMarked
package org.ketachart.core.session;

import org.jspecify.annotations.NullMarked;
