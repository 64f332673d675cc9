package org.ketachart.packs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.CommandContext;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.Readiness;
import org.ketachart.sessions.SessionCommand;
import org.ketachart.sessions.SessionCommand.*;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

/** Minutes are minutes on the nights on which the clock is changed, also where it is changed by half an hour. */
class ChangedClockTest {
    /** A change of the clock in a zone, and how the times are written. */
    record Night(ZoneId zone, ZoneOffsetTransition change, Notation notation) {}

    static Stream<Night> nights() {
        List<Night> nights = new ArrayList<>();
        for (String id : List.of("America/New_York", "America/Chicago", "Europe/Berlin", "Australia/Lord_Howe")) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition first = zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
            ZoneOffsetTransition second = zone.getRules().nextTransition(first.getInstant());
            for (Notation notation : Notation.values()) {
                nights.add(new Night(zone, first, notation));
                nights.add(new Night(zone, second, notation));
            }
        }
        return nights.stream();
    }

    @ParameterizedTest
    @MethodSource("nights")
    void a_stay_of_two_hours_is_two_hours_across_the_change(Night night) {
        Instant first = night.change().getInstant().minusSeconds(3600);
        Protocol protocol = Protocols.esketamineNasal();
        World world = new World(
                protocol, 1, Clinic.named("clinic", "Clinic", night.zone()), Setting.CLINIC, first, night.notation());
        Visit visit = new Visit(world);
        Map<Integer, SessionCommand> commands = new java.util.TreeMap<>();
        commands.put(-30, new Open(world.clinic(), Setting.CLINIC));
        commands.put(-20, new Arrive());
        commands.put(0, new ChartAdministration(giving(protocol, write(world, 0))));
        commands.put(5, new CompleteDose());
        commands.put(40, pressure(world, 40));
        commands.put(110, pressure(world, 110));
        commands.forEach((minute, command) -> visit.play(asked(world, minute, command)));

        assertThat(visit.played())
                .allSatisfy(step -> assertThat(step.isAccepted()).isTrue());
        Readiness soon = Readiness.of(visit.session(), protocol, write(world, 60));
        assertThat(soon.earliest()).isEqualTo(write(world, 120));
        OffsetDateTime clinical = soon.earliest();
        assertThat(clinical.getOffset()).isEqualTo(night.zone().getRules().getOffset(clinical.toInstant()));
        Instant almost = first.plusSeconds(120 * 60 - 1);
        assertThat(visit.play(asked(world, almost, new DeclareReady()))).isInstanceOf(Decision.Refused.class);
        assertThat(visit.play(asked(world, 120, new DeclareReady()))).isInstanceOf(Decision.Accepted.class);
    }

    private static OffsetDateTime write(World world, int minute) {
        return world.notation()
                .write(world.start().plusSeconds(minute * 60L), world.clinic().zone(), minute);
    }

    private static Asked asked(World world, int minute, SessionCommand command) {
        return asked(world, world.start().plusSeconds(minute * 60L), command);
    }

    private static Asked asked(World world, Instant at, SessionCommand command) {
        return new Asked(
                command,
                CommandContext.of(
                        new EventId("e" + at.getEpochSecond()),
                        world.chart(),
                        World.NURSE,
                        StaffRole.NURSE,
                        world.notation().write(at, world.clinic().zone(), 4),
                        new RecordId("ehr")),
                at);
    }

    private static ChartVitalSign pressure(World world, int minute) {
        return new ChartVitalSign(VitalSign.taken(
                new RecordId("bp" + minute), write(world, minute), new BloodPressure(120, 70), World.NURSE));
    }

    private static Administration giving(Protocol protocol, OffsetDateTime at) {
        return new Administration(
                new RecordId("giving"),
                protocol.drug(),
                protocol.route(),
                DoseForm.DEVICE,
                Completion.GIVEN,
                new Interval(at, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                World.NURSE,
                null,
                RecordStatus.FINAL);
    }
}
