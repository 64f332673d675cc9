package org.ketachart.sessions.watch;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Require;

/**
 * A planned check and where it stands.
 *
 * @param planned what is to be found out, and when
 * @param status where it stands
 * @param answer what answers it; absent exactly when nothing does
 */
public record WatchedCheck(
        PlannedCheck planned, CheckStatus status, @Nullable CheckAnswer answer) {
    /** Checks that status and answer agree. */
    public WatchedCheck {
        Require.present("planned, status", planned, status);
        CheckStatus answered =
                answer == null ? null : answer.absent() == null ? CheckStatus.DONE : CheckStatus.NOT_DONE;
        boolean open = status != CheckStatus.DONE && status != CheckStatus.NOT_DONE;
        Require.that(answered == null ? open : answered == status, "a check must stand as its answer says");
    }
}
