package org.ketachart.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.ChartForms;
import org.ketachart.fhir.ChartRead;
import org.ketachart.fhir.ChartReader;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.FhirCursor;
import org.ketachart.fhir.Read;
import org.ketachart.fhir.ScreeningResponseCodec;
import org.ketachart.screening.Intake;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.TopicEntry;

/**
 * What a chart and the forms beside it say.
 *
 * @param chart as it was read
 * @param evidence of the chart and of the forms
 */
record ScreenedChart(ChartRead chart, List<Evidence> evidence) {
    /** The clinic of a form or a proposal that is read from files and kept in no record. */
    static final ClinicId CLINIC = new ClinicId("clinic");

    /** Reads a chart and the forms beside it; what cannot be used is reported, and gives nothing where a file cannot be read at all. */
    static Optional<ScreenedChart> read(
            Surroundings around, String chart, List<String> answers, RuleSet rules, TermSet terms) {
        Logs files = new Logs(around);
        Optional<Document> document = files.document(chart)
                .filter(one -> files.takes(one, "must be a Bundle of the patient's chart", Document.Kind.BUNDLE));
        if (document.isEmpty()) {
            return Optional.empty();
        }
        ChartForms forms = ChartForms.of(
                rules.topics().stream().map(TopicEntry::topic).toList(), form -> Intake.evidence(form, rules, terms));
        Result<ChartRead> read =
                ChartReader.read(FhirContract.standard(), document.get().bytes(), terms, forms);
        around.report(document.get().name(), read.issues());
        boolean well = read.isOk();
        if (well && read.value().deceased()) {
            around.report(
                    document.get().name(),
                    List.of(CommandFault.DECEASED.issue(
                            "must be the chart of a patient who is not recorded as deceased")));
            well = false;
        }
        Map<RecordId, Evidence> evidence = new LinkedHashMap<>();
        read.findValue().map(ChartRead::evidence).orElse(List.of()).forEach(one -> evidence.put(one.id(), one));
        for (int i = 0; i < answers.size(); i++) {
            Optional<List<Evidence>> form = form(around, files, answers.get(i), i + 1, read, rules, terms);
            well &= form.isPresent() && add(form.get(), evidence, around, answers.get(i));
        }
        return well ? Optional.of(new ScreenedChart(read.value(), List.copyOf(evidence.values()))) : Optional.empty();
    }

    /** A form may be in the chart and beside it; two that differ must not go by one identifier. */
    private static boolean add(List<Evidence> form, Map<RecordId, Evidence> to, Surroundings around, String name) {
        for (Evidence one : form) {
            Evidence before = to.putIfAbsent(one.id(), one);
            if (before != null && !same(one, before)) {
                around.report(
                        name,
                        List.of(CommandFault.ARGUMENTS.issue(
                                "must be another form than those before, or say the same")));
                return false;
            }
        }
        return true;
    }

    private static boolean same(Evidence one, Evidence other) {
        return one.topics().equals(other.topics())
                && Objects.equals(one.what(), other.what())
                && one.statement().equals(other.statement())
                && Objects.equals(one.asOf(), other.asOf())
                && one.supersedes().equals(other.supersedes());
    }

    private static Optional<List<Evidence>> form(
            Surroundings around,
            Logs files,
            String name,
            int number,
            Result<ChartRead> chart,
            RuleSet rules,
            TermSet terms) {
        Optional<Document> document = files.document(name)
                .filter(one -> files.takes(one, "must be a QuestionnaireResponse", Document.Kind.RESOURCE));
        if (document.isEmpty()) {
            return Optional.empty();
        }
        ScreeningResponseCodec codec = new ScreeningResponseCodec()
                .asking(rules.topics().stream().map(TopicEntry::topic).toList())
                .adopting(CLINIC, new RecordId("answers-" + number));
        Result<Read<Charted<ScreeningResponse>>> read =
                codec.read(FhirCursor.of(FhirContract.standard(), document.get().bytes()));
        around.report(document.get().name(), read.issues());
        if (!read.isOk()) {
            return Optional.empty();
        }
        Charted<ScreeningResponse> response = read.value().value();
        if (chart.isOk() && !isSame(response.chart().patient(), chart.value().patient())) {
            around.report(
                    document.get().name(),
                    List.of(CommandFault.ARGUMENTS.issue("must hold answers of the chart's own patient")));
            return Optional.empty();
        }
        Result<List<Evidence>> said = Intake.evidence(response.fact(), rules, terms);
        around.report(document.get().name(), said.issues());
        return said.findValue();
    }

    /** A relative reference is of the same server as the chart: its end must agree. */
    private static boolean isSame(HostRef one, HostRef other) {
        String here = one.literal();
        String there = other.literal();
        if (here == null || there == null) {
            return one.identifier() != null && one.identifier().equals(other.identifier());
        }
        return here.equals(there) || here.endsWith("/" + there) || there.endsWith("/" + here);
    }
}
