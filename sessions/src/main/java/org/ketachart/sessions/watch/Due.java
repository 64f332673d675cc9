package org.ketachart.sessions.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.protocol.LookItem;
import org.ketachart.sessions.protocol.Protocol;

/**
 * What is owed to a patient at one moment, as far as it was charted.
 *
 * <p>Checks and rechecks are owed while the patient is watched; what was missed then stays in the {@link Schedule}. A safety plan is owed
 * until it is made or the patient is gone, an escalation until somebody takes the alert on, what follows a dose until it is planned or held.
 *
 * <p>This is not an alarm. An empty list says that nothing is owed by the record, not that the patient is well; and nobody is told unless
 * the host asks again at {@link #nextDue()} and after every event.
 *
 * @param items the most urgent first: by kind, overdue before due, then the longest owed
 * @param next when the list changes although nothing is charted; absent when it never does
 */
public record Due(List<DueItem> items, @Nullable Instant next) {
    /** Keeps its own copy. */
    public Due {
        Require.present("items", items);
        items = List.copyOf(items);
    }

    /**
     * Returns what is owed now.
     *
     * @param session the visit as believed
     * @param protocol by which it is judged
     * @param now the present moment, which the host knows
     */
    public static Due at(Session session, Protocol protocol, Instant now) {
        Require.present("session, protocol, now", session, protocol, now);
        VisitTimes times = VisitTimes.of(session.record());
        Agenda agenda = new Agenda(now, times);
        checks(Watch.of(session, protocol, times, now), now, agenda);
        new AlertsOwed(session, protocol, times).addTo(agenda);
        SafetyPlanOwed.addTo(agenda, session, protocol, times);
        new AftercareOwed(session, protocol, times).addTo(agenda);
        return agenda.toDue();
    }

    /** Returns the next moment at which something becomes due or overdue, or is owed no more, although nothing is charted until then. */
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(next);
    }

    private static void checks(Watch watch, Instant now, Agenda agenda) {
        long at = watch.line().at(now);
        if (at >= watch.end()) {
            return;
        }
        long next = watch.end();
        boolean open = false;
        for (Series look : watch.looks()) {
            for (int check = 0; check < look.count(); check++) {
                CheckStatus status = watch.open(look, check, at);
                for (LookItem item : look.look().of()) {
                    if (watch.answer(look, item, check) != null) {
                        continue;
                    }
                    if (status == CheckStatus.UPCOMING) {
                        next = Math.min(next, look.from(check));
                    } else {
                        open = true;
                        next = status == CheckStatus.DUE ? Math.min(next, look.until(check)) : next;
                        agenda.add(item(look.planned(check, item, watch.times().zone()), status));
                    }
                }
            }
        }
        if (next < watch.end() || (open && next < TimeLine.NEVER)) {
            agenda.changesAt(watch.line().instant(next));
        }
    }

    private static DueItem item(PlannedCheck check, CheckStatus status) {
        OffsetDateTime until = check.until();
        boolean overdue = status == CheckStatus.OVERDUE;
        OffsetDateTime since = overdue && until != null && until.isAfter(check.from()) ? until : check.from();
        return new DueItem(DueKind.CHECK, overdue, since, overdue ? null : until, check, null, null);
    }
}
