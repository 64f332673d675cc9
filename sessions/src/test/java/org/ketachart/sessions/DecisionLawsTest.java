package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.value.EventId;
import org.ketachart.sessions.protocol.Protocols;

class DecisionLawsTest {
    private static final List<String> FACTS = List.of(
            "@130 bp 190/125",
            "@41~300 bp 150/90",
            "bp none",
            "spo2 85",
            "moaas 1",
            "give as x",
            "give ketamine unordered as x",
            "give unwitnessed as x",
            "give none as x",
            "event serious",
            "event",
            "antiemetic",
            "order",
            "product",
            "plan",
            "course",
            "phase",
            "deviation",
            "@400~300 bp 120/80");
    private static final List<String> STEPS = List.of(
            "arrive",
            "clear yes c2",
            "withhold",
            "begin",
            "complete",
            "stop",
            "@200 ready",
            "resume",
            "@130 finish",
            "cancel",
            "noshow",
            "leave",
            "transfer",
            "override begin",
            "override ready",
            "override finish alone");

    private static ScriptedVisit visit(SessionState state) {
        return new ScriptedVisit(Protocols.esketamineNasal())
                .play(Visits.byState().get(state));
    }

    @ParameterizedTest
    @EnumSource(SessionState.class)
    void the_script_of_a_state_reaches_it_without_irregularity(SessionState state) {
        Session session = visit(state).session();
        assertThat(session.record().state()).isEqualTo(state);
        assertThat(session.irregular()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SessionState.class)
    void a_fact_is_refused_in_no_state(SessionState state) {
        for (String fact : FACTS) {
            assertThat(visit(state).decide(fact)).as(fact).isInstanceOf(Decision.Accepted.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionState.class,
            mode = Mode.EXCLUDE,
            names = {"PLANNED", "CANCELLED", "NO_SHOW"})
    void leaving_is_refused_in_no_state_after_arrival(SessionState state) {
        Session left = visit(state).play("@130 leave").session();
        SessionState end = state == SessionState.WITHHELD ? SessionState.WITHHELD : SessionState.LEFT;
        assertThat(left.record().state()).isEqualTo(end);
        assertThat(left.record().discharge()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(SessionState.class)
    void a_decision_is_the_same_twice_and_its_events_fold_in_order(SessionState state) {
        List<String> all = new ArrayList<>(FACTS);
        all.addAll(STEPS);
        for (String step : all) {
            ScriptedVisit visit = visit(state);
            Decision decision = visit.decide(step);
            assertThat(visit(state).decide(step)).as(step).isEqualTo(decision);
            if (decision instanceof Decision.Accepted accepted) {
                folds(visit, accepted.events());
            }
        }
    }

    private static void folds(ScriptedVisit visit, List<Event> events) {
        long seq = visit.session().seq();
        List<EventId> before = new ArrayList<>();
        for (Event event : events) {
            assertThat(event.header().seq()).isEqualTo(++seq);
            if (!before.isEmpty()) {
                assertThat(before).contains(event.header().causedBy());
            }
            before.add(event.header().id());
        }
        List<Event> log = new ArrayList<>(visit.events);
        log.addAll(events);
        assertThat(SessionFold.of(log).seq()).isEqualTo(seq);
    }

    @ParameterizedTest
    @EnumSource(SessionState.class)
    void a_step_leads_only_where_the_state_table_allows(SessionState state) {
        for (String step : STEPS) {
            ScriptedVisit visit = visit(state);
            boolean departs = step.equals("leave") || step.equals("transfer");
            if (!departs && visit.decide(step) instanceof Decision.Accepted accepted) {
                List<Event> log = new ArrayList<>(visit.events);
                log.addAll(accepted.events());
                Session after = SessionFold.of(log);
                Set<SessionState> allowed = EnumSet.of(state);
                allowed.addAll(state.successors());
                assertThat(allowed).as(step).contains(after.record().state());
                assertThat(after.irregular()).as(step).isEmpty();
            }
        }
    }
}
