package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormOutcome;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FormCodes.SubmissionState;
import org.ketachart.fhir.FormCodes.TaskStatus;

/**
 * What becomes of a form as a Task about it: to be done from the day of treatment to the day it is due, and done from its sending to the
 * reply.
 */
public final class FormSubmissionCodec implements ResourceCodec<Charted<FormSubmission>> {
    private static final String TYPE = "Task";

    /** Creates the codec, which holds nothing. */
    public FormSubmissionCodec() {}

    @Override
    public String resourceType() {
        return TYPE;
    }

    @Override
    public ResourceKey key(Charted<FormSubmission> value) {
        return ResourceKey.of(
                TYPE, value.chart().clinic(), Kind.FORM_SUBMISSION, value.fact().id());
    }

    @Override
    public void write(Charted<FormSubmission> value, Residue foreign, FhirWriter out) {
        Chart chart = value.chart();
        ClinicId clinic = chart.clinic();
        FormSubmission submission = value.fact();
        SubmissionState state = SubmissionState.of(submission);
        boolean inError = submission.status() == RecordStatus.ENTERED_IN_ERROR;
        out.resource(TYPE, foreign);
        out.meta(null, key(value));
        out.narrative("Form, " + state.code());
        out.array("extension");
        out.course(chart);
        SubmissionParts.writeSending(submission, out);
        if (submission.status() == RecordStatus.AMENDED) {
            out.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS, submission.status());
        }
        out.end();
        out.identifiers(key(value));
        out.code("status", inError ? TaskStatus.ENTERED_IN_ERROR : state.task());
        out.concept("businessStatus", FormCodes.STATE, state);
        out.word("intent", "order");
        out.fixedConcept("code", FormCodes.SUBMIT);
        out.reference("focus", ResourceKey.of("QuestionnaireResponse", clinic, Kind.FORM, submission.id()));
        out.patient("for", chart);
        out.session("encounter", chart);
        FormReply reply = submission.reply();
        out.period("executionPeriod", submission.sent(), reply == null ? null : reply.at());
        if (!foreign.holds(TYPE, "owner")) {
            out.reference("owner", ResourceKey.of("Organization", clinic, Kind.CLINIC, clinic));
        }
        out.object("restriction");
        out.object("period");
        out.date("start", submission.treated());
        out.date("end", submission.due());
        out.end();
        out.end();
        SubmissionParts.writeReply(reply, out);
        out.end();
    }

    @Override
    public Result<Read<Charted<FormSubmission>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource(TYPE);
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> found.parts.readExtensions(in);
                case "identifier" -> found.id = in.identifiers(Kind.FORM_SUBMISSION);
                case "status" -> found.status = in.code(TaskStatus.class);
                case "businessStatus" -> found.state = in.concept(FormCodes.STATE);
                case "intent" -> readIntent(in);
                case "code" -> found.submits = in.passCodings(FormCodes.SUBMIT::is);
                case "focus" -> found.form = in.reference(Kind.FORM);
                case "for" -> in.patient();
                case "encounter" -> in.session();
                case "executionPeriod" -> found.readExecution(in);
                case "owner" -> readOwner(in);
                case "restriction" -> found.readRestriction(in);
                case "output" -> found.parts.readReply(in);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "for");
        found.need(in);
        return in.result(() -> new Charted<>(in.chart(), found.submission()));
    }

    private static void readIntent(FhirCursor in) {
        String intent = in.string();
        if (intent != null && !intent.equals("order")) {
            in.fault(FhirFault.CODE, "the intent must be order");
        }
    }

    /** A worklist may give the Task to somebody else, who is kept. */
    private static void readOwner(FhirCursor in) {
        ResourceKey key = in.peekReference();
        if (key != null && key.kind() == Kind.CLINIC) {
            in.reference(Kind.CLINIC);
        } else {
            in.keep();
        }
    }

    /** What was met so far. */
    private static final class Found {
        final SubmissionParts parts = new SubmissionParts();

        @Nullable
        String id;

        @Nullable
        TaskStatus status;

        @Nullable
        SubmissionState state;

        boolean submits;

        @Nullable
        String form;

        @Nullable
        OffsetDateTime sent;

        @Nullable
        OffsetDateTime answered;

        @Nullable
        LocalDate treated;

        @Nullable
        LocalDate due;

        void readExecution(FhirCursor in) {
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "start" -> sent = in.dateTime();
                    case "end" -> answered = in.dateTime();
                    default -> in.keep();
                }
            }
        }

        void readRestriction(FhirCursor in) {
            in.object();
            while (in.nextField()) {
                if (!in.name().equals("period")) {
                    in.keep();
                    continue;
                }
                in.object();
                while (in.nextField()) {
                    switch (in.name()) {
                        case "start" -> treated = in.date();
                        case "end" -> due = in.date();
                        default -> in.keep();
                    }
                }
            }
        }

        void need(FhirCursor in) {
            in.need("status", status);
            in.need("businessStatus", state);
            in.need("code", submits ? Boolean.TRUE : null);
            in.need("focus", form);
            in.need("restriction.period.start", treated);
            in.need("restriction.period.end", due);
            if (form != null && id != null && !form.equals(id)) {
                in.fault(FhirFault.CONTRADICTION, "focus", "the form of a submission must have its id");
            }
            if (state == null || status == null) {
                return;
            }
            if (status != TaskStatus.ENTERED_IN_ERROR && status != state.task()) {
                in.fault(FhirFault.CONTRADICTION, "status", "the status must be that of the business status");
            }
            if (state != SubmissionState.OWED) {
                in.need("executionPeriod.start", sent);
            } else if (sent != null) {
                in.fault(FhirFault.CONTRADICTION, "executionPeriod", "a form that is owed must not have been sent");
            }
            if (state.isAnswered()) {
                in.need("executionPeriod.end", answered);
            } else if (answered != null || parts.hasReply()) {
                in.fault(
                        FhirFault.CONTRADICTION,
                        "businessStatus",
                        "a form that was answered must be acknowledged or rejected");
            }
        }

        FormSubmission submission() {
            FormReply reply = !known(state).isAnswered()
                    ? null
                    : new FormReply(
                            state == SubmissionState.ACKNOWLEDGED ? FormOutcome.ACKNOWLEDGED : FormOutcome.REJECTED,
                            known(answered),
                            parts.confirmation,
                            parts.receipt,
                            parts.words);
            return new FormSubmission(
                    new RecordId(known(id)),
                    known(treated),
                    known(due),
                    parts.channel,
                    sent,
                    parts.sender,
                    reply,
                    status == TaskStatus.ENTERED_IN_ERROR ? RecordStatus.ENTERED_IN_ERROR : parts.status);
        }
    }
}
