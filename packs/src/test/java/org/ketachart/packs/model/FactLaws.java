package org.ketachart.packs.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.session.Deviation;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.packs.model.Visit.Played;
import org.ketachart.sessions.SessionCommand.*;
import org.ketachart.sessions.SessionDeviation;
import org.ketachart.sessions.protocol.ProtocolValue;

/** What happened is charted, whatever it was, and what was outside the protocol shows. */
final class FactLaws {
    private FactLaws() {}

    static void neverRefused(Visit visit, Dice dice) {
        for (Played step : visit.played()) {
            if (step.before() == null
                    || !step.asked().context().chart().equals(visit.world().chart())) {
                Law.that(
                        step.isAccepted()
                                        == (step.before() == null
                                                && step.asked().command() instanceof Open)
                                || step.before() == null,
                        () -> "a command of another chart was taken: " + step.asked());
                continue;
            }
            if (step.asked().command() instanceof Fact) {
                Law.that(step.isAccepted(), () -> "a fact was refused: " + step.asked() + " " + step.decision());
            }
            SessionState state = step.before().record().state();
            boolean there =
                    state != SessionState.PLANNED && state != SessionState.CANCELLED && state != SessionState.NO_SHOW;
            if (step.asked().command() instanceof Departure && there && !step.isCorrection()) {
                Law.that(step.isAccepted(), () -> "a departure was refused: " + step.asked() + " " + step.decision());
                departed(visit, step);
            }
        }
    }

    private static void departed(Visit visit, Played step) {
        int level = new Numbers(visit.world().protocol()).of(ProtocolValue.IDEATION);
        boolean owed = new Known(visit.logBefore(step)).owesPlan(level);
        boolean shown = deviations(
                        visit.log().subList(0, step.sizeBefore() + step.events().size()))
                .stream()
                .anyMatch(d -> is(d, SessionDeviation.LEFT_WITHOUT_SAFETY_PLAN));
        Law.that(shown || !owed, () -> "a patient left without the plan owed and nothing shows it: " + step.asked());
    }

    private static List<Deviation> deviations(List<Event> log) {
        List<Deviation> found = new ArrayList<>();
        for (Event event : log) {
            if (event.payload() instanceof DeviationRecorded recorded) {
                found.add(recorded.deviation());
            }
        }
        return found;
    }

    private static boolean is(Deviation deviation, SessionDeviation word) {
        return deviation.what().codes().stream().anyMatch(c -> c.code().equals(word.code()));
    }

    /** The first drug came through the gate, or it shows that it did not. */
    static void ungatedDosesShow(Visit visit, Dice dice) {
        boolean begun = false;
        for (Played step : visit.played()) {
            for (Event event : step.events()) {
                if (event.payload() instanceof DosingBegan
                        && !(step.asked().command() instanceof ChartAdministration)) {
                    begun = true;
                }
                if (event.payload() instanceof AdministrationCharted charted
                        && !begun
                        && counts(charted.administration())) {
                    FactRef ref = new FactRef(
                            FactKind.ADMINISTRATION, charted.administration().id());
                    List<Event> soFar = visit.log()
                            .subList(0, step.sizeBefore() + step.events().size());
                    Law.that(
                            deviations(soFar).stream()
                                    .anyMatch(d -> is(d, SessionDeviation.DOSE_UNGATED)
                                            && d.concerns().contains(ref)),
                            () -> "a first drug without a gate and nothing shows it: " + step.asked());
                    begun = true;
                }
            }
        }
    }

    private static boolean counts(Administration giving) {
        return giving.status() != RecordStatus.ENTERED_IN_ERROR && Known.reached(giving);
    }

    /** Nobody is finished but by the gate, or by a correction of having finished by it. */
    static void finishedByTheGate(Visit visit, Dice dice) {
        Set<EventId> finished = new HashSet<>();
        for (Played step : visit.played()) {
            for (Event event : step.events()) {
                if (event.payload() instanceof SessionFinished) {
                    EventId amends = event.header().amends();
                    Law.that(
                            step.events().get(0).payload() instanceof GateJudged
                                    || finished.contains(amends)
                                    || GateLaws.mayFinish(visit, step),
                            () -> "finished without its gate: " + step.asked());
                    finished.add(event.header().id());
                }
            }
        }
    }

    static void wellFormed(Visit visit, Dice dice) {
        Set<EventId> ids = new HashSet<>();
        long seq = 0;
        for (Event event : visit.log()) {
            long next = ++seq;
            Law.that(event.header().seq() == next, () -> "seq must be " + next + ": " + event.header());
            Law.that(ids.add(event.header().id()), () -> "an id twice: " + event.header());
            EventId cause = event.header().causedBy();
            Law.that(cause == null || ids.contains(cause), () -> "a cause that was not before: " + event.header());
        }
    }
}
