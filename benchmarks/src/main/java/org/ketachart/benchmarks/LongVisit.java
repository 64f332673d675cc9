package org.ketachart.benchmarks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.CommandContext;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.SessionCommand;
import org.ketachart.sessions.SessionDecider;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

/** The infusion of the clinic day with a monitor that sends a reading every half minute, until the visit holds 400 of them. */
final class LongVisit {
    private static final HostRef NURSE = HostRef.literal("Practitioner", "nurse");

    private final Protocol protocol = Protocols.ketamineIntravenous();
    private final List<Event> events = new ArrayList<>();
    private final Session session;
    private final OffsetDateTime start;

    LongVisit(List<Event> day) {
        SessionFold fold = new SessionFold();
        OffsetDateTime began = null;
        for (Event event : day) {
            take(fold, event);
            began = fold.session().record().administrations().isEmpty()
                    ? event.header().occurredAt()
                    : began;
        }
        start = Objects.requireNonNull(began);
        int number = 0;
        while (fold.session().record().vitalSigns().size() < 400) {
            decide(fold.session(), number++).forEach(event -> take(fold, event));
        }
        session = fold.session();
    }

    private void take(SessionFold fold, Event event) {
        fold.apply(event);
        events.add(event);
    }

    /** Returns the visit with its 400 readings. */
    Session session() {
        return session;
    }

    /** Returns the events of the visit. */
    List<Event> events() {
        return List.copyOf(events);
    }

    /** Decides the next reading: pressure, pulse and oximetry in turn, none of them at a limit. */
    List<Event> decide(Session now, int number) {
        VitalKind[] kinds = {VitalKind.BLOOD_PRESSURE, VitalKind.HEART_RATE, VitalKind.OXYGEN_SATURATION};
        Reading reading = switch (kinds[number % 3]) {
            case BLOOD_PRESSURE -> new Reading.BloodPressure(120 + number % 10, 74 + number % 6);
            case HEART_RATE -> new Reading.HeartRate(70 + number % 12);
            default -> new Reading.OxygenSaturation(96 + number % 4, false, null);
        };
        OffsetDateTime at = start.plusSeconds(30L * number);
        Instant taken = at.toInstant();
        CommandContext context = CommandContext.of(
                new EventId("monitor-" + number),
                now.record().chart(),
                NURSE,
                StaffRole.NURSE,
                at,
                new RecordId("monitor"));
        Decision decision = SessionDecider.decide(
                now,
                new SessionCommand.ChartVitalSign(
                        VitalSign.taken(new RecordId("reading-" + number), at, reading, NURSE)),
                context,
                protocol,
                taken.isAfter(context.occurredAt().toInstant())
                        ? taken
                        : context.occurredAt().toInstant());
        return ((Decision.Accepted) decision).events();
    }
}
