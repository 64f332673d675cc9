package org.ketachart.sessions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.watch.Due;
import org.ketachart.sessions.watch.DueItem;

/**
 * The chairs of one clinic at one moment: every visit whose patient is there, the one that needs somebody most first.
 *
 * <p>It is drawn from what was charted and knows nothing else; an empty row says that nothing is owed by the record, not that the patient is
 * well.
 *
 * @param clinic whose board
 * @param at the moment
 * @param rows the visits that go on
 */
public record Board(ClinicId clinic, Instant at, List<BoardRow> rows) {
    private static final Comparator<BoardRow> MOST_NEEDED_FIRST = Comparator.comparing(Board::gravest)
            .reversed()
            .thenComparing(Comparator.comparing(Board::overdue).reversed())
            .thenComparing(row -> row.session().record().id().value());

    /** Keeps its own copy. */
    public Board {
        Require.present("clinic, at, rows", clinic, at, rows);
        rows = List.copyOf(rows);
    }

    /**
     * Draws the board of a clinic.
     *
     * @param clinic whose board; visits of other clinics are left out
     * @param sessions as believed at the moment, in any order
     * @param protocols the rules of a visit; nothing when they are not at hand
     * @param at the moment
     */
    public static Board of(
            ClinicId clinic, List<Session> sessions, Function<Session, Optional<Protocol>> protocols, Instant at) {
        List<BoardRow> rows = new ArrayList<>();
        for (Session session : sessions) {
            if (session.record().chart().clinic().equals(clinic) && isThere(session)) {
                rows.add(row(session, protocols.apply(session), at));
            }
        }
        rows.sort(MOST_NEEDED_FIRST);
        return new Board(clinic, at, rows);
    }

    /** A patient whose dose was withheld is there until somebody charts that they went. */
    private static boolean isThere(Session session) {
        SessionState state = session.record().state();
        boolean withheld = state == SessionState.WITHHELD && session.record().discharge() == null;
        return withheld || (!state.isOver() && state != SessionState.PLANNED);
    }

    private static BoardRow row(Session session, Optional<Protocol> protocol, Instant at) {
        ZoneId zone = session.record().clinic().zone();
        Optional<OffsetDateTime> firstDrug = session.record()
                .findFirstDrug()
                .map(time -> time.atZoneSameInstant(zone).toOffsetDateTime());
        List<Alert> alerts = session.openAlerts().stream()
                .sorted(Comparator.comparing(Alert::level).reversed())
                .toList();
        return new BoardRow(
                session,
                alerts,
                firstDrug.orElse(null),
                protocol.map(rules -> Due.at(session, rules, at)).orElse(null),
                firstDrug
                        .flatMap(given -> protocol)
                        .map(rules ->
                                Readiness.of(session, rules, at.atZone(zone).toOffsetDateTime()))
                        .orElse(null));
    }

    private static int gravest(BoardRow row) {
        return row.alerts().isEmpty() ? 0 : rank(row.alerts().get(0).level());
    }

    private static int rank(AlertLevel level) {
        return switch (level) {
            case ATTENTION -> 1;
            case URGENT -> 2;
            case EMERGENCY -> 3;
        };
    }

    private static long overdue(BoardRow row) {
        Due due = row.due();
        return due == null ? 0 : due.items().stream().filter(DueItem::overdue).count();
    }
}
