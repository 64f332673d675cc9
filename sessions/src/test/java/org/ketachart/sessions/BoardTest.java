package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.value.ClinicId;
import org.ketachart.sessions.protocol.Protocols;

class BoardTest {
    private static final Instant TEN = Instant.parse("2026-03-02T16:00:00Z");

    private static Session visit(String script) {
        return new ScriptedVisit(Protocols.esketamineNasal()).play(script).session();
    }

    private static Board board(List<Session> sessions) {
        ClinicId clinic = sessions.get(0).record().chart().clinic();
        return Board.of(clinic, sessions, session -> Optional.of(Protocols.esketamineNasal()), TEN);
    }

    private static List<SessionState> states(Board board) {
        return board.rows().stream().map(row -> row.session().record().state()).toList();
    }

    @Test
    void only_patients_who_are_there_have_a_chair() {
        List<Session> all = new ArrayList<>();
        Visits.byState().values().forEach(script -> all.add(visit(script)));
        assertThat(states(board(all)))
                .containsExactlyInAnyOrder(
                        SessionState.ARRIVED,
                        SessionState.CLEARED,
                        SessionState.DOSING,
                        SessionState.MONITORING,
                        SessionState.READY,
                        SessionState.WITHHELD);
    }

    @Test
    void a_withheld_patient_who_went_has_none() {
        Session gone = visit("@-30 open; order; product; @-20 arrive; withhold; @-5 leave");
        assertThat(board(List.of(gone)).rows()).isEmpty();
    }

    @Test
    void the_gravest_alert_nobody_took_on_stands_first() {
        Session calm = visit(Visits.MONITORING + "; @40 bp 138/86");
        Session risen = visit(Visits.MONITORING + "; @40 bp 170/86");
        Session crisis = visit(Visits.MONITORING + "; @40 bp 196/118");
        Session seen = visit(Visits.MONITORING + "; @40 bp 196/118; ack");
        Board board = board(List.of(calm, risen, seen, crisis));
        assertThat(board.rows().get(0).session()).isEqualTo(crisis);
        assertThat(board.rows().get(1).session()).isEqualTo(risen);
        assertThat(board.rows().get(0).alerts()).hasSize(1);
        assertThat(board.rows().get(3).alerts()).isEmpty();
    }

    @Test
    void a_row_says_what_is_owed_and_when_the_patient_may_leave_at_the_earliest() {
        BoardRow row = board(List.of(visit(Visits.MONITORING + "; @40 bp 138/86")))
                .rows()
                .get(0);
        assertThat(row.firstDrug()).isEqualTo("2026-03-02T09:00-06:00");
        assertThat(row.readiness().earliest()).isEqualTo("2026-03-02T11:00-06:00");
        assertThat(row.due().items()).isNotEmpty();
    }

    @Test
    void without_its_protocol_a_visit_is_shown_and_not_judged() {
        Session session = visit(Visits.MONITORING);
        BoardRow row = Board.of(session.record().chart().clinic(), List.of(session), any -> Optional.empty(), TEN)
                .rows()
                .get(0);
        assertThat(row.isJudged()).isFalse();
        assertThat(row.readiness()).isNull();
        assertThat(row.firstDrug()).isNotNull();
    }

    @Test
    void another_clinics_visit_is_on_no_board_of_this_one() {
        assertThat(Board.of(new ClinicId("elsewhere"), List.of(visit(Visits.MONITORING)), any -> Optional.empty(), TEN)
                        .rows())
                .isEmpty();
    }

    @Test
    void the_order_of_the_visits_does_not_matter() {
        List<Session> sessions = new ArrayList<>(
                List.of(visit(Visits.MONITORING), visit(Visits.DOSING), visit(Visits.MONITORING + "; @40 bp 196/118")));
        Board one = board(sessions);
        Collections.reverse(sessions);
        assertThat(states(board(sessions)).get(0)).isEqualTo(states(one).get(0));
    }
}
