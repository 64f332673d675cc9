package org.ketachart.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.form.FormState;
import org.ketachart.core.session.Session;
import org.ketachart.journal.SessionLog;
import org.ketachart.packs.FormLibrary;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.LateForm;
import org.ketachart.sessions.form.LateForms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the forms that are late. */
@Command(
        name = "rems-late",
        description =
                "List the REMS monitoring forms that are owed and past their day, clinic by clinic and for all of them.",
        footer = {
            "A form is late from the midnight after its seventh day, in the clinic's own calendar, until it was sent.",
            "Patients in hospital owe none (REM-04). A form sent back is owed again."
        })
final class RemsLateCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(arity = "1..*", paramLabel = "LOG", description = "Session logs, of one or more clinics.")
    private List<String> logs = List.of();

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            required = true,
            converter = SessionCommand.Moment.class,
            description = "The moment, such as 2026-05-20T05:00:00Z, with what was known by then.")
    private @Nullable Instant at;

    RemsLateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        int code = Ketachart.OK;
        List<Session> sessions = new ArrayList<>();
        Instant moment = at == null ? Instant.EPOCH : at;
        boolean cut = false;
        Logs reader = new Logs(around);
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
            code = Math.max(code, Logs.exitCode(log.get()));
            cut |= !log.get().isWhole();
            List<Event> known = log.get().eventsUpToFault().stream()
                    .filter(event -> !event.header().recordedAt().isAfter(moment))
                    .toList();
            if (!known.isEmpty()) {
                sessions.add(SessionFold.of(known));
            }
        }
        if (code != Ketachart.OK) {
            around.out().println(Logs.NOT_ALL + (cut ? ", and what is listed may have been sent" : ""));
        }
        print(LateForms.at(sessions, dueDays(), moment));
        return code;
    }

    /** All revisions are due after as many days. */
    private static int dueDays() {
        return new FormLibrary()
                .all().stream().mapToInt(FormDefinition::dueDays).min().orElseThrow();
    }

    private void print(List<LateForm> late) {
        if (late.isEmpty()) {
            around.out().println("no form is late");
            return;
        }
        TextTable table = new TextTable().row("clinic", "session", "treated", "due", "days late", "state");
        for (LateForm form : late) {
            table.row(
                    form.clinic().value(),
                    form.session().value(),
                    form.treated().toString(),
                    form.due().toString(),
                    String.valueOf(form.days()),
                    form.findState().map(FormState::code).orElse("not begun"));
        }
        table.print(around.out());
        around.out().println();
        late.stream()
                .collect(Collectors.groupingBy(form -> form.clinic().value(), TreeMap::new, Collectors.counting()))
                .forEach((clinic, count) -> around.out().println(clinic + ": " + count + " late"));
        around.out().println("network: " + late.size() + " late");
    }
}
