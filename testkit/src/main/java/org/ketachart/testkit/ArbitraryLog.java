package org.ketachart.testkit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;

/** One consistent log of a visit: its headers and its two clocks. What happens in it is for {@link ArbitraryVisit} to say. */
final class ArbitraryLog {
    private final Arbitrary source;
    private final Chart chart;
    private final RecordId system;
    private final @Nullable ProtocolRef protocol;
    private final List<Event> events = new ArrayList<>();
    private OffsetDateTime now;
    private Instant recorded;

    ArbitraryLog(Arbitrary source) {
        Chart made = source.next(Chart.class);
        this.source = source;
        this.chart = new Chart(made.clinic(), made.patient(), source.next(SessionId.class), made.course());
        this.system = source.next(RecordId.class);
        this.protocol = source.oneIn(3) ? null : source.next(ProtocolRef.class);
        this.now = LocalDateTime.of(2026, 1 + source.below(12), 1 + source.below(28), 8, source.below(60))
                .atOffset(source.next(OffsetDateTime.class).getOffset());
        this.recorded = now.toInstant();
    }

    List<Event> next() {
        new ArbitraryVisit(this, source).happen();
        return List.copyOf(events);
    }

    Chart chart() {
        return chart;
    }

    OffsetDateTime now() {
        return now;
    }

    /** Returns pins for the times of facts that are charted now. */
    Map<String, Supplier<? extends @Nullable Object>> times() {
        Map<String, Supplier<? extends @Nullable Object>> pins = new HashMap<>();
        for (String time : List.of(
                "VitalSign.taken",
                "Rating.taken",
                "AdverseEvent.onset",
                "EventDecline.at",
                "HomeSupply.dispensed",
                "Clearance.decided",
                "Gate.judged",
                "GateOverride.decided",
                "Alert.raised",
                "AlertAcknowledgement.at",
                "AlertEscalation.at",
                "AlertClearing.at",
                "ChecklistAnswer.given",
                "SuicidalityScreen.taken",
                "DoseHistory.asOf",
                "Deviation.at",
                "Discharge.at",
                "MedicationOrder.authored",
                "MaintenancePlan.authored")) {
            pins.put(time, () -> now);
        }
        pins.put("Administration.time", this::interval);
        pins.put("Intervention.time", this::interval);
        pins.put("Effect.time", this::interval);
        return pins;
    }

    private Interval interval() {
        return new Interval(now, source.oneIn(2) ? null : now.plusSeconds(source.below(3600)));
    }

    /** Charts what happens now. */
    Event add(EventPayload payload) {
        Event event = chart(payload, now, null);
        now = now.plusSeconds(source.below(1200));
        return event;
    }

    /** Charts what happened a while ago. */
    Event addLate(EventPayload payload) {
        return chart(payload, now.minusSeconds(60 + source.below(7200)), null);
    }

    /** Charts a correction of an earlier event, at that event's time. */
    Event amend(Event earlier, EventPayload payload) {
        return chart(payload, earlier.header().occurredAt(), earlier.header().id());
    }

    private Event chart(EventPayload payload, OffsetDateTime occurred, @Nullable EventId amends) {
        if (recorded.isBefore(occurred.toInstant())) {
            recorded = occurred.toInstant();
        }
        if (!source.oneIn(4)) {
            recorded = recorded.plusMillis(source.below(30_000));
        }
        HostRef actor = source.next(EventHeader.class).actor();
        EventHeader header = new EventHeader(
                id(),
                chart.clinic(),
                chart.patient(),
                Objects.requireNonNull(chart.session()),
                chart.course(),
                events.size() + 1L,
                occurred,
                recorded,
                actor,
                actor.type().equals("Device") || source.oneIn(3) ? null : source.next(StaffRole.class),
                source.oneIn(5) ? source.next(EventHeader.class).actor() : null,
                system,
                protocol,
                amends,
                events.isEmpty() || !source.oneIn(4)
                        ? null
                        : source.oneOf(events).header().id());
        Event event = new Event(header, payload);
        events.add(event);
        return event;
    }

    private EventId id() {
        EventId id = source.next(EventId.class);
        for (Event event : events) {
            if (event.header().id().equals(id)) {
                return id();
            }
        }
        return id;
    }
}
