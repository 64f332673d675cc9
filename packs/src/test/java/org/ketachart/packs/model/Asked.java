package org.ketachart.packs.model;

import java.time.Instant;
import org.ketachart.sessions.CommandContext;
import org.ketachart.sessions.SessionCommand;

/**
 * One command as somebody gave it.
 *
 * @param command what
 * @param context whose visit, by whom, when it happened
 * @param now when the system took it in
 */
record Asked(SessionCommand command, CommandContext context, Instant now) {
    @Override
    public String toString() {
        return context.occurredAt() + " taken in " + now + " by "
                + context.base().value() + ", " + context.role() + ": "
                + command.getClass().getSimpleName() + " " + Words.of(command)
                + (context.amends() == null ? "" : " amends " + context.amends().value())
                + (context.causedBy() == null
                        ? ""
                        : " because of " + context.causedBy().value());
    }
}
