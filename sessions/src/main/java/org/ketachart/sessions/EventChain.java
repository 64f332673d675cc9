package org.ketachart.sessions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.AlertCleared;
import org.ketachart.core.event.EventPayload.AlertRaised;
import org.ketachart.core.event.EventPayload.DeviationRecorded;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.AlertClearing;
import org.ketachart.core.session.AlertEnd;
import org.ketachart.core.session.Deviation;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;

/** The events of one command while they are being written: ids, order, times and causes in one place. */
final class EventChain {
    private final @Nullable Session session;
    private final CommandContext context;
    private final Chart chart;
    private final ProtocolRef protocol;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();

    EventChain(@Nullable Session session, CommandContext context, ProtocolRef protocol, Instant now) {
        this.session = session;
        this.context = context;
        this.chart = session == null ? context.chart() : session.record().chart();
        this.protocol = protocol;
        this.now = now;
    }

    /** Returns the id the next event will have, for what takes its id from its event. */
    RecordId nextId() {
        return new RecordId(nextEventId().value());
    }

    private EventId nextEventId() {
        return new EventId(context.base().value() + "-" + (events.size() + 1));
    }

    /** Adds an event of the command itself, at the command's time. */
    EventId add(EventPayload payload) {
        return add(payload, context.occurredAt(), context.causedBy());
    }

    /** Adds an event that another one led to. */
    EventId add(EventPayload payload, OffsetDateTime at, @Nullable EventId cause) {
        EventId id = nextEventId();
        long before = session == null ? 0 : session.seq();
        events.add(new Event(
                new EventHeader(
                        id,
                        chart.clinic(),
                        chart.patient(),
                        chart.session(),
                        chart.course(),
                        before + events.size() + 1,
                        at,
                        now,
                        context.actor(),
                        context.role(),
                        context.onBehalfOf(),
                        context.source(),
                        protocol,
                        events.isEmpty() ? context.amends() : null,
                        cause),
                payload));
        return id;
    }

    /** Adds an alert and returns it. */
    Alert alert(SessionAlert word, FactRef because, OffsetDateTime at, EventId cause) {
        Alert alert = new Alert(
                nextId(),
                word.level(),
                SessionWords.alert(word),
                List.of(because),
                at,
                word.action().orElse(null));
        add(new AlertRaised(alert), at, cause);
        return alert;
    }

    /** Adds that an alert is over. */
    void clear(Alert alert, AlertEnd how, List<FactRef> because, OffsetDateTime at, EventId cause) {
        add(new AlertCleared(new AlertClearing(alert.id(), at, how, because)), at, cause);
    }

    /** Adds a deviation, unless it was recorded of the same facts before. */
    void deviation(SessionDeviation word, List<FactRef> concerns, OffsetDateTime at, EventId cause) {
        Concept what = SessionWords.deviation(word);
        boolean known = session != null
                && !concerns.isEmpty()
                && session.deviations().stream()
                        .anyMatch(d -> d.what().equals(what) && d.concerns().equals(concerns));
        if (!known) {
            add(new DeviationRecorded(new Deviation(nextId(), what, at, concerns, null)), at, cause);
        }
    }

    Decision.Accepted accepted() {
        return new Decision.Accepted(events);
    }
}
