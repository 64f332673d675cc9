package org.ketachart.sessions;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.watch.Due;

/**
 * One chair of the board: a visit that goes on.
 *
 * @param session the visit as believed
 * @param alerts what nobody has taken on, the gravest first
 * @param firstDrug when the first drug reached the patient, in the clinic's zone; absent when none did
 * @param due what is owed; absent when the protocol of the visit is not at hand, which is not nothing owed
 * @param readiness whether the patient may leave; absent when no drug was given, or the protocol is not at hand
 */
public record BoardRow(
        Session session,
        List<Alert> alerts,
        @Nullable OffsetDateTime firstDrug,
        @Nullable Due due,
        @Nullable Readiness readiness) {
    /** Keeps its own copy. */
    public BoardRow {
        Require.present("session, alerts", session, alerts);
        alerts = List.copyOf(alerts);
    }

    /** Returns whether the protocol of the visit is at hand; without it only what was charted is shown. */
    public boolean isJudged() {
        return due != null;
    }
}
