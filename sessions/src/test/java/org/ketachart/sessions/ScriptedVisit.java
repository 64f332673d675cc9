package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.clinic.*;
import org.ketachart.core.course.*;
import org.ketachart.core.dose.*;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.*;
import org.ketachart.core.screening.*;
import org.ketachart.core.session.*;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.value.*;
import org.ketachart.core.value.Note;
import org.ketachart.sessions.SessionCommand.*;
import org.ketachart.sessions.protocol.Protocol;

/** A visit told in words such as {@code @25 bp 182/96}; the minute counts from nine o'clock and stays until the next one. */
final class ScriptedVisit {
    static final Note PARTLY_RECALLED_LOT = new Note("canary-partly");
    static final Note RECALLED_LOT = new Note("canary-recalled");
    static final HostRef PRESCRIBER = HostRef.literal("Practitioner", "canary-prescriber");
    static final HostRef NURSE = HostRef.literal("Practitioner", "canary-nurse");
    final List<Event> events = new ArrayList<>();
    final Protocol protocol;
    private final String zone;
    private OffsetDateTime at;
    private int commands;
    private EventId amends;
    private EventId cause;

    ScriptedVisit(Protocol protocol) {
        this(protocol, "America/Chicago");
    }

    ScriptedVisit(Protocol protocol, String zone) {
        this.protocol = protocol;
        this.zone = zone;
        this.at = start();
    }

    private OffsetDateTime start() {
        return LocalDate.of(2026, 3, 2).atTime(9, 0).atZone(ZoneId.of(zone)).toOffsetDateTime();
    }

    Session session() {
        return events.isEmpty() ? null : SessionFold.of(events);
    }

    /** Plays steps set apart by semicolons; each must be accepted. */
    ScriptedVisit play(String script) {
        for (String step : CareWords.expand(script).split(";", -1)) {
            Decision decision = decide(step.strip());
            assertThat(decision).as(step).isInstanceOf(Decision.Accepted.class);
            events.addAll(((Decision.Accepted) decision).events());
        }
        return this;
    }

    Decision decide(String step) {
        String words = step;
        OffsetDateTime now = at;
        if (step.startsWith("@")) {
            String[] minutes = step.substring(1, step.indexOf(' ')).split("~", -1);
            at = start().plusMinutes(Integer.parseInt(minutes[0]));
            now = minutes.length > 1 ? start().plusMinutes(Integer.parseInt(minutes[1])) : at;
            words = step.substring(step.indexOf(' ') + 1);
        }
        commands++;
        return SessionDecider.decide(
                session(),
                new ScriptedWords(protocol, zone, at, commands, session()).command(words),
                context(),
                protocol,
                now.toInstant());
    }

    CommandContext context() {
        Chart chart = new Chart(
                new ClinicId("clinic-" + zone.replaceAll("[^A-Za-z]", ".")),
                HostRef.literal("Patient", "canary-patient"),
                new SessionId("canary-session"),
                new CourseId("canary-course"));
        return new CommandContext(
                new EventId("canary-e" + commands),
                chart,
                NURSE,
                StaffRole.NURSE,
                null,
                at,
                new RecordId("ehr"),
                amends,
                cause,
                List.of(
                        new LotRecall(Drug.ESKETAMINE, null, RECALLED_LOT, start().toLocalDate()),
                        new LotRecall(
                                Drug.RACEMIC_KETAMINE,
                                null,
                                RECALLED_LOT,
                                start().toLocalDate().plusDays(1)),
                        new LotRecall(
                                Drug.ESKETAMINE,
                                new Code("http://hl7.org/fhir/sid/ndc", "50458-028-02", null),
                                PARTLY_RECALLED_LOT,
                                start().toLocalDate())));
    }

    /** Says that what is charted next was done because of the last alert. */
    ScriptedVisit causedByAlert() {
        cause = new EventId(
                session().alerts().get(session().alerts().size() - 1).id().value());
        return this;
    }

    /** Says that the next commands correct the latest event with such a payload. */
    ScriptedVisit amending(Class<? extends EventPayload> payload) {
        return amending(payload.getSimpleName());
    }

    /** Says the same by the name of the payload. */
    ScriptedVisit amending(String payload) {
        amends = events.stream()
                .filter(event -> event.payload().getClass().getSimpleName().equals(payload))
                .reduce((a, b) -> b)
                .orElseThrow()
                .header()
                .id();
        return this;
    }
}
