package org.ketachart.packs.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.packs.model.Visit.Played;
import org.ketachart.sessions.Alerts;
import org.ketachart.sessions.CommandContext;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.Readiness;
import org.ketachart.sessions.ReadyBracket;
import org.ketachart.sessions.SessionCommand.BeginDose;
import org.ketachart.sessions.SessionCommand.OverrideGate;
import org.ketachart.sessions.SessionCommand.Retract;
import org.ketachart.sessions.SessionDecider;
import org.ketachart.sessions.SessionFault;
import org.ketachart.sessions.protocol.Protocol;

/** The log is the visit, however it is read, and what was believed stays believed. */
final class ReplayLaws {
    private ReplayLaws() {}

    static void batches(Visit visit, Dice dice) {
        if (visit.session() == null) {
            return;
        }
        SessionFold fold = new SessionFold();
        Session last = null;
        for (Event event : visit.log()) {
            fold.apply(event);
            last = dice.chance(100) ? fold.session() : last;
        }
        Law.same(visit.session(), fold.session(), () -> "the visit in other batches");
        Law.same(visit.session(), SessionFold.of(visit.log()), () -> "the visit in one batch");
    }

    /** What was believed at a moment is what was there when the last command of the moment was taken in. */
    static void belief(Visit visit, Dice dice) {
        if (visit.session() == null) {
            return;
        }
        Instant at = dice.of(visit.log()).header().recordedAt();
        Session then = null;
        for (Played step : visit.played()) {
            then = step.asked().now().isAfter(at) ? then : step.after();
        }
        Law.same(then, SessionFold.asBelieved(visit.log(), at), () -> "what was believed at " + at);
    }

    static void retractedIsNeverCharted(Visit visit, Dice dice) {
        Set<FactRef> facts = new HashSet<>();
        List<FactRef> ordered = new ArrayList<>();
        for (Event event : visit.log()) {
            FactRef fact = Known.fact(event.payload());
            if (fact != null && facts.add(fact)) {
                ordered.add(fact);
            }
        }
        if (ordered.isEmpty()) {
            return;
        }
        FactRef gone = dice.of(ordered);
        Event last = visit.log().get(visit.log().size() - 1);
        Decision decision = SessionDecider.decide(
                visit.session(),
                new Retract(gone, Reason.text("why")),
                CommandContext.of(
                        new EventId("retraction"),
                        visit.world().chart(),
                        World.NURSE,
                        StaffRole.NURSE,
                        last.header().recordedAt().atOffset(java.time.ZoneOffset.UTC),
                        new RecordId("ehr")),
                visit.world().protocol(),
                last.header().recordedAt());
        List<Event> with = new ArrayList<>(visit.log());
        with.addAll(((Decision.Accepted) decision).events());
        List<Event> without = new ArrayList<>();
        for (Event event : visit.log()) {
            boolean itself = gone.equals(Known.fact(event.payload()));
            boolean itsEnd = event.payload() instanceof EnteredInError error
                    && error.fact().equals(gone);
            if (!itself && !itsEnd) {
                without.add(event);
            }
        }
        Session retracted = SessionFold.of(with);
        Session never = SessionFold.of(without);
        Protocol protocol = visit.world().protocol();
        Law.same(Alerts.known(never, protocol), Alerts.known(retracted, protocol), () -> "alerts without " + gone);
        AlertLaws.settled(retracted, protocol, () -> "once " + gone + " is retracted");
        OffsetDateTime at = dice.of(visit.log()).header().occurredAt().plusMinutes(dice.between(0, 150));
        Law.same(readiness(never, protocol, at), readiness(retracted, protocol, at), () -> "readiness without " + gone);
        if (dice.chance(250)) {
            Law.same(
                    ReadyBracket.of(never, protocol),
                    ReadyBracket.of(retracted, protocol),
                    () -> "the bracket without " + gone);
        }
    }

