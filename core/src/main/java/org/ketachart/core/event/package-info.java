/**
 * Everything that happened: {@link org.ketachart.core.event.Event}, its header and its sealed payloads, and
 * {@link org.ketachart.core.event.SessionFold}, which folds them into a session.
 *
 * <p>Nothing is edited. A correction is a new event; {@code seq} is the order of belief and {@code occurredAt} the order of the clinic. The
 * mistake to avoid: sorting by {@code occurredAt} before folding.
 */
@NullMarked
package org.ketachart.core.event;

import org.jspecify.annotations.NullMarked;
