package org.ketachart.sessions.watch;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketachart.core.observation.*;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.*;
import org.ketachart.sessions.protocol.LookItem;
import org.ketachart.sessions.protocol.PlannedLook;

/** The answers by definition: all pairs of a check and a reading that may answer it, the best of them, the best of the rest, and so on. */
record BestPairs(Session session, Schedule schedule) {
    record Seen(LookItem item, OffsetDateTime at, CheckpointRole role, boolean absent, FactRef ref) {}

    record Pair(int check, Seen seen, int rank, long distance, OffsetDateTime due) {}

    List<String> answers() {
        List<Pair> pairs = new ArrayList<>();
        for (Seen seen : seen(session)) {
            for (int i = 0; i < schedule.checks().size(); i++) {
                PlannedCheck check = schedule.checks().get(i).planned();
                if (check.item() == seen.item() && isNeighbor(check, seen.at()) && rank(check, seen, session) < 6) {
                    pairs.add(new Pair(i, seen, rank(check, seen, session), distance(check, seen.at()), time(check)));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::rank)
                .thenComparingLong(Pair::distance)
                .thenComparing(pair -> pair.seen().at(), OffsetDateTime.timeLineOrder())
                .thenComparing(pair -> pair.seen().ref().id().value())
                .thenComparing(Pair::due, OffsetDateTime.timeLineOrder())
                .thenComparingInt(Pair::check));
        Map<Integer, String> answers = new HashMap<>();
        Set<FactRef> used = new HashSet<>();
        for (Pair pair : pairs) {
            if (!answers.containsKey(pair.check()) && used.add(pair.seen().ref())) {
                answers.put(pair.check(), pair.seen().ref().id().value());
            }
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < schedule.checks().size(); i++) {
            all.add(answers.getOrDefault(i, "nothing"));
        }
        return all;
    }

    /** Returns whether no other check of the look lies between the check and the reading. */
    private boolean isNeighbor(PlannedCheck check, OffsetDateTime at) {
        boolean ahead = time(check).isAfter(at);
        return schedule.checks().stream()
                .map(WatchedCheck::planned)
                .filter(other -> other.look().equals(check.look()) && other.item() == check.item())
                .map(BestPairs::time)
                .noneMatch(other -> ahead
                        ? other.isAfter(at) && other.isBefore(time(check))
                        : !other.isAfter(at) && other.isAfter(time(check)));
    }

    static int rank(PlannedCheck check, Seen seen, Session session) {
        PlannedLook look = check.look();
        boolean inWindow = !seen.at().isBefore(check.from())
                && (check.until() == null || !seen.at().isAfter(check.until()));
        boolean late = !time(check).isAfter(seen.at());
        boolean early = look.every() == null
                || 2 * distance(check, seen.at())
                        < Duration.ofMinutes(look.every()).toNanos();
        int rank = 6;
        if (seen.role() == look.role() && (inWindow || late || early)) {
            rank = 0;
        } else if (inWindow) {
            rank = 1;
        } else if (check.item() == LookItem.WEIGHT && day(seen.at(), session).equals(visitDay(session))) {
            rank = 2;
        }
        return rank < 6 && seen.absent() ? rank + 3 : rank;
    }

    private static LocalDate day(OffsetDateTime at, Session session) {
        return at.atZoneSameInstant(session.record().clinic().zone()).toLocalDate();
    }

    private static LocalDate visitDay(Session session) {
        OffsetDateTime first = VisitTimes.of(session.record()).firstDrug();
        return day(first == null ? session.record().arrived() : first, session);
    }

    static long distance(PlannedCheck check, OffsetDateTime at) {
        return Math.abs(Duration.between(at, time(check)).toNanos());
    }

    /** Returns when a check is due; one before a dose not given yet is so some day. */
    static OffsetDateTime time(PlannedCheck check) {
        OffsetDateTime due = check.due() == null ? check.until() : check.due();
        return due == null ? check.from().plusYears(100) : due;
    }

    static List<Seen> seen(Session session) {
        List<Seen> all = new ArrayList<>();
        session.record().vitalSigns().stream()
                .filter(vital -> vital.status() != RecordStatus.ENTERED_IN_ERROR)
                .forEach(vital -> all.add(new Seen(
                        item(vital.reading().kind()),
                        vital.taken(),
                        vital.checkpoint(),
                        vital.reading() instanceof Reading.NotTaken,
                        new FactRef(FactKind.VITAL_SIGN, vital.id()))));
        session.record()
                .ratings()
                .forEach(rating -> all.add(new Seen(
                        Set.of(Scale.MOAAS, Scale.RASS).contains(rating.scale())
                                ? LookItem.SEDATION
                                : LookItem.DISSOCIATION,
                        rating.taken(),
                        rating.checkpoint(),
                        rating.result() instanceof RatingResult.NotRated,
                        new FactRef(FactKind.RATING, rating.id()))));
        session.care().screens().stream()
                .filter(screen -> screen.status() != RecordStatus.ENTERED_IN_ERROR)
                .forEach(screen -> all.add(new Seen(
                        LookItem.SUICIDALITY,
                        screen.taken(),
                        null,
                        false,
                        new FactRef(FactKind.SUICIDALITY_SCREEN, screen.id()))));
        return all;
    }

    private static LookItem item(VitalKind kind) {
        for (LookItem item : LookItem.values()) {
            if (item.code().equals(kind.code())) {
                return item;
            }
        }
        return null;
    }
}
