package org.ketachart.workbench;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.ClinicId;
import org.ketachart.journal.SessionLog;
import org.ketachart.sessions.Board;
import org.ketachart.sessions.BoardRow;
import org.ketachart.sessions.Readiness;
import org.ketachart.sessions.watch.Due;
import org.ketachart.sessions.watch.DueItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the chairs of every clinic at a moment. */
@Command(
        name = "board",
        description =
                "Print who is in a chair at a moment, what is owed to them, and when they may leave at the earliest.",
        footer = {
            "Times are the clinic's. What was recorded after the moment is not known yet. Alerts count that nobody has taken on.",
            "A look with several readings counts each of them. A visit without a protocol at hand shows ? where a protocol would judge."
        })
final class BoardCommand implements Callable<Integer> {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Surroundings around;

    @Parameters(arity = "1..*", paramLabel = "LOG", description = "Session logs, of one or more clinics.")
    private List<String> logs = List.of();

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            required = true,
            converter = SessionCommand.Moment.class,
            description = "The moment, given with its offset, such as 2026-05-12T21:10:00Z.")
    private Instant at = Instant.EPOCH;

    @Option(names = "--network", paramLabel = "PACK", description = "A pack of the network; may be given many times.")
    private List<String> networks = List.of();

    @Option(
            names = "--clinic",
            paramLabel = "PACK",
            description = "A pack of the clinic, laid over the rules of every log given; may be given many times.")
    private List<String> clinics = List.of();

    BoardCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Optional<KnownProtocols> protocols = KnownProtocols.read(around, networks, clinics);
        if (protocols.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        int code = Ketachart.OK;
        TreeMap<String, List<Session>> byClinic = new TreeMap<>();
        for (String name : logs) {
            Optional<SessionLog> log = new Logs(around).read(name);
            if (log.isEmpty() || log.get().sessionUpToFault().findValue().isEmpty()) {
                code = Ketachart.BAD_INPUT;
                continue;
            }
            code = Math.max(code, Logs.exitCode(log.get()));
            believed(log.get())
                    .ifPresent(session -> byClinic.computeIfAbsent(
                                    session.record().chart().clinic().value(), id -> new ArrayList<>())
                            .add(session));
        }
        if (code != Ketachart.OK && !byClinic.isEmpty()) {
            around.out().println(Logs.NOT_ALL);
        }
        byClinic.forEach((clinic, sessions) ->
                print(Board.of(new ClinicId(clinic), sessions, protocols.get()::find, at), sessions.get(0)));
        if (byClinic.isEmpty() && code == Ketachart.OK) {
            around.out().println("nothing was recorded by then");
        }
        return code;
    }

    /** Returns the visit as the moment knew it; nothing if it had not been opened by then. */
    private Optional<Session> believed(SessionLog log) {
        List<Event> known = log.eventsUpToFault().stream()
                .filter(event -> !event.header().recordedAt().isAfter(at))
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(SessionFold.of(known));
    }

    private void print(Board board, Session any) {
        OffsetDateTime local = at.atZone(any.record().clinic().zone()).toOffsetDateTime();
        around.out().println(board.clinic().value() + " at " + local);
        if (board.rows().isEmpty()) {
            around.out().println("nobody is in a chair");
            return;
        }
        TextTable table = new TextTable()
                .row("session", "state", "drug", "since", "alerts", "due now", "next", "leave from", "waits for");
        for (BoardRow row : board.rows()) {
            table.row(
                    row.session().record().id().value(),
                    row.session().record().state().code(),
                    clock(row.firstDrug()),
                    row.firstDrug() == null
                            ? "-"
                            : Duration.between(row.firstDrug(), local).toMinutes() + " min",
                    alerts(row.alerts()),
                    due(row.due()),
                    next(row.due(), row.session()),
                    leave(row.readiness(), row),
                    waits(row.readiness()));
        }
        table.print(around.out());
    }

    private static String clock(@Nullable OffsetDateTime time) {
        return time == null ? "-" : CLOCK.format(time);
    }

    private static String alerts(List<Alert> alerts) {
        return alerts.isEmpty()
                ? "-"
                : alerts.stream()
                        .map(alert -> alert.level().code() + " "
                                + alert.what().codes().stream()
                                        .map(code -> code.code())
                                        .findFirst()
                                        .orElse("in words"))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static String due(@Nullable Due due) {
        if (due == null) {
            return "?";
        }
        Map<String, Long> counts = due.items().stream()
                .collect(Collectors.groupingBy(BoardCommand::item, LinkedHashMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "-"
                : counts.entrySet().stream()
                        .map(item -> item.getValue() > 1 ? item.getKey() + " x" + item.getValue() : item.getKey())
                        .collect(Collectors.joining(", "));
    }

    /** Checks of one look stand together; how many there are is counted. */
    private static String item(DueItem item) {
        String what = item.check() == null
                ? item.kind().code()
                : item.check().look().name().value();
        return item.overdue() ? what + " overdue" : what;
    }

    private static String next(@Nullable Due due, Session session) {
        return due == null
                ? "?"
                : due.nextDue()
                        .map(instant -> CLOCK.format(
                                instant.atZone(session.record().clinic().zone())))
                        .orElse("-");
    }

    private static String leave(@Nullable Readiness readiness, BoardRow row) {
        if (readiness == null) {
            return row.isJudged() ? "-" : "?";
        }
        return readiness.isReady() ? "now" : CLOCK.format(readiness.earliest());
    }

    private static String waits(@Nullable Readiness readiness) {
        return readiness == null || readiness.isReady()
                ? "-"
                : readiness.reasons().stream()
                        .map(reason -> reason.refusal().code())
                        .distinct()
                        .collect(Collectors.joining(" "));
    }
}
