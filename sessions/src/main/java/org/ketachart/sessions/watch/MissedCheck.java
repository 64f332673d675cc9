package org.ketachart.sessions.watch;

import java.time.OffsetDateTime;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.protocol.LookItem;

/**
 * A check whose window is over and that nothing answers, as a flowsheet shows it: the gap in its row.
 *
 * @param name the look's name, such as {@code after-dose-2}
 * @param item what was to be found out
 * @param due when it was due; for a look before the dose, when the drug was given
 * @param from since when a reading would have answered it
 * @param until until when a reading would have answered it
 */
public record MissedCheck(String name, LookItem item, OffsetDateTime due, OffsetDateTime from, OffsetDateTime until) {
    /** Checks that the times are in order. */
    public MissedCheck {
        Require.present("name, item, due, from, until", name, item, due, from, until);
        Require.text("name", name);
        Require.inOrder("a check's window", from, due);
        Require.inOrder("a check's window", due, until);
    }
}
