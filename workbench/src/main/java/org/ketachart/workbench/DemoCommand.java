package org.ketachart.workbench;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.UsCore;
import org.ketachart.fhir.hapi.RecordValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replays a recorded clinic day, turns it into FHIR, checks all of it and prints what happened. */
@Command(
        name = "demo",
        description =
                "Replay a clinic day of session logs, print what happened, write a Bundle for each and validate every resource, "
                        + "then serve the day as FHIR R4 on this machine until it is stopped.",
        footer = "Every log is also checked against itself; any fault ends with exit code 2 and nothing is served.")
final class DemoCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A folder of logs (.ndjson); examples/clinic-day when not given.")
    private @Nullable Path day;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the Bundles go; target/demo when not given.")
    private @Nullable Path out;

    @Option(names = "--once", description = "End after the self-check, without a server.")
    private boolean once;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The port of 127.0.0.1 to serve on; 8080 when not given, any free one for 0.")
    private int port = 8080;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Option(
            names = "--packages",
            paramLabel = "DIR",
            description = "A folder with packages of US Core (.tgz); without it base R4 and our own register are used.")
    private @Nullable Path packages;

    @Option(
            names = "--us-core",
            paramLabel = "VERSION",
            converter = UsCoreOption.class,
            defaultValue = "6.1.0",
            description = "Which US Core to speak: none, 3.1.1, 6.1.0 (the default), 7.0.0 or 8.0.0.")
    private UsCore usCore = UsCore.V6_1_0;

    DemoCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65535) {
            around.report("--port", List.of(CommandFault.ARGUMENTS.issue("must be from 0 to 65535")));
            return Ketachart.BAD_INPUT;
        }
        Path from = day == null ? around.home().resolve("examples").resolve("clinic-day") : day;
        Path to = out == null ? around.home().resolve("target").resolve("demo") : out;
        Optional<List<Path>> logs = logs(from);
        if (logs.isEmpty() || !prepared(to)) {
            return Ketachart.BAD_INPUT;
        }
        Result<RecordValidator> validator = Validation.open(packages, usCore);
        around.report(String.valueOf(packages), validator.issues());
        if (!validator.isOk()) {
            return Ketachart.BAD_INPUT;
        }
        FhirContract contract = FhirContract.standard().with(usCore);
        ClinicDay replayed = new ClinicDay(around, contract, validator.value(), logs.get());
        logs.get().forEach(log -> replayed.replay(log, to));
        if (json) {
            new DayJson(replayed).print(around.out());
        } else {
            new DayTable(replayed).print(around.out());
            if (packages == null) {
                around.out()
                        .println(
                                "validated against base R4 and our register; warnings are mostly of US Core profiles that were not at"
                                        + " hand (--packages)");
                around.out().println("what each warning is: ./ketachart validate --warnings FILE...");
            }
            around.out().println("bundles written to " + Surroundings.oneLine(to.toString()));
        }
        if (replayed.faults() > 0) {
            return Ketachart.BAD_INPUT;
        }
        return once ? Ketachart.OK : serve(replayed);
    }

    private int serve(ClinicDay day) {
        try {
            Endpoint endpoint = Endpoint.start(day.transactions(), port);
            String base = endpoint.base();
            around.err().println("serving FHIR R4 at " + base + " to this machine alone; stop it with Ctrl-C");
            around.err().println("  try " + base + "/metadata");
            around.err().println("  try " + base + "/Observation?code=http://loinc.org%7C85354-9");
            around.err().println("  try " + base + "/Encounter");
            endpoint.await();
            return Ketachart.OK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ketachart.OK;
        } catch (BindException e) {
            around.report("--port " + port, List.of(CommandFault.PORT.issue("must be a port that is free")));
            return Ketachart.BAD_INPUT;
        }
    }

    private Optional<List<Path>> logs(Path folder) {
        List<Path> logs = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".ndjson"))
                        .sorted()
                        .forEach(logs::add);
            } catch (IOException e) {
                return refused(folder, CommandFault.UNREADABLE, "must be readable");
            }
        }
        return logs.isEmpty()
                ? refused(folder, CommandFault.MISSING, "must be a folder with session logs named *.ndjson")
                : Optional.of(logs);
    }

    private boolean prepared(Path folder) {
        try {
            Files.createDirectories(folder);
            return true;
        } catch (IOException e) {
            return refused(folder, CommandFault.UNWRITABLE, "must be a folder that can be written to")
                    .isPresent();
        }
    }

    private Optional<List<Path>> refused(Path folder, CommandFault fault, String message) {
        around.report(folder.toString(), List.of(fault.issue(message)));
        return Optional.empty();
    }
}
