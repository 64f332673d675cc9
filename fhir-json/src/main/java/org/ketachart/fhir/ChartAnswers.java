package org.ketachart.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.FillingState;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;

/** Answers to our own screening forms, which say in a chart what they say where a form is handed in by itself. */
final class ChartAnswers implements ChartKind {
    private static final ClinicId CLINIC = new ClinicId("chart");
    private static final int LONGEST_ID = 55;

    private final FhirContract contract;
    private final @Nullable ChartForms forms;
    private final Map<ChartSlice, List<Evidence>> evidence;
    private final Map<RecordId, Met> met = new HashMap<>();

    private record Met(ChartSlice slice, ScreeningResponse form) {}

    /**
     * Creates a reader of forms.
     *
     * @param forms who hears the answers; absent when nobody does, and then a form of ours is as unknown as any other
     * @param evidence what each entry of the chart gave so far
     */
    ChartAnswers(FhirContract contract, @Nullable ChartForms forms, Map<ChartSlice, List<Evidence>> evidence) {
        this.contract = contract;
        this.forms = forms;
        this.evidence = evidence;
    }

    @Override
    public ChartMeaning meaning(ChartNode node, ChartView view) {
        return ChartMeaning.NOTHING;
    }

    @Override
    public @Nullable ChartReason read(ChartNode node, ChartView view, ChartFacts facts) {
        if (forms == null || ScreeningCanonical.parse(node.string("questionnaire")) == null) {
            return ChartReason.UNKNOWN_FORM;
        }
        Result<Read<Charted<ScreeningResponse>>> read = new ScreeningResponseCodec()
                .asking(forms.asked())
                .adopting(clinic(node.quiet()), id(view.slice))
                .of(view.patient.ref())
                .read(FhirCursor.of(contract, view.slice.content()));
        for (Issue issue : read.issues()) {
            String path = issue.path().replaceFirst("^QuestionnaireResponse", "");
            view.slice.tell(issue.severity(), issue.code(), ".resource" + path, issue.message());
        }
        return read.isOk() ? hear(read.value().value().fact(), forms, view.slice, facts) : ChartReason.BROKEN;
    }

    private @Nullable ChartReason hear(ScreeningResponse form, ChartForms by, ChartSlice slice, ChartFacts facts) {
        if (form.state() == FillingState.ENTERED_IN_ERROR) {
            return ChartReason.ENTERED_IN_ERROR;
        }
        Met before = met.putIfAbsent(form.id(), new Met(slice, form));
        if (before != null && !before.form.equals(form)) {
            evidence.remove(before.slice);
            before.slice.settle(ChartReason.VERSIONS);
            return ChartReason.VERSIONS;
        }
        Result<List<Evidence>> said = by.heard().apply(form);
        for (Issue issue : said.issues()) {
            slice.tell(Issue.Severity.WARNING, issue.code(), ".resource." + issue.path(), issue.message());
        }
        if (!said.isOk()) {
            return ChartReason.REFUSED_FORM;
        }
        said.value().forEach(one -> facts.take(written(one, slice)));
        return said.value().isEmpty() ? ChartReason.NO_VALUE : null;
    }

    private static Evidence written(Evidence one, ChartSlice slice) {
        return new Evidence(
                one.id(),
                one.topics(),
                one.what(),
                one.statement(),
                one.asOf(),
                new EvidenceSource(
                        one.source().kind(), slice.ref(), one.source().saidBy()),
                one.confidence(),
                one.supersedes());
    }

    /** A form without an identifier of ours is known by its place in the chart, so that no two forms share what is named after them. */
    private static RecordId id(ChartSlice slice) {
        RecordId id = slice.evidenceId("form");
        return id.value().length() <= LONGEST_ID ? id : new RecordId("form." + ChartSlice.uuid("form", id.value()));
    }

    /** Returns the clinic that a form names by the evidence it was filled in from. */
    private ClinicId clinic(ChartNode node) {
        ClinicId found = findClinic(node);
        return found == null ? CLINIC : found;
    }

    private @Nullable ClinicId findClinic(ChartNode node) {
        ChartNode named = node.object("valueIdentifier");
        String system = named == null ? null : named.string("system");
        FhirContract.SystemName name = system == null ? null : contract.find(system);
        if (name != null) {
            return name.clinic();
        }
        for (String part : List.of("extension", "answer", "item")) {
            for (ChartNode one : node.objects(part)) {
                ClinicId found = findClinic(one);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