    /** Alerts that are open are a matter of what was believed, and stay out. */
    private static List<Object> readiness(Session session, Protocol protocol, OffsetDateTime at) {
        Readiness readiness = Readiness.of(session, protocol, at);
        List<Object> all = new ArrayList<>();
        readiness.reasons().stream()
                .filter(r -> r.refusal().fault() != SessionFault.ALERT_OPEN)
                .forEach(all::add);
        all.addAll(readiness.advised());
        all.add(readiness.earliest());
        return all;
    }

    /** In whatever order facts of different moments are charted, the same alerts are known. */
    static void chartedInAnotherOrder(Visit visit, Dice dice) {
        if (visit.session() == null) {
            return;
        }
        Known known = new Known(visit.log());
        Map<FactRef, Event> last = new LinkedHashMap<>();
        Event opening = null;
        for (Event event : visit.log()) {
            FactRef fact = Known.fact(event.payload());
            if (fact != null && !known.isWithdrawn(fact)) {
                last.put(fact, event);
            }
            opening = event.payload() instanceof SessionOpened ? event : opening;
        }
        Set<Object> moments = new HashSet<>();
        List<Event> charted = new ArrayList<>();
        for (Event event : last.values()) {
            Object when = AlertLaws.moment(event.payload());
            if (when != null && moments.add(when)) {
                charted.add(event);
            }
        }
        List<Event> other = new ArrayList<>(charted);
        Collections.shuffle(other, new Random(dice.between(0, 1_000_000)));
        charted.add(0, opening);
        other.add(0, opening);
        Law.same(
                Alerts.known(SessionFold.of(charted), visit.world().protocol()),
                Alerts.known(SessionFold.of(other), visit.world().protocol()),
                () -> "alerts of the same facts in another order");
    }

    /** The same instants, written by other clocks, are decided on alike to the last reason. */
    static void otherNotation(Visit visit, Dice dice) {
        Visit other = Clinician.visit(visit.world().written(dice.of(Notation.FAR, Notation.UTC)));
        for (int i = 0; i < visit.played().size(); i++) {
            Played step = visit.played().get(i);
            Law.same(
                    signature(step),
                    signature(other.played().get(i)),
                    () -> "the same visit in other offsets, at " + step.asked());
        }
    }

    /** In a clinic of another zone only what asks for a day may be decided otherwise; that is the dose. */
    static void otherZone(Visit visit, Dice dice) {
        ZoneId zone = ZoneId.of(dice.of("Australia/Lord_Howe", "America/New_York", "UTC", "Asia/Kathmandu"));
        Visit other = Clinician.visit(visit.world().moved(zone));
        for (int i = 0; i < visit.played().size(); i++) {
            Played step = visit.played().get(i);
            Object command = step.asked().command();
            boolean dose = command instanceof BeginDose
                    || (command instanceof OverrideGate override && override.step() instanceof BeginDose);
            List<String> expected = signature(step);
            List<String> actual = signature(other.played().get(i));
            if (dose && !expected.equals(actual)) {
                return;
            }
            Law.same(expected, actual, () -> "the same visit in " + zone + ", at " + step.asked());
        }
    }

    /** Returns what came of a command, in codes alone. */
    static List<String> signature(Played step) {
        if (step.decision() instanceof Decision.Refused refused) {
            Set<String> codes = new TreeSet<>();
            refused.refusals().forEach(r -> codes.add(r.code() + r.from() + r.to()));
            return List.copyOf(codes);
        }
        List<String> all = new ArrayList<>();
        for (Event event : step.events()) {
            EventPayload payload = event.payload();
            String word = payload.getClass().getSimpleName();
            if (payload instanceof AlertRaised raised) {
                word += " " + Words.of(raised.alert().what()) + " "
                        + Words.of(raised.alert().because());
            } else if (payload instanceof AlertCleared cleared) {
                word += " " + Words.of(cleared.clearing().alert()) + " "
                        + cleared.clearing().how() + " "
                        + Words.of(cleared.clearing().because());
            } else if (payload instanceof DeviationRecorded recorded) {
                word += " " + Words.of(recorded.deviation().what());
            } else if (payload instanceof GateJudged judged) {
                word += " " + judged.gate().verdict() + " " + GateLaws.faults(judged.gate());
            }
            all.add(word + " " + event.header().occurredAt().toInstant());
        }
        return all;
    }
}
