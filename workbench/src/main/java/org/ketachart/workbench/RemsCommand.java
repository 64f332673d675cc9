package org.ketachart.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.RecordId;
import org.ketachart.documents.FormPage;
import org.ketachart.documents.FormPdf;
import org.ketachart.documents.FormText;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.FhirWriter;
import org.ketachart.fhir.FormResponseCodec;
import org.ketachart.fhir.Residue;
import org.ketachart.journal.SessionLog;
import org.ketachart.sessions.FormDuty;
import org.ketachart.sessions.form.CurrentForm;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormDefinition;
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
                    "Which revision of the form, 2021-11 or 2025, where none is on record: that has its own; the one in force on the day of treatment when left out.")
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
            description =
                    "Who monitored, such as Practitioner/17, with --chart; the only Practitioner of the chart when left out.")
    private @Nullable String provider;

    @Option(
            names = "--earlier",
            paramLabel = "LOG",
            description =
                    "An earlier session of the same patient whose lasting answers are proposed; may be given many times.")
    private List<String> earlier = List.of();

    @Option(
            names = "--pdf",
            paramLabel = "FILE",
            description = "Where the printed form goes, or - for standard output. A file that is there is replaced.")
    private @Nullable String pdf;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description =
                    "Where the form goes as a FHIR QuestionnaireResponse: as charted, even if none is owed any more, or as a draft of today when nobody began it. A file that is there is replaced.")
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
        if (provider != null && chart == null) {
            around.report(
                    "--provider", List.of(CommandFault.ARGUMENTS.issue("must come with the --chart that holds them")));
            return Ketachart.BAD_INPUT;
        }
        List<String> outputs = Stream.of(pdf, json).flatMap(Stream::ofNullable).toList();
        List<String> inputs = new ArrayList<>(earlier);
        inputs.add(log);
        Stream.ofNullable(chart).forEach(inputs::add);
        inputs.addAll(networks);
        inputs.addAll(clinics);
        OutputFiles files = new OutputFiles(around, inputs);
        if (!files.accepts(outputs)) {
            return Ketachart.BAD_INPUT;
        }
        Optional<KnownProtocols> protocols = KnownProtocols.read(around, networks, clinics);
        Optional<SessionLog> read = new Logs(around).read(log);
        if (read.isEmpty() || protocols.isEmpty() || !read.get().isWhole()) {
            return Ketachart.BAD_INPUT;
        }
        Optional<Session> session = believed(read.get());
        if (session.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        MonitoringForm current = CurrentForm.of(session.get().record()).orElse(null);
        if (!new FormRevision(around, log, revision).fits(current)) {
            return Ketachart.BAD_INPUT;
        }
        FormDuty duty = FormDuty.of(session.get().record());
        return duty == FormDuty.OWED
                ? owed(session.get(), current, protocols.get(), files)
                : new UnowedForm(around, files, pdf, json).tell(session.get(), duty, current);
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

    private int owed(Session session, @Nullable MonitoringForm current, KnownProtocols protocols, OutputFiles files) {
        FormRevision asked = new FormRevision(around, log, revision);
        Optional<FormDefinition> definition = asked.find(session, current);
        Optional<Protocol> protocol = protocols.find(session);
        Optional<ChartedParties> parties = ChartedParties.read(around, session.record(), chart, provider, current);
        Optional<List<MonitoringForm>> before = new EarlierForms(around).read(earlier, session.record());
        if (protocol.isEmpty()) {
            around.report(log, List.of(CommandFault.ARGUMENTS.issue("must be of a protocol that is at hand")));
        }
        if (definition.isEmpty() || protocol.isEmpty() || parties.isEmpty() || before.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        asked.remark(session, definition.get());
        FilledForm form = new FormFilling(
                        definition.get(), protocol.get(), parties.get().parties(), before.get())
                .fill(session, current)
                .orElseThrow();
        FormPage page = new FormPage(
                session.record().clinic(),
                session.record().id(),
                current,
                parties.get().people());
        if (!"-".equals(pdf) && !"-".equals(json)) {
            FormText.lines(form, page).forEach(line -> around.out().println(Surroundings.oneLine(line)));
        }
        boolean written = pdf == null || files.write(pdf, FormPdf.of(form, page));
        written &= json == null || files.write(json, response(session, shown(session, form, current)));
        return written ? Ketachart.OK : Ketachart.BAD_INPUT;
    }

    private static FormResponse shown(Session session, FilledForm form, @Nullable MonitoringForm current) {
        return current != null
                ? current.response()
                : FormSteps.begin(form, new RecordId(session.record().id().value() + "-form"))
                        .response();
    }

    /** Returns a form as a QuestionnaireResponse. */
    static byte[] response(Session session, FormResponse form) {
        FhirWriter out = new FhirWriter(FhirContract.standard());
        new FormResponseCodec().write(new Charted<>(session.record().chart(), form), Residue.EMPTY, out);
        return out.finish();
    }
}
