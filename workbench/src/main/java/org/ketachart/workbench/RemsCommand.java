package org.ketachart.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.form.FormParties;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.RecordId;
import org.ketachart.documents.FormPage;
import org.ketachart.documents.FormPdf;
import org.ketachart.documents.FormText;
import org.ketachart.documents.NoFormPdf;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.FhirWriter;
import org.ketachart.fhir.FormResponseCodec;
import org.ketachart.fhir.Residue;
import org.ketachart.journal.SessionLog;
import org.ketachart.packs.FormLibrary;
import org.ketachart.sessions.form.CurrentForm;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormDuty;
import org.ketachart.sessions.form.FormFilling;
import org.ketachart.sessions.form.FormSteps;
import org.ketachart.sessions.protocol.Protocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills the Patient Monitoring Form of the esketamine REMS from a session. */
@Command(
        name = "rems",
        description = "Print the REMS Patient Monitoring Form of a session, filled from its log, with what is missing.",
        footer = {
            "Every answer names the facts, events or host resources it came from, or who gave it.",
            "The library fills the form and keeps track of it; the clinic submits it through the REMS's own channels (REM-07)."
        })
final class RemsCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(paramLabel = "LOG", description = "A session log, or - for standard input.")
    private String log = "";

    @Option(
            names = "--revision",
            paramLabel = "REVISION",
            description =
                    "Which revision of the form, 2021-11 or 2025; that of the form on record, else the one in force on the day of treatment, when left out.")
    private @Nullable String revision;

    @Option(
            names = "--chart",
            paramLabel = "BUNDLE",
            description =
                    "The host's Patient, Practitioner, Organization and Location as a FHIR Bundle, for the names on the form; without it they stay empty.")
    private @Nullable String chart;

    @Option(
            names = "--provider",
            paramLabel = "REFERENCE",
            description = "Who monitored, such as Practitioner/17; the only Practitioner of the chart when left out.")
    private @Nullable String provider;

    @Option(
            names = "--earlier",
            paramLabel = "LOG",
            description = "An earlier session whose lasting answers are proposed; may be given many times.")
    private List<String> earlier = List.of();

    @Option(
            names = "--pdf",
            paramLabel = "FILE",
            description = "Where the printed form goes, or - for standard output.")
    private @Nullable String pdf;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description =
                    "Where the form goes as a FHIR QuestionnaireResponse: as charted, or as a draft of today when nobody began it.")
    private @Nullable String json;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = SessionCommand.Moment.class,
            description = "As it was known at a moment, such as 2026-05-12T21:10:00Z; as now known when left out.")
    private @Nullable Instant at;

    @Option(names = "--network", paramLabel = "PACK", description = "A pack of the network; may be given many times.")
    private List<String> networks = List.of();

    @Option(names = "--clinic", paramLabel = "PACK", description = "A pack of the clinic; may be given many times.")
    private List<String> clinics = List.of();

    RemsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        List<String> outputs = Stream.of(pdf, json).flatMap(Stream::ofNullable).toList();
        List<String> inputs = new ArrayList<>(earlier);
        inputs.add(log);
        Stream.ofNullable(chart).forEach(inputs::add);
        inputs.addAll(networks);
        inputs.addAll(clinics);
        OutputFiles files = new OutputFiles(around, inputs);
        Optional<KnownProtocols> protocols = KnownProtocols.read(around, networks, clinics);
        Optional<SessionLog> read = files.accepts(outputs) ? new Logs(around).read(log) : Optional.empty();
        if (read.isEmpty() || protocols.isEmpty() || !read.get().isWhole()) {
            return Ketachart.BAD_INPUT;
        }
        Optional<Session> session = believed(read.get());
        if (session.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        FormDuty duty = FormDuty.of(session.get().record());
        return duty == FormDuty.OWED
                ? owed(session.get(), protocols.get(), files)
                : notOwed(session.get(), duty, files);
    }

    private Optional<Session> believed(SessionLog read) {
        if (at == null) {
            return read.sessionUpToFault().findValue();
        }
        try {
            return Optional.of(SessionFold.asBelieved(read.eventsUpToFault(), at));
        } catch (DomainException e) {
            around.report(
                    "--at", List.of(CommandFault.ARGUMENTS.issue("must be a moment by which something was recorded")));
            return Optional.empty();
        }
    }

    private int notOwed(Session session, FormDuty duty, OutputFiles files) {
        if (duty == FormDuty.INPATIENT) {
            around.out().println("no form is owed for a patient in hospital (REM-04)");
            around.out()
                    .println("every suspected adverse event is told by telephone, "
                            + session.record().adverseEvents().size() + " charted");
        } else {
            around.out().println("no form is owed: no esketamine nasal spray reached the patient");
        }
        if (json != null) {
            around.report(json, List.of(CommandFault.WITHHELD.issue("must have a form, none is owed")));
            return Ketachart.BAD_INPUT;
        }
        if (pdf != null && duty == FormDuty.INPATIENT) {
            return files.write(pdf, NoFormPdf.of(session.record())) ? Ketachart.OK : Ketachart.BAD_INPUT;
        }
        return Ketachart.OK;
    }

    private int owed(Session session, KnownProtocols protocols, OutputFiles files) {
        MonitoringForm current = CurrentForm.of(session.record()).orElse(null);
        Optional<FormDefinition> definition = definition(session, current);
        Optional<Protocol> protocol = protocols.find(session);
        Optional<FormParties> parties = new ChartedParties(around).read(session.record(), chart, provider);
        Optional<List<MonitoringForm>> before = before();
        if (protocol.isEmpty()) {
            around.report(log, List.of(CommandFault.ARGUMENTS.issue("must be of a protocol that is at hand")));
        }
        if (definition.isEmpty() || protocol.isEmpty() || parties.isEmpty() || before.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        FilledForm form = new FormFilling(definition.get(), protocol.get(), parties.get(), before.get())
                .fill(session, current)
                .orElseThrow();
        FormPage page = new FormPage(session.record().clinic(), session.record().id(), current);
        if (!"-".equals(pdf) && !"-".equals(json)) {
            FormText.lines(form, page).forEach(line -> around.out().println(Surroundings.oneLine(line)));
        }
        boolean written = pdf == null || files.write(pdf, FormPdf.of(form, page));
        written &= json == null || files.write(json, response(session, form, current));
        return written ? Ketachart.OK : Ketachart.BAD_INPUT;
    }

    private Optional<FormDefinition> definition(Session session, @Nullable MonitoringForm current) {
        FormLibrary library = new FormLibrary();
        Optional<FormDefinition> found = revision != null
                ? library.all().stream()
                        .filter(form -> form.ref().version().value().equals(revision))
                        .findFirst()
                : current != null
                        ? library.find(current.response().form())
                        : FormDuty.treated(session.record()).flatMap(library::inForceOn);
        if (found.isEmpty()) {
            around.report(
                    "--revision",
                    List.of(CommandFault.ARGUMENTS.issue("must be one of "
                            + String.join(
                                    ", ",
                                    library.all().stream()
                                            .map(FormDefinition::ref)
                                            .map(FormRef::version)
                                            .map(RecordId::value)
                                            .toList()))));
        }
        return found;
    }

    private Optional<List<MonitoringForm>> before() {
        List<MonitoringForm> forms = new ArrayList<>();
        for (String name : earlier) {
            Optional<Session> session = new Logs(around)
                    .read(name)
                    .flatMap(read -> read.sessionUpToFault().findValue());
            if (session.isEmpty()) {
                return Optional.empty();
            }
            CurrentForm.of(session.get().record()).ifPresent(forms::add);
        }
        return Optional.of(forms);
    }

    private static byte[] response(Session session, FilledForm form, @Nullable MonitoringForm current) {
        FormResponse shown = current != null
                ? current.response()
                : FormSteps.begin(form, new RecordId(session.record().id().value() + "-form"))
                        .response();
        FhirWriter out = new FhirWriter(FhirContract.standard());
        new FormResponseCodec().write(new Charted<>(session.record().chart(), shown), Residue.EMPTY, out);
        return out.finish();
    }
}
