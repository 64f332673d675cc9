package org.ketachart.sessions.watch;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.observation.*;
import org.ketachart.core.session.*;
import org.ketachart.core.value.*;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

/** A visit as a clinic might have it, out of a seed: any protocol, any zone, any day on which the clocks change. */
final class PlausibleVisit {
    static final List<String> CHANGES = List.of(
            "America/New_York 2026-03-08T01:10",
            "America/New_York 2026-11-01T00:40",
            "Europe/Berlin 2026-03-29T00:50",
            "Europe/Berlin 2026-10-25T01:20",
            "Australia/Lord_Howe 2026-04-05T00:30",
            "Australia/Lord_Howe 2026-10-04T01:00",
            "America/Chicago 2026-03-02T09:00",
            "Asia/Kathmandu 2026-05-04T10:00");

    private final Random random;
    final WatchedVisit visit;
    private int facts;

    PlausibleVisit(long seed) {
        this(seed, CHANGES.get((int) (seed % CHANGES.size())));
    }

    /** Makes the visit of a seed begin at this time in this zone. */
    PlausibleVisit(long seed, String change) {
        this(seed, change, change.substring(0, change.indexOf(' ')));
    }

    /** Makes it charted with the offsets of another zone. */
    PlausibleVisit(long seed, String change, String charting) {
        random = new Random(seed * 7919);
        String[] words = change.split(" ", -1);
        visit = new WatchedVisit(protocol(), words[0], LocalDateTime.parse(words[1]), charting);
        visit.at(-30 + below(10)).arrive();
        chart(below(8), -60, 0);
        if (below(10) == 0) {
            visit.at(0).add(new DoseWithheld(Reason.text("fever")));
            chart(below(8), -60, 60);
            return;
        }
        dose();
    }

    private Protocol protocol() {
        return oneOf(List.of(
                Protocols.esketamineNasal(),
                Protocols.ketamineIntravenous(),
                Shapes.intramuscular(),
                Shapes.oral(),
                Shapes.crowded(),
                Shapes.crowded()));
    }

    private void dose() {
        int end = 5 + below(50);
        visit.at(0);
        visit.add(new DosingBegan());
        visit.add(visit.facts.giving("a0", visit.time(0), visit.time(below(2) * end), RecordStatus.FINAL));
        if (below(3) == 0) {
            visit.at(end).give("a1");
        }
        chart(below(20), -60, end);
        if (below(8) > 0) {
            visit.at(end + below(5)).add(below(4) == 0 ? new DoseStopped(Reason.text("enough")) : new DoseCompleted());
            chart(below(60), -70, 200);
            if (below(3) > 0) {
                visit.at(110 + below(60)).ready();
                if (below(2) == 0) {
                    visit.at(180).finish();
                }
            }
        }
        chart(below(10), -60, 240);
    }

    private void chart(int count, int from, int to) {
        for (int i = 0; i < count; i++) {
            visit.late(from + below(to - from), to + below(20)).add(fact("f" + facts++));
        }
    }

    /** Returns any fact at the minute it happens in the visit. */
    EventPayload fact(String id) {
        OffsetDateTime at = visit.time(below(330) - 80);
        WatchedFacts make = visit.facts;
        CheckpointRole role = below(3) == 0 ? oneOf(List.of(CheckpointRole.values())) : null;
        return switch (below(16)) {
            case 0 -> make.notTaken(id, at, oneOf(List.of(VitalKind.values())), AbsentReason.ASKED_DECLINED, role);
            case 1, 2 -> make.rating(id, at, oneOf(List.of(Scale.MOAAS, Scale.RASS, Scale.CADSS_6)), role);
            case 3 -> make.screen(id, at, below(6), below(3) == 0, below(3) == 0 ? at.plusMinutes(below(60)) : null);
            case 4 ->
                make.giving(
                        id,
                        at,
                        at.plusMinutes(below(20)),
                        below(3) == 0 ? RecordStatus.FINAL : RecordStatus.ENTERED_IN_ERROR);
            case 5 ->
                make.alert(
                        id,
                        oneOf(List.of("pressure-recheck", "sedation", "pressure-rise")),
                        oneOf(List.of(AlertLevel.values())),
                        at);
            case 6 -> make.acknowledged("f" + below(facts + 1), at);
            case 7 -> make.cleared("f" + below(facts + 1), at, oneOf(List.of(AlertEnd.values())));
            case 8 ->
                make.visit(
                        id,
                        oneOf(List.of(CareVisitKind.values())),
                        oneOf(List.of(CareVisitStatus.values())),
                        at.plusHours(below(200)));
            default -> reading(id);
        };
    }

    /** Returns any reading that was taken. */
    VitalSignCharted reading(String id) {
        OffsetDateTime at = visit.time(below(330) - 80).plusSeconds(below(4) == 0 ? below(60) : 0);
        CheckpointRole role = below(3) == 0 ? oneOf(List.of(CheckpointRole.values())) : null;
        VitalKind kind = below(2) == 0 ? VitalKind.BLOOD_PRESSURE : oneOf(List.of(VitalKind.values()));
        return visit.facts.vital(id, at, kind, role, RecordStatus.FINAL);
    }

    /** Returns the same log with what is no step in any other order. */
    List<Event> shuffled() {
        List<Event> steps = new ArrayList<>(
                visit.events.stream().filter(event -> isStep(event)).toList());
        List<Event> others = new ArrayList<>(
                visit.events.stream().filter(event -> !isStep(event)).toList());
        Collections.shuffle(others, random);
        for (Event other : others) {
            steps.add(1 + below(steps.size()), other);
        }
        return steps;
    }

    /** Returns whether an event's place in the log matters. */
    static boolean isStep(Event event) {
        return event.findStep().isPresent()
                && !(event.payload() instanceof AlertRaised)
                && !(event.payload() instanceof AlertAcknowledged)
                && !(event.payload() instanceof AlertCleared);
    }

    /** Returns any minute of the visit or of the days after it. */
    int minute() {
        return below(8) == 0 ? below(14 * 1440) : below(330) - 80;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
