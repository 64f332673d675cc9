package org.ketachart.sessions.watch;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * One thing that is owed to a patient now.
 *
 * @param kind what it is
 * @param overdue whether its time is over
 * @param since since when it is due, or overdue where it is; in the clinic's zone
 * @param by when it becomes overdue, in the clinic's zone; absent when it is, or never does
 * @param check which check; present exactly when it is one
 * @param concerns the alert or the screen it is about; absent for a check, and for what follows a visit
 * @param level how grave the alert is; present exactly when it is about one
 */
public record DueItem(
        DueKind kind,
        boolean overdue,
        OffsetDateTime since,
        @Nullable OffsetDateTime by,
        @Nullable PlannedCheck check,
        @Nullable RecordId concerns,
        @Nullable AlertLevel level) {
    /** Checks that the parts agree. */
    public DueItem {
        Require.present("kind, since", kind, since);
        Require.that(by == null || !overdue, "what is overdue must not become so");
        Require.that((check != null) == (kind == DueKind.CHECK), "a check must name its check, and nothing else may");
        boolean alert = kind == DueKind.ESCALATE || kind == DueKind.RECHECK;
        Require.that((level != null) == alert, "what is about an alert must have its level, and nothing else may");
        Require.that(!alert || concerns != null, "what is about an alert must name it");
    }
}
