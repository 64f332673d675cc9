package org.ketachart.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.UsCore;
import org.ketachart.fhir.hapi.RecordValidator;
import org.ketachart.journal.SessionLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files, each by what it is: a log by its reader, FHIR by HL7's validator. */
@Command(
        name = "validate",
        description =
                "Check session logs, Bundles and single resources; prints ok or the number of faults for each file.")
final class ValidateCommand implements Callable<Integer> {
    private final Surroundings around;
    private @Nullable RecordValidator validator;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Logs, Bundles or resources, or - for standard input.")
    private List<String> files = List.of();

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
            description = "Which package to take from there: none, 3.1.1, 6.1.0 (the default), 7.0.0 or 8.0.0.")
    private UsCore usCore = UsCore.V6_1_0;

    @Option(names = "--warnings", description = "Print the warnings of FHIR resources too, not only their number.")
    private boolean warnings;

    ValidateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Logs logs = new Logs(around);
        boolean refused = false;
        boolean resources = false;
        for (String file : files) {
            Optional<Document> read = logs.document(file);
            if (read.isEmpty()) {
                refused = true;
            } else if (read.get().kind() == Document.Kind.LOG) {
                refused |= !check(logs.read(read.get()), read.get().name());
            } else if (!logs.takes(
                    read.get(),
                    "must be a session log or a FHIR resource",
                    Document.Kind.BUNDLE,
                    Document.Kind.RESOURCE)) {
                refused = true;
            } else {
                RecordValidator ready = validator();
                if (ready == null) {
                    return Ketachart.BAD_INPUT;
                }
                refused |= !check(ready.validate(read.get().bytes()), read.get().name());
                resources = true;
            }
        }
        if (resources && packages == null) {
            around.out()
                    .println(
                            "checked against base R4 and our register; no US Core profile was, for want of --packages");
        }
        return refused ? Ketachart.BAD_INPUT : Ketachart.OK;
    }

    private boolean check(SessionLog log, String name) {
        say(name, log.issues());
        return log.isWhole();
    }

    private boolean check(List<Issue> issues, String name) {
        around.report(
                name,
                issues.stream().filter(issue -> warnings || issue.isError()).toList());
        say(name, issues);
        return issues.stream().noneMatch(Issue::isError);
    }

    private void say(String name, List<Issue> issues) {
        long errors = issues.stream().filter(Issue::isError).count();
        long tolerated = issues.size() - errors;
        around.out()
                .println(Surroundings.oneLine(name + ": " + (errors == 0 ? "ok" : "errors " + errors)
                        + (tolerated == 0 ? "" : ", warnings " + tolerated)));
    }

    private @Nullable RecordValidator validator() {
        if (validator == null) {
            Result<RecordValidator> made = Validation.open(packages, usCore);
            around.report(String.valueOf(packages), made.issues());
            validator = made.findValue().orElse(null);
        }
        return validator;
    }
}
