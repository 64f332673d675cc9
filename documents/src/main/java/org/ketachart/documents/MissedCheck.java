package org.ketachart.documents;

import java.time.OffsetDateTime;
import org.ketachart.core.value.Require;

/**
 * A check that a schedule called for and the record does not hold. Whoever builds the schedule says so; a page finds out nothing by itself.
 *
 * @param name what was to be looked at, in the clinic's words, such as {@code blood pressure}
 * @param due when it was to be done
 * @param from since when it would have counted; not after {@code due}
 * @param until until when it would have counted; not before {@code due}
 */
public record MissedCheck(String name, OffsetDateTime due, OffsetDateTime from, OffsetDateTime until) {
    /** Checks the text and the order of the times. */
    public MissedCheck {
        Require.present("name, due, from, until", name, due, from, until);
        Require.text("name of a check", name);
        Require.charted("due", due);
        Require.charted("from", from);
        Require.charted("until", until);
        Require.inOrder("a check", from, due);
        Require.inOrder("a check", due, until);
    }
}
