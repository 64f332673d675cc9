package org.ketachart.sessions.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Session;
import org.ketachart.sessions.protocol.LookItem;
import org.ketachart.sessions.protocol.PlannedLook;
import org.ketachart.sessions.protocol.Protocol;

/** The looks of a protocol laid out over a visit, with what answers them, before anybody asks where they stand. */
final class Watch {
    private final VisitTimes times;
    private final TimeLine line;
    private final List<Series> looks = new ArrayList<>();
    private final Map<LookItem, List<Series>> byItem = new EnumMap<>(LookItem.class);
    private final Map<LookItem, Answers> answers = new EnumMap<>(LookItem.class);
    private final long end;

    private Watch(VisitTimes times, TimeLine line) {
        this.times = times;
        this.line = line;
        OffsetDateTime watched = times.end();
        this.end = watched == null ? TimeLine.NEVER : line.at(watched);
    }

    static Watch of(Session session, Protocol protocol, VisitTimes times, Instant now) {
        OffsetDateTime middle = times.middle();
        TimeLine line = new TimeLine(middle == null ? 0 : middle.toEpochSecond());
        Watch watch = new Watch(times, line);
        if (middle == null) {
            return watch;
        }
        Set<LookItem> wanted = EnumSet.noneOf(LookItem.class);
        protocol.looks().forEach(look -> wanted.addAll(look.of()));
        SeenByItem sightings = SeenByItem.of(session, line, wanted);
        long horizon = Math.max(line.at(now), sightings.latest());
        for (PlannedLook look : protocol.looks()) {
            watch.add(look, horizon);
        }
        long dayStart = line.at(times.startOfDay(middle, 0));
        long dayEnd = line.at(times.startOfDay(middle, 1));
        watch.byItem.forEach((item, asked) -> watch.answers.put(
                item,
                item == LookItem.WEIGHT
                        ? Answers.of(asked, sightings.of(item), dayStart, dayEnd)
                        : Answers.of(asked, sightings.of(item), TimeLine.NEVER, TimeLine.NEVER)));
        return watch;
    }

    private void add(PlannedLook look, long horizon) {
        Series series = series(look, horizon);
        if (series != null && series.count() > 0) {
            looks.add(series);
            for (LookItem item : look.of()) {
                byItem.computeIfAbsent(item, i -> new ArrayList<>()).add(series);
            }
        }
    }

    private @Nullable Series series(PlannedLook look, long horizon) {
        OffsetDateTime first = times.firstDrug();
        OffsetDateTime last = times.lastDrug();
        return switch (look.from()) {
            case BEFORE_DOSE -> before(look);
            case FIRST_DRUG -> first == null ? null : Series.after(look, line, first, end, horizon);
            case DURING_DOSE ->
                first == null ? null : Series.after(look, line, first, Math.min(end, doseEnd()), horizon);
            case DOSE_END -> last == null || !times.doseOver() ? null : Series.after(look, line, last, end, horizon);
        };
    }

    private long doseEnd() {
        OffsetDateTime last = times.lastDrug();
        return last == null || !times.doseOver() ? TimeLine.NEVER : line.at(last);
    }

    /** Before a dose that was never given nothing is owed once the visit is over. Who came at an unknown time came that day. */
    private @Nullable Series before(PlannedLook look) {
        OffsetDateTime first = times.firstDrug();
        OffsetDateTime arrived = times.arrived();
        if (first == null) {
            return arrived == null || times.closed() ? null : Series.before(look, line, arrived, null);
        }
        OffsetDateTime from = arrived == null || arrived.isAfter(first) ? times.startOfDay(first, 0) : arrived;
        return Series.before(look, line, from, first);
    }

    List<Series> looks() {
        return looks;
    }

    @Nullable
    Sighting answer(Series look, LookItem item, int check) {
        Answers found = answers.get(item);
        return found == null ? null : found.answer(look, check);
    }

    /** Returns where a check stands that nothing answers. */
    CheckStatus open(Series look, int check, long now) {
        if (now >= end) {
            return CheckStatus.MISSED;
        } else if (now < look.from(check)) {
            return CheckStatus.UPCOMING;
        }
        return now < look.until(check) ? CheckStatus.DUE : CheckStatus.OVERDUE;
    }

    VisitTimes times() {
        return times;
    }

    TimeLine line() {
        return line;
    }

    /** Returns when the patient is watched no more, on the time line. */
    long end() {
        return end;
    }
}
