package org.ketachart.core.form;

import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * The Patient Monitoring Form of a session: what stands on it, and what became of it.
 *
 * @param response as it was filled
 * @param submission by when it is owed, and what became of it; of the same id and status
 */
public record MonitoringForm(FormResponse response, FormSubmission submission) implements ChartedFact {
    /** Checks that the two are of one form. */
    public MonitoringForm {
        Require.present("response, submission", response, submission);
        Require.that(
                response.id().equals(submission.id()) && response.status() == submission.status(),
                "a form's response and submission must have one id and one status");
        Require.that(submission.sent() == null || response.signature() != null, "a form that was sent must be signed");
    }

    @Override
    public RecordId id() {
        return response.id();
    }

    @Override
    public RecordStatus status() {
        return response.status();
    }

    /** Returns where it stands. */
    public FormState state() {
        if (submission.reply() != null) {
            return submission.reply().outcome() == FormOutcome.ACKNOWLEDGED
                    ? FormState.ACKNOWLEDGED
                    : FormState.REJECTED;
        } else if (submission.sent() != null) {
            return FormState.SUBMITTED;
        }
        return response.signature() == null ? FormState.DRAFT : FormState.COMPLETE;
    }

    /** Returns this form entered in error, otherwise unchanged. */
    public MonitoringForm marked(RecordStatus status) {
        return new MonitoringForm(
                new FormResponse(
                        response.id(),
                        response.form(),
                        response.amends(),
                        response.answers(),
                        response.signature(),
                        status),
                new FormSubmission(
                        submission.id(),
                        submission.treated(),
                        submission.due(),
                        submission.channel(),
                        submission.sent(),
                        submission.sender(),
                        submission.reply(),
                        status));
    }
}
