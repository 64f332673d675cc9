package org.ketachart.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ketachart.core.event.Event;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.BundleReader;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.fhir.hapi.RecordValidator;
import org.ketachart.journal.SessionLog;

/** A day as it is replayed: every log read, checked against itself, written as FHIR and validated. */
final class ClinicDay {
    /** What the time was spent on. */
    enum Part {
        /** Reading logs and folding them. */
        READ,
        /** Writing Bundles and reading them back. */
        FHIR,
        /** Validating every resource. */
        VALIDATE
    }

    private final Surroundings around;
    private final Logs logs;
    private final SessionBundle bundles;
    private final FhirContract contract;
    private final RecordValidator validator;
    private final SelfCheck selfCheck;
    private final OutputFiles outputs;
    private final List<SessionFigures> sessions = new ArrayList<>();
    private final List<byte[]> transactions = new ArrayList<>();
    private final Map<Part, Long> nanos = new EnumMap<>(Part.class);
    private int logsSeen;
    private int resources;
    private int faults;
    private int warnings;

    /**
     * Begins a day.
     *
     * @param inputs all logs of the day, none of which a Bundle may replace
     */
    ClinicDay(Surroundings around, FhirContract contract, RecordValidator validator, List<Path> inputs) {
        this.around = around;
        this.logs = new Logs(around);
        this.contract = contract;
        this.bundles = new SessionBundle(contract);
        this.validator = validator;
        this.outputs =
                new OutputFiles(around, inputs.stream().map(Path::toString).toList());
        this.selfCheck = new SelfCheck(bundles);
    }

    /** Replays one log and writes its Bundle into a folder; whatever is wrong is reported and counted. */
    void replay(Path file, Path folder) {
        logsSeen++;
        String name = file.toString();
        Optional<Document> document = logs.sessionLog(name);
        if (document.isEmpty()) {
            faults++;
            return;
        }
        SessionLog log = timed(Part.READ, () -> logs.read(document.get()));
        count(log.issues());
        Result<Session> session = timed(Part.READ, log::sessionUpToFault);
        if (session.isOk()) {
            SessionRecord record = session.value().record();
            List<Event> events = log.eventsUpToFault();
            sessions.add(new SessionFigures(session.value()));
            check(name, timed(Part.READ, () -> SelfCheck.beliefs(events)));
            byte[] bundle = timed(Part.FHIR, () -> bundles.write(record, events));
            check(name, timed(Part.FHIR, () -> selfCheck.bundle(record, events, bundle)));
            transactions.add(bundle);
            resources += timed(Part.FHIR, () -> size(bundle));
            Path written = folder.resolve(file.getFileName().toString().replace(".ndjson", ".json"));
            if (!outputs.accepts(List.of(written.toString())) || !outputs.write(written.toString(), bundle)) {
                faults++;
            }
            List<Issue> issues = timed(Part.VALIDATE, () -> validator.validate(bundle));
            count(issues);
            around.report(
                    written.toString(), issues.stream().filter(Issue::isError).toList());
        }
    }

    private int size(byte[] bundle) {
        return BundleReader.open(contract, bundle)
                .findValue()
                .map(read -> read.entries().size())
                .orElse(0);
    }

    private void check(String name, List<Issue> found) {
        count(found);
        around.report(name, found);
    }

    private void count(List<Issue> issues) {
        for (Issue issue : issues) {
            if (issue.isError()) {
                faults++;
            } else {
                warnings++;
            }
        }
    }

    private <T> T timed(Part part, Supplier<T> work) {
        long begun = System.nanoTime();
        T made = work.get();
        nanos.merge(part, System.nanoTime() - begun, Long::sum);
        return made;
    }

    /** Returns the visits in the order of their files. */
    List<SessionFigures> sessions() {
        return sessions;
    }

    /** Returns the transactions of the visits. */
    List<byte[]> transactions() {
        return transactions;
    }

    /** Returns how many files were replayed. */
    int logsSeen() {
        return logsSeen;
    }

    /** Returns how many resources were written and validated. */
    int resources() {
        return resources;
    }

    /** Returns how many errors were met in all. */
    int faults() {
        return faults;
    }

    /** Returns how many warnings were met in all. */
    int warnings() {
        return warnings;
    }

    /** Returns the milliseconds that a part took. */
    long milliseconds(Part part) {
        return nanos.getOrDefault(part, 0L) / 1_000_000;
    }
}
