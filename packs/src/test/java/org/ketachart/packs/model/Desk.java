package org.ketachart.packs.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.event.Event;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;
import org.ketachart.sessions.CommandContext;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.SessionCommand;

/** Where commands are given: it has the clock, which only runs forward, and the ids. */
final class Desk {
    private static final RecordId SOURCE = new RecordId("ehr");
    final Visit visit;
    final Dice dice;
    private final World world;
    private Instant clock;
    private Instant now;
    private int written;
    private int commands;
    private int ids;

    Desk(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
        this.visit = new Visit(world);
        this.clock = world.start().minusSeconds(1800);
        this.now = clock;
    }

    void pass(int seconds) {
        clock = clock.plusSeconds(seconds);
        now = clock.isAfter(now) ? clock : now;
    }

    Instant clock() {
        return clock;
    }

    OffsetDateTime write(Instant instant) {
        return world.notation().write(instant, world.clinic().zone(), written++);
    }

    LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(world.clinic().zone()).toLocalDate();
    }

    /** Returns when something happened that is charted now: mostly just now, sometimes long ago, rarely in the future. */
    OffsetDateTime happened() {
        int luck = dice.between(1, 1000);
        if (luck <= 60) {
            return write(clock.minusSeconds(dice.between(60, 5400)));
        }
        return luck <= 72 ? write(clock.plusSeconds(dice.between(60, 3600))) : write(clock);
    }

    RecordId id(String kind) {
        return new RecordId(kind + "-" + ++ids);
    }

    int commands() {
        return commands;
    }

    @Nullable
    Session session() {
        return visit.session();
    }

    SessionState state() {
        Session session = visit.session();
        return session == null ? SessionState.PLANNED : session.record().state();
    }

    Decision tell(SessionCommand command, OffsetDateTime at) {
        return tell(command, at, null, null);
    }

    Decision tell(SessionCommand command, OffsetDateTime at, @Nullable EventId amends, @Nullable EventId cause) {
        commands++;
        pass(dice.between(2, 40));
        Instant taken = now.plusSeconds(dice.chance(800) ? 0 : dice.between(1, 90));
        now = taken;
        boolean prescriber = dice.chance(250);
        Chart chart = dice.chance(4) && session() != null
                ? Chart.of(world.chart().clinic(), HostRef.literal("Patient", "other"), new SessionId("visit"))
                : world.chart();
        return visit.play(new Asked(
                command,
                new CommandContext(
                        new EventId("c" + commands),
                        chart,
                        prescriber ? World.PRESCRIBER : World.NURSE,
                        prescriber ? StaffRole.PRESCRIBER : StaffRole.NURSE,
                        null,
                        at,
                        SOURCE,
                        amends,
                        cause,
                        World.RECALLS),
                taken));
    }

    /** Returns some event so far; null when there is none. */
    @Nullable
    Event anyEvent() {
        return visit.log().isEmpty() ? null : dice.of(visit.log());
    }

    /** Returns some event of these payloads; null when there is none. */
    @Nullable
    Event anyEvent(Class<?>... payloads) {
        List<Event> fitting = new ArrayList<>();
        for (Event event : visit.log()) {
            for (Class<?> payload : payloads) {
                if (payload.isInstance(event.payload())) {
                    fitting.add(event);
                }
            }
        }
        return fitting.isEmpty() ? null : dice.of(fitting);
    }
}
