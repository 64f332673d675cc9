package org.ketachart.workbench;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ketachart.core.session.Session;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.fhir.UsCore;
import org.ketachart.journal.SessionLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a log into a transaction Bundle. */
@Command(
        name = "fhir",
        description = "Print a session log as a FHIR transaction Bundle, which may be sent again and again.",
        footer =
                "Of a damaged log nothing is printed, for a part of a visit might be taken for the whole; --up-to-fault prints that part.")
final class FhirCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(paramLabel = "LOG", description = "A session log, or - for standard input.")
    private String log = "";

    @Option(
            names = "--us-core",
            paramLabel = "VERSION",
            converter = UsCoreOption.class,
            defaultValue = "6.1.0",
            description = "Which US Core profiles to name: none, 3.1.1, 6.1.0 (the default), 7.0.0 or 8.0.0.")
    private UsCore usCore = UsCore.V6_1_0;

    @Option(
            names = "--up-to-fault",
            description = "Of a damaged log, print what was before the first fault; the exit code is 2 all the same.")
    private boolean upToFault;

    FhirCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Optional<SessionLog> read = new Logs(around).read(log);
        if (read.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        Optional<Session> session = read.get().sessionUpToFault().findValue();
        if (session.isPresent() && (upToFault || read.get().isWhole())) {
            FhirContract contract = FhirContract.standard().with(usCore);
            byte[] bundle = new SessionBundle(contract)
                    .write(session.get().record(), read.get().eventsUpToFault());
            around.out().writeBytes(bundle);
            around.out().write('\n');
        }
        return session.isEmpty() ? Ketachart.BAD_INPUT : Logs.exitCode(read.get());
    }
}
