package org.ketachart.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.HostResources;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.journal.CanonicalJson;
import org.ketachart.journal.SessionLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the record of a visit, from whichever of its two forms. */
@Command(
        name = "record",
        description =
                "Print the record of a session as now known, as canonical JSON: the same bytes from its log and its Bundle.")
final class RecordCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(
            paramLabel = "LOG|BUNDLE",
            description = "A session log or a Bundle of ours, or - for either on standard input.")
    private String source = "";

    @Nullable
    @Option(
            names = "--host",
            paramLabel = "BUNDLE",
            description =
                    "The EHR's own resources, which a Bundle of ours only points to: readings and orders taken over.")
    private String host;

    @Option(
            names = "--drug-code",
            paramLabel = "SYSTEM|CODE=DRUG",
            description = "A code by which the EHR orders esketamine or racemic-ketamine; may be given many times.")
    private Map<String, String> drugCodes = Map.of();

    RecordCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Logs logs = new Logs(around);
        Optional<Document> read = logs.document(source);
        if (read.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        Document document = read.get();
        return switch (document.kind()) {
            case LOG -> {
                if (host != null) {
                    around.report(
                            "--host",
                            List.of(CommandFault.ARGUMENTS.issue(
                                    "must go with a Bundle; a log holds what was taken over")));
                    yield Ketachart.BAD_INPUT;
                }
                SessionLog log = logs.read(document);
                Optional<Session> session = log.sessionUpToFault().findValue();
                session.ifPresent(known -> print(known.record()));
                yield session.isEmpty() ? Ketachart.BAD_INPUT : Logs.exitCode(log);
            }
            case BUNDLE -> {
                Optional<HostResources> ehr = hostResources(logs);
                yield ehr.isPresent() ? record(document, ehr.get()) : Ketachart.BAD_INPUT;
            }
            case RESOURCE, LEDGER, OTHER -> {
                logs.takes(document, "must be a session log or a Bundle", Document.Kind.LOG, Document.Kind.BUNDLE);
                yield Ketachart.BAD_INPUT;
            }
        };
    }

    private Optional<HostResources> hostResources(Logs logs) {
        if (host == null) {
            return Optional.of(HostResources.none());
        }
        Optional<Document> read = logs.document(host);
        if (read.isPresent() && read.get().kind() != Document.Kind.BUNDLE) {
            around.report(
                    read.get().name(), List.of(CommandFault.KIND.issue("must be a Bundle of the EHR's resources")));
            return Optional.empty();
        }
        return read.flatMap(document -> {
            Result<HostResources> opened = HostResources.open(FhirContract.standard(), document.bytes());
            around.report(document.name(), opened.issues());
            return opened.findValue().flatMap(this::understanding);
        });
    }

    private Optional<HostResources> understanding(HostResources ehr) {
        HostResources understood = ehr;
        for (Map.Entry<String, String> given : drugCodes.entrySet()) {
            int cut = given.getKey().lastIndexOf('|');
            Optional<Drug> drug = Arrays.stream(Drug.values())
                    .filter(one -> one.code().equals(given.getValue()))
                    .findFirst();
            if (cut < 1 || drug.isEmpty()) {
                around.report(
                        "--drug-code",
                        List.of(CommandFault.ARGUMENTS.issue(
                                "must be SYSTEM|CODE=esketamine or SYSTEM|CODE=racemic-ketamine")));
                return Optional.empty();
            }
            understood = understood.understanding(
                    drug.get(), given.getKey().substring(0, cut), given.getKey().substring(cut + 1));
        }
        return Optional.of(understood);
    }

    private int record(Document document, HostResources ehr) {
        Result<SessionRecord> record = new SessionBundle(FhirContract.standard()).read(document.bytes(), ehr);
        for (Issue issue : record.issues()) {
            boolean ofHost = issue.path().startsWith(HostResources.PLACE);
            Issue placed = ofHost
                    ? new Issue(
                            issue.severity(),
                            issue.code(),
                            issue.path().substring(HostResources.PLACE.length()),
                            issue.message())
                    : issue;
            around.report(ofHost ? String.valueOf(host) : document.name(), List.of(placed));
        }
        record.findValue().ifPresent(this::print);
        return record.isOk() ? Ketachart.OK : Ketachart.BAD_INPUT;
    }

    private void print(SessionRecord record) {
        around.out().writeBytes(new CanonicalJson().write(record));
        around.out().write('\n');
    }
}
