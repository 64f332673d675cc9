package org.ketachart.fhir;

import org.ketachart.core.form.FormOutcome;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.SubmissionChannel;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.RecordStatus;

/** The words of a filled form and of what becomes of it. */
public final class FormCodes {
    /** What is to be done with a form. */
    public static final FixedCoding SUBMIT = new FixedCoding(
            Canonical.codeSystem("task"), "rems-form-submission", "Submission of a REMS monitoring form");

    /** What the signature on a form is for: every answer on it (REM-36). */
    public static final FixedCoding SIGNED =
            new FixedCoding(Canonical.codeSystem("program"), "form-signature", "Signature of a whole form");

    /** Where a form stands on its way out. */
    public static final CodeTable<SubmissionState> STATE = CodeTable.ours("submission-state", SubmissionState.class)
            .row(SubmissionState.OWED, "Owed")
            .row(SubmissionState.SUBMITTED, "Submitted")
            .row(SubmissionState.ACKNOWLEDGED, "Acknowledged")
            .row(SubmissionState.REJECTED, "Rejected")
            .table();

    /** How a form was sent. */
    public static final CodeTable<SubmissionChannel> CHANNEL = CodeTable.ours(
                    "submission-channel", SubmissionChannel.class)
            .row(SubmissionChannel.PORTAL, "Portal")
            .row(SubmissionChannel.FAX, "Fax")
            .row(SubmissionChannel.MAIL, "Mail")
            .row(SubmissionChannel.OTHER, "Other")
            .table();

    /** What came back for a form that was sent. */
    public static final CodeTable<ReplyPart> REPLY = CodeTable.ours("submission-reply", ReplyPart.class)
            .row(ReplyPart.CONFIRMATION, "Number of the receipt")
            .row(ReplyPart.RECEIPT, "Receipt")
            .row(ReplyPart.WORDS, "What was said")
            .table();

    private static final String CHOICES = Canonical.codeSystem("form-choice-");

    private FormCodes() {}

    /** Returns the code system of the boxes of a form, in all its revisions; its codes are the form's own. */
    static String choices(String form) {
        return CHOICES + form;
    }

    /** Where a form stands on its way out, as far as the Task alone can say. */
    public enum SubmissionState implements Coded {
        /** Not sent, signed or not. */
        OWED("owed", TaskStatus.REQUESTED),
        SUBMITTED("submitted", TaskStatus.IN_PROGRESS),
        ACKNOWLEDGED("acknowledged", TaskStatus.COMPLETED),
        REJECTED("rejected", TaskStatus.REJECTED);

        private final String code;
        private final TaskStatus task;

        SubmissionState(String code, TaskStatus task) {
            this.code = code;
            this.task = task;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the status of a Task in this state. */
        TaskStatus task() {
            return task;
        }

        boolean isAnswered() {
            return this == ACKNOWLEDGED || this == REJECTED;
        }

        static SubmissionState of(FormSubmission submission) {
            if (submission.reply() != null) {
                return submission.reply().outcome() == FormOutcome.ACKNOWLEDGED ? ACKNOWLEDGED : REJECTED;
            }
            return submission.sent() == null ? OWED : SUBMITTED;
        }
    }

    /** What a reply may hold. */
    public enum ReplyPart implements Coded {
        CONFIRMATION("confirmation"),
        RECEIPT("receipt"),
        WORDS("words");

        private final String code;

        ReplyPart(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Where a Task stands, in FHIR's words. */
    enum TaskStatus implements Coded {
        REQUESTED("requested"),
        IN_PROGRESS("in-progress"),
        COMPLETED("completed"),
        REJECTED("rejected"),
        ENTERED_IN_ERROR("entered-in-error");

        private final String code;

        TaskStatus(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Where a response stands, in FHIR's words. */
    enum ResponseStatus implements Coded {
        IN_PROGRESS("in-progress"),
        COMPLETED("completed"),
        AMENDED("amended"),
        ENTERED_IN_ERROR("entered-in-error");

        private final String code;

        ResponseStatus(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        static ResponseStatus of(FormResponse form) {
            if (form.status() == RecordStatus.ENTERED_IN_ERROR) {
                return ENTERED_IN_ERROR;
            }
            return of(form.signature() != null, form.amends() != null);
        }

        static ResponseStatus of(boolean signed, boolean amends) {
            return !signed ? IN_PROGRESS : amends ? AMENDED : COMPLETED;
        }
    }
}
