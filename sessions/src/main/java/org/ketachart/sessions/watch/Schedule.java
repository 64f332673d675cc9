package org.ketachart.sessions.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.protocol.LookItem;
import org.ketachart.sessions.protocol.Protocol;

/**
 * The looks of a protocol as they fall in one visit, and where each check stands (MON-30 to MON-35).
 *
 * <p>Minutes count from what reached the patient as it is charted now: an earlier dose charted late, a further device or a dose that was
 * withdrawn moves the checks that count from it. Without a first drug there is only the look before the dose; without the end of the dose
 * there is none that counts from it. A look that goes on is laid out to the moment asked for, or to the latest reading, and one check
 * further, for a day at most; none is due at or after the moment the patient was ready or gone. If monitoring went on after that, the checks
 * between count as planned.
 *
 * <p>A reading answers one check at most: the nearest it fits, or that it was charted for. One charted with the look's role answers outside
 * the window too, late until the look comes due again, early where the look does not repeat or else by less than half its interval. Of
 * several the nearest answers, for a look before the dose the last; where equal the earlier. A reading that was not taken, with its reason,
 * answers what no reading does. A weight answers the whole day. How the record was written, and in which order, does not matter.
 *
 * <p>It does not wait for readings: what the system has not been told is overdue, whether or not it was done.
 *
 * @param checks by when they are due, those before the dose first
 */
public record Schedule(List<WatchedCheck> checks) {
    /** Keeps its own copy. */
    public Schedule {
        Require.present("checks", checks);
        checks = List.copyOf(checks);
    }

    /**
     * Lays out the looks of a protocol.
     *
     * @param session the visit as believed
     * @param protocol whose looks
     * @param now the moment at which the checks stand as they do; a reading charted with a later time answers all the same
     */
    public static Schedule of(Session session, Protocol protocol, Instant now) {
        Require.present("session, protocol, now", session, protocol, now);
        Watch watch = Watch.of(session, protocol, VisitTimes.of(session.record()), now);
        long at = watch.line().at(now);
        record Place(long due, WatchedCheck check) {}
        List<Place> places = new ArrayList<>();
        for (Series look : watch.looks()) {
            for (int check = 0; check < look.count(); check++) {
                for (LookItem item : look.look().of()) {
                    places.add(new Place(look.place(check), watched(watch, look, check, item, at)));
                }
            }
        }
        places.sort(Comparator.comparingLong(Place::due));
        return new Schedule(places.stream().map(Place::check).toList());
    }

    private static WatchedCheck watched(Watch watch, Series look, int check, LookItem item, long now) {
        PlannedCheck planned = look.planned(check, item, watch.times().zone());
        Sighting seen = watch.answer(look, item, check);
        if (seen == null) {
            return new WatchedCheck(planned, watch.open(look, check, now), null);
        }
        OffsetDateTime taken =
                Objects.requireNonNull(VisitTimes.in(watch.times().zone(), seen.taken()));
        CheckAnswer answer = new CheckAnswer(seen.ref(), taken, seen.absent());
        return new WatchedCheck(planned, seen.absent() == null ? CheckStatus.DONE : CheckStatus.NOT_DONE, answer);
    }

    /** Returns the checks whose window is over and that nothing answers, overdue or missed: each needs a reason. */
    public List<MissedCheck> missed() {
        List<MissedCheck> missed = new ArrayList<>();
        for (WatchedCheck check : checks) {
            OffsetDateTime until = check.planned().until();
            boolean open = check.status() == CheckStatus.OVERDUE || check.status() == CheckStatus.MISSED;
            if (open && until != null) {
                PlannedCheck planned = check.planned();
                missed.add(new MissedCheck(
                        planned.name(), planned.item(), orElse(planned.due(), until), planned.from(), until));
            }
        }
        return List.copyOf(missed);
    }

    private static OffsetDateTime orElse(@Nullable OffsetDateTime due, OffsetDateTime otherwise) {
        return due == null ? otherwise : due;
    }
}
