package org.ketachart.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Note;
import org.ketachart.documents.DispenseLogCsv;
import org.ketachart.documents.InventoryCsv;
import org.ketachart.journal.LedgerLog;
import org.ketachart.journal.LedgerLogWriter;
import org.ketachart.sessions.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what the controlled-substance ledger of a clinic comes to, beside the sessions it served. */
@Command(
        name = "ledger",
        description =
                "Print the controlled-substance ledger of each clinic: balances, what became of all that sessions drew, discrepancies, "
                        + "what was outside the rules, and where ledger and session logs differ. Give ledger logs and session logs together.",
        footer = {
            "Of a damaged ledger the report says how far it was read; tables and export are withheld then, and nothing is compared.",
            "No output replaces a log: give --export a new file.",
            "What differs is told and is no fault of the input: the exit code stays 0. What may be done about it: docs/ledger.md.",
            "The tables hold patients; the printed report holds none but in what --recall lists."
        })
final class LedgerCommand implements Callable<Integer> {
    private final Surroundings around;
    private final GivenLogs given;

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
        this.given = new GivenLogs(around);
    }

    @Override
    public Integer call() {
        if (logs.isEmpty()) {
            return refused("a ledger log must be given (see ketachart ledger --help)");
        }
        if (isVerb(logs.get(0))) {
            around.report(
                    logs.get(0),
                    List.of(CommandFault.MISSING.issue(
                            "must be a file that exists, or verify (see ketachart ledger --help)")));
            return Ketachart.BAD_INPUT;
        }
        Optional<Note> lot = Optional.empty();
        if (recall != null) {
            lot = lot(recall);
            if (lot.isEmpty()) {
                return refused("--recall must be a lot as printed, without white space around it");
            }
        }
        Map<String, String> tables = tables();
        OutputFiles outputs = new OutputFiles(around, logs);
        if (!outputs.accepts(List.copyOf(tables.values()))) {
            return Ketachart.BAD_INPUT;
        }
        boolean isOnOutput = tables.containsValue("-");
        if (lot.isPresent() && isOnOutput) {
            return refused("--recall must go without a table on standard output");
        }
        logs.forEach(given::read);
        boolean isNone = given.ledgers().isEmpty() && given.isComplete();
        if (isNone && lot.isEmpty()) {
            return refused("a ledger log must be among the logs, or --recall must be given");
        }
        if (!tables.isEmpty() && (given.ledgers().size() > 1 || isNone)) {
            return refused("--inventory, --dispensed and --export must go with one ledger log");
        }
        if (!tables.isEmpty() && !written(outputs)) {
            return Ketachart.BAD_INPUT;
        }
        if (!isOnOutput) {
            print();
        }
        lot.ifPresent(recalled -> new RecallReport(
                        given.ledgers().stream().map(LedgerCommand::fold).toList(),
                        given.sessions(),
                        given.isComplete())
                .print(recalled, around.out()));
        return given.isComplete() ? Ketachart.OK : Ketachart.BAD_INPUT;
    }

    /** A word that is no file was meant for a verb; taken for one log of several, it would only be one that is missing. */
    private static boolean isVerb(String name) {
        return name.matches("[A-Za-z]+") && !Files.exists(Path.of(name));
    }

    private void print() {
        if (given.ledgers().isEmpty()) {
            return;
        }
        if (!given.isComplete()) {
            around.out().println(Logs.NOT_ALL);
        }
        for (LedgerLog log : given.ledgers()) {
            GivenLogs.findCut(log)
                    .ifPresent(cut -> around.out()
                            .println(fold(log).clinic().value() + ": " + cut
                                    + "; what follows holds no more than that"));
            new LedgerReport(around.out()).print(shown(log), moment(log));
        }
        new ComparisonReport(given, at, around.out())
                .print(given.ledgers().stream().map(this::shown).toList());
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

    /** Writes a document to a stream. */
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Returns where each table goes, by its option. */
    private Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        Optional.ofNullable(inventory).ifPresent(file -> tables.put("--inventory", file));
        Optional.ofNullable(dispensed).ifPresent(file -> tables.put("--dispensed", file));
        Optional.ofNullable(export).ifPresent(file -> tables.put("--export", file));
        return tables;
    }

    /** Writes the tables, or says of each that it is withheld; the report is printed all the same, for it says what it lacks. */
    private boolean written(OutputFiles outputs) {
        if (!given.isComplete() || given.ledgers().isEmpty()) {
            tables().keySet()
                    .forEach(option -> around.report(
                            option,
                            List.of(CommandFault.WITHHELD.issue(
                                    "must be made of input that could all be read, is withheld"))));
            return true;
        }
        LedgerLog log = given.ledgers().get(0);
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
