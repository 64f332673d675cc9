/**
 * Treatment as pure decisions: what a clinic does comes in as a {@link org.ketachart.sessions.SessionCommand} with its
 * {@link org.ketachart.sessions.CommandContext}; {@link org.ketachart.sessions.SessionDecider} answers with a
 * {@link org.ketachart.sessions.Decision}: the events to append to the journal, or every reason why not.
 *
 * <p>Limits come from a {@link org.ketachart.sessions.protocol.Protocol}, each value with the row it was taken from;
 * {@link org.ketachart.sessions.protocol.Protocols} holds the defaults. What can be refused is listed in
 * {@link org.ketachart.sessions.SessionFault}.
 *
 * <p>The mistake to avoid: asking the decider for permission to chart. Plans may be refused, facts never are; what happened outside the
 * protocol is accepted and shows as a deviation.
 *
 * <p>This is not an alarm system: nothing is noticed until the host charts it or asks what is due.
 */
@NullMarked
package org.ketachart.sessions;

import org.jspecify.annotations.NullMarked;
