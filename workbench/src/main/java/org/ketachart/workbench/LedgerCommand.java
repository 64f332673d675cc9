package org.ketachart.workbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Note;
import org.ketachart.documents.DispenseLogCsv;
import org.ketachart.documents.InventoryCsv;
import org.ketachart.journal.LedgerLog;
import org.ketachart.journal.LedgerLogReader;
import org.ketachart.journal.LedgerLogWriter;
import org.ketachart.journal.SessionLog;
import org.ketachart.sessions.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what the controlled-substance ledger of a clinic comes to, beside the sessions it served. */
@Command(
        name = "ledger",
        description = {
            "Print the controlled-substance ledger of each clinic: balances, what became of all that sessions drew, discrepancies, what was",
            "outside the rules, and where ledger and session logs differ. Give ledger logs and session logs together."
        },
        footer = {
            "What differs is told and is no fault of the input: the exit code stays 0. What may be done about it: docs/ledger.md.",
            "The tables hold patients; the printed report holds none but in what --recall lists."
        })
final class LedgerCommand implements Callable<Integer> {
    private final Surroundings around;
    private final LedgerLogReader reader = new LedgerLogReader();
    private final List<LedgerLog> ledgers = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();

    @Parameters(
            arity = "0..*",
            paramLabel = "LOG",
            description = "Ledger logs and session logs, or - for standard input.")
    private List<String> logs = List.of();

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = SessionCommand.Moment.class,
            description =
                    "What was so at this moment by all that is known now, given with its offset; the last entry when not given.")
    private @Nullable Instant at;

    @Option(
            names = "--recall",
            paramLabel = "LOT",
            description =
                    "List every dose and supply for home that a recall of this lot touches, of either drug, by ledger or by session log.")
    private @Nullable String recall;

    @Option(
            names = "--inventory",
            paramLabel = "CSV",
            description = "Write the inventory at the moment; - for standard output.")
    private @Nullable String inventory;

    @Option(names = "--dispensed", paramLabel = "CSV", description = "Write the dispense log; - for standard output.")
    private @Nullable String dispensed;

    @Option(
            names = "--export",
            paramLabel = "LOG",
            description = "Write the hash-chained log with its head, for ledger verify; - for standard output.")
    private @Nullable String export;

    LedgerCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (logs.isEmpty()) {
            return refused("a ledger log must be given (see ketachart ledger --help)");
        }
        Optional<Note> lot = Optional.empty();
        if (recall != null) {
            lot = lot(recall);
            if (lot.isEmpty()) {
                return refused("--recall must be a lot as printed, without white space around it");
            }
        }
        OutputFiles outputs = new OutputFiles(around, logs);
        if (!outputs.accepts(files())) {
            return Ketachart.BAD_INPUT;
        }
        if (lot.isPresent() && isOnOutput()) {
            return refused("--recall must go without a table on standard output");
        }
        int code = Ketachart.OK;
        for (String name : logs) {
            code = Math.max(code, read(name));
        }
        if (ledgers.isEmpty()) {
            return code == Ketachart.OK && lot.isEmpty()
                    ? refused("a ledger log must be among the logs, or --recall must be given")
                    : last(code, lot);
        }
        boolean files = !files().isEmpty();
        if (files && ledgers.size() > 1) {
            return refused("--inventory, --dispensed and --export must go with one ledger log");
        }
        if (files && code == Ketachart.OK && !written(ledgers.get(0), outputs)) {
            return Ketachart.BAD_INPUT;
        }
        if (!isOnOutput()) {
            for (LedgerLog log : ledgers) {
                new LedgerReport(around.out()).print(shown(log), moment(log));
            }
            new LedgerReport(around.out())
                    .printDifferences(
                            ledgers.stream().map(this::shown).toList(),
                            sessions.stream().map(Session::record).toList());
        }
        return last(code, lot);
    }

    private int last(int code, Optional<Note> lot) {
        lot.ifPresent(recalled -> new RecallReport(
                        ledgers.stream().map(LedgerCommand::fold).toList(), sessions, code == Ketachart.OK)
                .print(recalled, around.out()));
        return code;
    }

    private static Optional<Note> lot(String text) {
        try {
            return Optional.of(new Note(text));
        } catch (DomainException e) {
            return Optional.empty();
        }
    }

    private int refused(String message) {
        around.report("arguments", List.of(CommandFault.ARGUMENTS.issue(message)));
        return Ketachart.BAD_INPUT;
    }

    private int read(String name) {
        Logs all = new Logs(around);
        Optional<Document> document = all.document(name);
        if (document.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        if (!all.takes(
                document.get(), "must be a ledger log or a session log", Document.Kind.LOG, Document.Kind.LEDGER)) {
            return Ketachart.BAD_INPUT;
        }
        if (document.get().kind() == Document.Kind.LOG) {
            SessionLog log = all.read(document.get());
            Optional<Session> session = log.sessionUpToFault().findValue();
            session.ifPresent(sessions::add);
            return session.isEmpty() ? Ketachart.BAD_INPUT : Logs.exitCode(log);
        }
        LedgerLog log = readLedger(document.get());
        around.report(document.get().name(), log.issues());
        if (log.findSite().isPresent()) {
            ledgers.add(log);
        }
        return log.isWhole() ? Ketachart.OK : Ketachart.BAD_INPUT;
    }

    private LedgerLog readLedger(Document document) {
        try {
            return reader.read(new ByteArrayInputStream(document.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ledger fold(LedgerLog log) {
        return Ledger.of(log.findSite().orElseThrow(), log.entriesUpToFault());
    }

    private Ledger shown(LedgerLog log) {
        return fold(log).at(moment(log));
    }

    /** Without a moment the last entry ends what is shown, whatever the clock says. */
    private Instant moment(LedgerLog log) {
        return at != null
                ? at
                : log.entriesUpToFault().stream()
                        .map(entry -> entry.occurredAt().toInstant())
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
    }

    private boolean isOnOutput() {
        return files().contains("-");
    }

    private List<String> files() {
        return Stream.of(inventory, dispensed, export).filter(Objects::nonNull).toList();
    }

    /** Writes a document to a stream. */
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private boolean written(LedgerLog log, OutputFiles outputs) {
        return written(outputs, inventory, out -> InventoryCsv.write(fold(log), moment(log), out))
                && written(outputs, dispensed, out -> DispenseLogCsv.write(shown(log), out))
                && written(outputs, export, out -> LedgerLogWriter.export(log, out));
    }

    private static boolean written(OutputFiles outputs, @Nullable String file, Content content) {
        if (file == null) {
            return true;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outputs.write(file, bytes.toByteArray());
    }
}
