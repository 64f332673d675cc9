package org.ketachart.sessions.watch;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.protocol.LookItem;
import org.ketachart.sessions.protocol.PlannedLook;

/**
 * One thing to find out at one look of a visit: the blood pressure of the second look after the dose.
 *
 * <p>It is known by its look, its occurrence and its item, and stays the same check when an earlier dose is charted late and all its times
 * move. Times have the offset of the clinic's zone on that day; minutes between them are minutes that passed, whatever the clocks did.
 *
 * @param look the look of the protocol it belongs to
 * @param occurrence counting from 1
 * @param item what it is to find out
 * @param due when it is due; absent for a look before the dose, which has no time of its own
 * @param from since when a reading answers it
 * @param until until when a reading answers it, inclusive, and from when it is overdue; absent while no drug was given for a look before the dose
 */
public record PlannedCheck(
        PlannedLook look,
        int occurrence,
        LookItem item,
        @Nullable OffsetDateTime due,
        OffsetDateTime from,
        @Nullable OffsetDateTime until) {
    /** Checks that the times are in order. */
    public PlannedCheck {
        Require.present("look, item, from", look, item, from);
        Require.that(occurrence >= 1, "occurrence must be 1 or more");
        Require.that(look.of().contains(item), "a check must be of what its look is to find out");
        Require.inOrder("a check's window", from, until);
        Require.inOrder("a check's window", from, due);
        Require.inOrder("a check's window", due, until);
    }

    /** Returns a name such as {@code after-dose-2}, or {@code before-dose} for a look that does not repeat; its items share it. */
    public String name() {
        String name = look.name().value();
        return look.every() == null ? name : name + "-" + occurrence;
    }

    /** Returns where the look comes from, as shown in messages, such as {@code MON-30, D}. */
    public String origin() {
        return look.origin();
    }
}
