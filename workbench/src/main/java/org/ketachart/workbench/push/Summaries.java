package org.ketachart.workbench.push;

import java.time.Instant;
import java.util.Comparator;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.AdverseEventCharted;
import org.ketachart.core.event.EventPayload.ConsentCharted;
import org.ketachart.core.event.EventPayload.CourseSummarized;
import org.ketachart.core.event.EventPayload.EnteredInError;
import org.ketachart.core.event.EventPayload.PhaseSummarized;
import org.ketachart.core.event.EventPayload.PlanMade;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.fhir.Kind;
import org.ketachart.fhir.ResourceKey;

/**
 * What is brought up to date at every visit and is therefore in many logs, each time as of that visit: the clinic, the course, the phase, the
 * maintenance plan with its goal and its order, an adverse event that is followed up at later visits, and a consent that is taken back at
 * one. Anything else is of one visit and is said once and for all.
 */
final class Summaries {
    private Summaries() {}

    /** Returns whether resources of this kind are summaries. */
    private static boolean are(Kind kind) {
        return switch (kind) {
            case CLINIC, COURSE, PHASE, PLAN, GOAL, ADVERSE_EVENT, CONSENT -> true;
            default -> false;
        };
    }

    /** Returns whether two logs may hold versions of one summary: of a clinic any two, of anything of a patient those of the same patient. */
    static boolean areVersions(ResourceKey key, VisitLog one, VisitLog other) {
        return are(key.kind()) && (key.kind() == Kind.CLINIC || patient(one).equals(patient(other)));
    }

    private static HostRef patient(VisitLog log) {
        return log.events().get(0).header().patient();
    }

    /** Returns when the summary that a log holds was recorded; what was recorded in the same instant has an order all the same. */
    static Recorded recorded(VisitLog log, ResourceKey key) {
        EventHeader last = log.events().get(0).header();
        for (Event event : log.events()) {
            last = says(event.payload(), key) ? event.header() : last;
        }
        return new Recorded(
                last.recordedAt(), last.occurredAt().toInstant(), last.id().value());
    }

    private static boolean says(EventPayload payload, ResourceKey key) {
        return switch (key.kind()) {
            case CLINIC -> payload instanceof SessionOpened;
            case COURSE -> payload instanceof CourseSummarized;
            case PHASE -> payload instanceof PhaseSummarized;
            case PLAN, GOAL -> payload instanceof PlanMade;
            case ADVERSE_EVENT ->
                retracts(payload, FactKind.ADVERSE_EVENT, key)
                        || (payload instanceof AdverseEventCharted charted
                                && is(charted.adverseEvent().id(), key));
            case CONSENT ->
                retracts(payload, FactKind.CONSENT, key)
                        || (payload instanceof ConsentCharted charted
                                && is(charted.consent().id(), key));
            default -> throw new IllegalArgumentException("no summary: " + key.kind());
        };
    }

    private static boolean retracts(EventPayload payload, FactKind kind, ResourceKey key) {
        return payload instanceof EnteredInError withdrawn
                && withdrawn.fact().kind() == kind
                && is(withdrawn.fact().id(), key);
    }

    private static boolean is(RecordId id, ResourceKey key) {
        return id.value().equals(key.id());
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
