package org.ketachart.sessions.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.value.RecordId;

/** What is owed at one moment while it is being gathered, and the next moment at which that changes. */
final class Agenda {
    private static final Comparator<DueItem> MOST_URGENT = Comparator.comparing(DueItem::kind)
            .thenComparing(DueItem::overdue, Comparator.reverseOrder())
            .thenComparing(DueItem::level, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(DueItem::since, OffsetDateTime.timeLineOrder())
            .thenComparing(
                    item -> item.concerns() == null ? "" : item.concerns().value());

    private final Instant now;
    private final VisitTimes times;
    private final List<DueItem> items = new ArrayList<>();
    private @Nullable Instant next;

    Agenda(Instant now, VisitTimes times) {
        this.now = now;
        this.times = times;
    }

    /**
     * Takes in what is owed from one moment on.
     *
     * @param kind what it is
     * @param from since when
     * @param until from when on it is overdue; never when absent
     * @param end from when on it is owed no more; never when absent
     * @param concerns what it is about; absent when nothing needs naming
     * @param level of the alert; absent when it is about none
     */
    void owe(
            DueKind kind,
            OffsetDateTime from,
            @Nullable OffsetDateTime until,
            @Nullable OffsetDateTime end,
            @Nullable RecordId concerns,
            @Nullable AlertLevel level) {
        if (end != null && (isReached(end) || !from.isBefore(end))) {
            return;
        }
        if (!isReached(from)) {
            changesAt(from.toInstant());
            return;
        }
        OffsetDateTime passed = until != null && isReached(until) ? until : null;
        boolean overdue = passed != null;
        OffsetDateTime by = overdue ? null : until;
        OffsetDateTime since = passed != null && passed.isAfter(from) ? passed : from;
        items.add(new DueItem(kind, overdue, in(since), by == null ? null : in(by), null, concerns, level));
        changesAt(by);
        changesAt(end);
    }

    void add(DueItem item) {
        items.add(item);
    }

    /** Notes that something changes at a moment, if it is still to come. */
    void changesAt(Instant at) {
        if (at.isAfter(now) && (next == null || at.isBefore(next))) {
            next = at;
        }
    }

    private void changesAt(@Nullable OffsetDateTime at) {
        if (at != null) {
            changesAt(at.toInstant());
        }
    }

    private boolean isReached(OffsetDateTime at) {
        return !at.toInstant().isAfter(now);
    }

    private OffsetDateTime in(OffsetDateTime time) {
        return time.atZoneSameInstant(times.zone()).toOffsetDateTime();
    }

    Due toDue() {
        items.sort(MOST_URGENT);
        return new Due(items, next);
    }
}
