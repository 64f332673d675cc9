package org.ketachart.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.session.StepKind;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.journal.fault.JournalFault;

/** Which facts a log holds, to notice corrections that correct nothing or something else. They are read all the same, and reported. */
final class LogFacts {
    private final Map<FactRef, EventId> latest = new HashMap<>();
    private final Map<EventId, FactRef> facts = new HashMap<>();
    private final Map<EventId, Optional<StepKind>> steps = new HashMap<>();
    private final Map<HostRef, FactRef> sources = new HashMap<>();

    /** Returns what is strange about the next event as a correction, and remembers it. */
    List<Issue> take(Event event, String place) {
        List<Issue> issues = new ArrayList<>();
        EventPayload payload = event.payload();
        EventId amends = event.header().amends();
        FactRef fact = payload.findFact().orElse(null);
        if (payload instanceof EnteredInError retracted && !latest.containsKey(retracted.fact())) {
            issues.add(JournalFault.RETRACTS_UNKNOWN.issue(
                    place + ": payload.fact", "the fact entered in error must be charted earlier in the log"));
        }
        if (fact != null && isPoint(fact.kind()) && latest.containsKey(fact) && amends == null) {
            issues.add(JournalFault.CHARTED_AGAIN.issue(
                    place + ": amends", "an event that charts a fact again must name the event that it corrects"));
        }
        HostRef source = source(payload);
        if (source != null && fact != null && !fact.equals(sources.computeIfAbsent(source, first -> fact))) {
            issues.add(JournalFault.SOURCE_TWICE.issue(
                    place + ": payload", "a resource of the host must be taken over as one fact"));
        }
        boolean free = amends == null || payload instanceof EnteredInError || payload instanceof UnknownPayload;
        boolean same = fact == null
                ? event.findStep().equals(steps.get(amends)) && !facts.containsKey(amends)
                : fact.equals(facts.get(amends));
        if (!free && !same && steps.containsKey(amends)) {
            issues.add(JournalFault.AMENDS_OTHER.issue(
                    place + ": amends", "the event corrected must be of the same fact, or a step of the same kind"));
        }
        steps.put(event.header().id(), event.findStep());
        if (fact != null) {
            latest.put(fact, event.header().id());
            facts.put(event.header().id(), fact);
        }
        return issues;
    }

    /** A reading is of one moment; a giving or an adverse event goes on and is charted again as it does. */
    private static boolean isPoint(FactKind kind) {
        return kind == FactKind.VITAL_SIGN || kind == FactKind.RATING;
    }

    private static @Nullable HostRef source(EventPayload payload) {
        if (payload instanceof VitalSignCharted charted) {
            return charted.vitalSign().source();
        }
        return payload instanceof OrderWritten written ? written.order().source() : null;
    }
}
