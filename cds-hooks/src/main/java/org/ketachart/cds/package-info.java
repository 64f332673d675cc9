/**
 * CDS Hooks 2.0: an EHR asks at an order or at the start of a visit, and gets cards.
 *
 * <p>Begin with {@link org.ketachart.cds.CdsServices}: it tells which services there are, reads a request, answers it with cards, and reads the
 * feedback on them. All of it is pure: no network, no clock, nothing kept. The host serves the bytes over HTTP, keeps the
 * {@link org.ketachart.cds.IssuedCard}s of an answer, and records what {@link org.ketachart.cds.CardFeedback} says was set aside.
 *
 * <p>The one mistake to avoid: an empty answer means that rules were asked and nothing speaks against it, or that the order is none of ours. What
 * could not be seen is told on a card and never passed over.
 */
@NullMarked
package org.ketachart.cds;

import org.jspecify.annotations.NullMarked;
