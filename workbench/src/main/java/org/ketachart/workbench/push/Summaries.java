package org.ketachart.workbench.push;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.CourseSummarized;
import org.ketachart.core.event.EventPayload.PhaseSummarized;
import org.ketachart.core.event.EventPayload.PlanMade;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.fhir.Kind;

/**
 * What is brought up to date at every visit and is therefore in many logs, each time as of that visit: the clinic, the course, the phase
 * and the maintenance plan with its goal and its order. Anything else is of one visit and is said once and for all.
 */
final class Summaries {
    private Summaries() {}

    /** Returns whether resources of this kind are summaries. */
    static boolean are(Kind kind) {
        return carrier(kind).isPresent();
    }

    /** Returns when the summary that a log holds was recorded; what was recorded in the same instant has an order all the same. */
    static Recorded recorded(VisitLog log, Kind kind) {
        Class<? extends EventPayload> carrier = carrier(kind).orElseThrow();
        EventHeader last = log.events().get(0).header();
        for (Event event : log.events()) {
            last = carrier.isInstance(event.payload()) ? event.header() : last;
        }
        return new Recorded(
                last.recordedAt(), last.occurredAt().toInstant(), last.id().value());
    }

    private static Optional<Class<? extends EventPayload>> carrier(Kind kind) {
        return switch (kind) {
            case CLINIC -> Optional.of(SessionOpened.class);
            case COURSE -> Optional.of(CourseSummarized.class);
            case PHASE -> Optional.of(PhaseSummarized.class);
            case PLAN, GOAL -> Optional.of(PlanMade.class);
            default -> Optional.empty();
        };
    }

    /**
     * When a summary was recorded, as an order in which no two events are equal.
     *
     * @param recordedAt when the system took it in, which decides
     * @param occurredAt when it happened
     * @param event the id of the event
     */
    record Recorded(Instant recordedAt, Instant occurredAt, String event) implements Comparable<Recorded> {
        @Override
        public int compareTo(Recorded other) {
            return Comparator.comparing(Recorded::recordedAt)
                    .thenComparing(Recorded::occurredAt)
                    .thenComparing(Recorded::event)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return "Recorded[withheld]";
        }
    }
}
