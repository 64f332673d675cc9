package org.ketachart.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.UsCore;
import org.ketachart.journal.SessionLog;
import org.ketachart.workbench.push.Capabilities;
import org.ketachart.workbench.push.Delivery;
import org.ketachart.workbench.push.FhirServer;
import org.ketachart.workbench.push.PushFault;
import org.ketachart.workbench.push.Receipt;
import org.ketachart.workbench.push.ServerWords;
import org.ketachart.workbench.push.Shipment;
import org.ketachart.workbench.push.StandIns;
import org.ketachart.workbench.push.Target;
import org.ketachart.workbench.push.Token;
import org.ketachart.workbench.push.Transaction;
import org.ketachart.workbench.push.VisitLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends the records of logs to a FHIR server and tells what became of each resource. */
@Command(
        name = "push",
        description =
                "Send the records of session logs to a FHIR R4 server. It may be run again and again: nothing is doubled, "
                        + "and running again mends what went wrong.",
        footer = {
            "",
            "A token is read from --token-file or from the environment variable " + Token.VARIABLE
                    + ", and is sent over https or " + "to this machine alone.",
            "If any log has a fault, or the server says it cannot take them, nothing is sent."
        })
final class PushCommand implements Callable<Integer> {
    private static final int MOST_PATIENT = 3600;
    private static final String WOULD_BE = "would be sent";

    private final Surroundings around;

    @Parameters(arity = "1..*", paramLabel = "LOG", description = "Session logs, or - for one on standard input.")
    private List<String> logs = List.of();

    @Option(
            names = "--to",
            paramLabel = "BASE",
            description = "The base address of the FHIR server. Only a --dry-run may go without.")
    private @Nullable String to;

    @Option(
            names = "--dry-run",
            description =
                    "Ask the server what it can do and print what would be sent; write nothing. Without --to no server is asked.")
    private boolean dryRun;

    @Option(
            names = "--no-metadata",
            description =
                    "The server says nothing of itself at /metadata; send all the same. Only for a server that you know.")
    private boolean noMetadata;

    @Option(
            names = "--us-core",
            paramLabel = "VERSION",
            converter = UsCoreOption.class,
            defaultValue = "6.1.0",
            description = "Which US Core profiles to name: none, 3.1.1, 6.1.0 (the default), 7.0.0 or 8.0.0.")
    private UsCore usCore = UsCore.V6_1_0;

    @Option(names = "--token-file", paramLabel = "FILE", description = "A file whose one line is a bearer token.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--stand-ins",
            description =
                    "For an empty sandbox only: put a bare resource wherever a log points to one of the host's that is not "
                            + "there.")
    private boolean standIns;

    @Option(
            names = "--server-words",
            description = "Repeat what the server says of a refusal in its own words, which may describe the patient.")
    private boolean serverWords;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long one answer may take; 120 when not given.")
    private int timeout = 120;

    PushCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        boolean faulty = false;
        if (timeout < 1 || timeout > MOST_PATIENT) {
            faulty = around.report(
                    "--timeout", List.of(CommandFault.ARGUMENTS.issue("must be from 1 to " + MOST_PATIENT)));
        }
        return to == null ? callNowhere(faulty) : callTo(to, faulty);
    }

    /** Shows what would be sent without asking any server. */
    private int callNowhere(boolean before) {
        boolean faulty = before;
        if (!dryRun) {
            faulty |= around.report(
                    "--to",
                    List.of(CommandFault.ARGUMENTS.issue("must be given; without it there is only a --dry-run")));
        }
        if (standIns) {
            faulty |= around.report(
                    "--stand-ins",
                    List.of(CommandFault.ARGUMENTS.issue(
                            "must come with --to, for only the server knows what it lacks")));
        }
        Optional<Shipment> shipment = faulty ? Optional.empty() : shipment();
        shipment.ifPresent(one -> {
            PushTable table = new PushTable(around.out(), one, List.of());
            table.head();
            table.wouldBe(List.of(), WOULD_BE);
            table.dry("no server was asked");
        });
        return shipment.isPresent() ? Ketachart.OK : Ketachart.BAD_INPUT;
    }

    private int callTo(String base, boolean faulty) {
        Result<Target> target = Target.parse(base);
        if (around.report("--to", target.issues()) || faulty) {
            return Ketachart.BAD_INPUT;
        }
        Result<Optional<Token>> token = Token.of(tokenFile, around.environment().apply(Token.VARIABLE), target.value());
        if (around.report("token", token.issues())) {
            return Ketachart.BAD_INPUT;
        }
        Optional<Shipment> shipment = shipment();
        if (shipment.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        FhirServer server = new FhirServer(target.value(), token.value(), Duration.ofSeconds(timeout));
        ServerWords words = new ServerWords(serverWords, token.value());
        return push(base, shipment.get(), server, words) ? Ketachart.OK : Ketachart.BAD_INPUT;
    }

    /** Reads every log before anything else is done, so that one with a fault keeps all of them here. */
    private Optional<Shipment> shipment() {
        Logs reader = new Logs(around);
        List<VisitLog> visits = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean whole = true;
        for (String log : logs) {
            String name = log.equals("-") ? "standard input" : log;
            if (!seen.add(log)) {
                around.report(name, List.of(PushFault.SESSION_TWICE.warning("is given twice, and is sent once")));
                continue;
            }
            Optional<SessionLog> read = reader.read(log).filter(SessionLog::isWhole);
            Optional<Session> session =
                    read.flatMap(one -> one.sessionUpToFault().findValue());
            if (read.isPresent() && session.isPresent()) {
                visits.add(new VisitLog(
                        name, read.get().eventsUpToFault(), session.get().record()));
            } else {
                whole = false;
            }
        }
        if (!whole) {
            return Optional.empty();
        }
        Result<Shipment> shipment = Shipment.of(FhirContract.standard().with(usCore), visits);
        for (Issue issue : shipment.issues()) {
            // The log that an issue is of is its path.
            around.report(issue.path(), List.of(new Issue(issue.severity(), issue.code(), "", issue.message())));
        }
        return shipment.findValue();
    }

    private boolean push(String base, Shipment shipment, FhirServer server, ServerWords words) {
        if (around.report(base, new Capabilities(server, words, noMetadata).missing(shipment, standIns))) {
            return false;
        }
        StandIns stands = new StandIns(server, words);
        Result<List<String>> missing = standIns ? stands.missing(shipment.pointsToHost()) : Result.of(List.of());
        if (around.report(base, missing.issues())) {
            return false;
        }
        PushTable table = new PushTable(around.out(), shipment, missing.value());
        table.head();
        if (dryRun) {
            table.wouldBe(missing.value(), WOULD_BE);
            table.dry("for this was a dry run");
            return true;
        }
        boolean goesOn = true;
        for (String reference : missing.value()) {
            Receipt receipt = goesOn ? stands.put(reference) : Receipt.notSent(1);
            table.standIn(reference, receipt);
            around.report(base, receipt.issues());
            goesOn &= receipt.goesOn();
        }
        boolean well = goesOn;
        Delivery delivery = new Delivery(server, words);
        for (Transaction transaction : shipment.transactions()) {
            Receipt receipt = goesOn
                    ? delivery.send(transaction)
                    : Receipt.notSent(transaction.parts().size());
            table.transaction(transaction, receipt);
            around.report(transaction.name(), receipt.issues());
            goesOn &= receipt.goesOn();
            well &= receipt.isWell();
        }
        table.sums();
        return well;
    }
}
