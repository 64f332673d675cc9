package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;

/**
 * A monitoring form as a QuestionnaireResponse and the Task that is about it, both from the first draft on.
 *
 * <p>One without the other is refused: a form of which nobody knows by when it is owed, or a submission of nothing.
 */
public final class MonitoringFormCodec implements AggregateCodec<Charted<MonitoringForm>> {
    private static final FormResponseCodec RESPONSE = new FormResponseCodec();
    private static final FormSubmissionCodec SUBMISSION = new FormSubmissionCodec();

    /** Creates the codec, which holds nothing. */
    public MonitoringFormCodec() {}

    @Override
    public void write(Charted<MonitoringForm> value, Residue foreign, ResourceSink out) {
        Charted<FormResponse> response =
                new Charted<>(value.chart(), value.fact().response());
        Charted<FormSubmission> submission =
                new Charted<>(value.chart(), value.fact().submission());
        out.put(RESPONSE, response, foreign.part(RESPONSE.key(response)));
        out.put(SUBMISSION, submission, foreign.part(SUBMISSION.key(submission)));
    }

    @Override
    public Result<List<Read<Charted<MonitoringForm>>>> read(BundleReader in) {
        Result<List<Read<Charted<FormResponse>>>> responses = in.readAll(RESPONSE, Kind.FORM);
        Result<List<Read<Charted<FormSubmission>>>> submissions = in.readAll(SUBMISSION, Kind.FORM_SUBMISSION);
        List<Issue> issues = new ArrayList<>(responses.issues());
        issues.addAll(submissions.issues());
        if (!responses.isOk() || !submissions.isOk()) {
            return Result.refused(issues);
        }
        Map<RecordId, Read<Charted<FormSubmission>>> tasks = new HashMap<>();
        submissions.value().forEach(task -> tasks.put(task.value().fact().id(), task));
        Set<RecordId> forms = new HashSet<>();
        List<Read<Charted<MonitoringForm>>> read = new ArrayList<>();
        for (Read<Charted<FormResponse>> response : responses.value()) {
            RecordId id = response.value().fact().id();
            forms.add(id);
            Read<Charted<FormSubmission>> task = tasks.get(id);
            if (task == null) {
                issues.add(fault(FhirFault.MISSING, "a form's QuestionnaireResponse must have its Task, had none"));
                continue;
            }
            Read<Charted<MonitoringForm>> form = pair(response, task, issues);
            if (form != null) {
                read.add(form);
            }
        }
        for (RecordId task : tasks.keySet()) {
            if (!forms.contains(task)) {
                issues.add(fault(FhirFault.MISSING, "a form's Task must have its QuestionnaireResponse, had none"));
            }
        }
        return issues.stream().anyMatch(Issue::isError) ? Result.refused(issues) : Result.of(List.copyOf(read), issues);
    }

    private static @Nullable Read<Charted<MonitoringForm>> pair(
            Read<Charted<FormResponse>> response, Read<Charted<FormSubmission>> task, List<Issue> issues) {
        if (!response.value().chart().equals(task.value().chart())) {
            issues.add(fault(
                    FhirFault.CONTRADICTION,
                    "a form's QuestionnaireResponse and Task must be of one clinic, patient, session and course"));
            return null;
        }
        try {
            MonitoringForm form =
                    new MonitoringForm(response.value().fact(), task.value().fact());
            Map<ResourceKey, Residue> parts = new HashMap<>();
            parts.put(RESPONSE.key(response.value()), response.residue());
            parts.put(SUBMISSION.key(task.value()), task.residue());
            parts.values().removeIf(Residue::isEmpty);
            return new Read<>(new Charted<>(response.value().chart(), form), Residue.ofParts(parts));
        } catch (DomainException e) {
            issues.add(Issue.error(e.code(), "Bundle.entry", String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static Issue fault(FhirFault fault, String message) {
        return Issue.error(fault.code(), "Bundle.entry", message);
    }
}
