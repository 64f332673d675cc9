package org.ketachart.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.Session;
import org.ketachart.journal.SessionLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what the logs say of adverse events. */
@Command(
        name = "events",
        description =
                "Print the adverse events of session logs, what is proposed as one, which reports are due, supplies for home, and how often what was seen.",
        footer = {
            "Where not all that was given could be read, the report says so first; where nothing could, there is none.",
            "No words of a patient are printed: an event shows its term, or - where it has none.",
            "A rate counts sessions with drug in which somebody looked; where nobody looked is shown and in no rate,",
            "and what was charted there is counted apart."
        })
final class EventsCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(arity = "1..*", paramLabel = "LOG", description = "Session logs, of one or more clinics.")
    private List<String> logs = List.of();

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = SessionCommand.Moment.class,
            description =
                    "As it was known at a moment, such as 2026-05-12T21:10:00Z, and which reports were overdue then; as now known when left out.")
    private @Nullable Instant at;

    @Option(names = "--network", paramLabel = "PACK", description = "A pack of the network; may be given many times.")
    private List<String> networks = List.of();

    @Option(names = "--clinic", paramLabel = "PACK", description = "A pack of the clinic; may be given many times.")
    private List<String> clinics = List.of();

    EventsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Optional<KnownProtocols> protocols = KnownProtocols.read(around, networks, clinics);
        if (protocols.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        int code = Ketachart.OK;
        List<List<Event>> visits = new ArrayList<>();
        Logs reader = new Logs(around);
        boolean anyRead = false;
        for (String name : logs) {
            Optional<Document> document = reader.sessionLog(name);
            if (document.isPresent() && reader.isTwice(document.get())) {
                continue;
            }
            Optional<SessionLog> log = document.map(reader::read);
            if (log.isEmpty() || log.get().sessionUpToFault().findValue().isEmpty()) {
                code = Ketachart.BAD_INPUT;
                continue;
            }
            anyRead = true;
            code = Math.max(code, Logs.exitCode(log.get()));
            List<Event> believed = believed(log.get());
            if (!believed.isEmpty()) {
                visits.add(believed);
            }
        }
        if (!anyRead) {
            return code;
        }
        if (code != Ketachart.OK) {
            around.out().println(Logs.NOT_ALL);
        }
        visits.sort(Comparator.comparing(
                events -> events.get(events.size() - 1).header().recordedAt()));
        List<Session> sessions = visits.stream().map(SessionFold::of).toList();
        List<Event> events = visits.stream().flatMap(List::stream).toList();
        new EventTables(around.out(), sessions, events, this::today).print(protocols.get());
        return code;
    }

    /** Returns what the moment knew of a visit; nothing if it had not been opened by then. */
    private List<Event> believed(SessionLog log) {
        Instant moment = at;
        return log.eventsUpToFault().stream()
                .filter(event -> moment == null || !event.header().recordedAt().isAfter(moment))
                .toList();
    }

    /** Returns the day of the moment in a clinic; without a moment nothing is overdue. */
    private Optional<LocalDate> today(ZoneId zone) {
        return Optional.ofNullable(at).map(moment -> moment.atZone(zone).toLocalDate());
    }
}
