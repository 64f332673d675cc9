package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.SubmissionChannel;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.fhir.FormCodes.ReplyPart;

/** How a form was sent, in extensions of its Task, and what came back, in its output. */
final class SubmissionParts {
    @Nullable
    SubmissionChannel channel;

    @Nullable
    HostRef sender;

    @Nullable
    Note confirmation;

    @Nullable
    HostRef receipt;

    @Nullable
    Note words;

    RecordStatus status = RecordStatus.FINAL;

    /** Returns whether anything came back. */
    boolean hasReply() {
        return confirmation != null || receipt != null || words != null;
    }

    static void writeSending(FormSubmission submission, FhirWriter out) {
        if (submission.channel() == null) {
            return;
        }
        out.extension(FormExtensions.SUBMISSION);
        out.array("extension");
        out.coding(FormExtensions.CHANNEL, FormCodes.CHANNEL, submission.channel());
        if (submission.sender() != null) {
            out.extension(FormExtensions.SENDER);
            out.reference(FormExtensions.SENDER.valueName(), submission.sender());
            out.end();
        }
        out.end();
        out.end();
    }

    static void writeReply(@Nullable FormReply reply, FhirWriter out) {
        out.array("output");
        if (reply != null) {
            if (reply.receipt() != null) {
                begin(ReplyPart.RECEIPT, out);
                out.reference("valueReference", reply.receipt());
                out.end();
            }
            writeText(ReplyPart.CONFIRMATION, reply.confirmation(), out);
            writeText(ReplyPart.WORDS, reply.words(), out);
        }
        out.end();
    }

    private static void writeText(ReplyPart part, @Nullable Note text, FhirWriter out) {
        if (text != null) {
            begin(part, out);
            out.string("valueString", text.text());
            out.end();
        }
    }

    private static void begin(ReplyPart part, FhirWriter out) {
        out.object();
        out.concept("type", FormCodes.REPLY, part);
    }

    /** Reads the extensions; those of others are kept. */
    void readExtensions(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.COURSE)) {
                in.course();
            } else if (in.is(FormExtensions.SUBMISSION)) {
                ExtensionParts.read(in, () -> readSending(in));
                in.need("extension.where(url='channel')", channel);
            } else if (in.is(Extensions.RECORD_STATUS)) {
                RecordStatus read = in.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS);
                status = read == null ? RecordStatus.FINAL : read;
            } else {
                in.keep();
            }
        }
    }

    private void readSending(FhirCursor in) {
        if (in.is(FormExtensions.CHANNEL)) {
            channel = in.coding(FormExtensions.CHANNEL, FormCodes.CHANNEL);
        } else if (in.is(FormExtensions.SENDER)) {
            sender = in.extension(FormExtensions.SENDER, in::hostRef);
        } else {
            in.keep();
        }
    }

    /** Reads what came back; outputs of others are kept. */
    void readReply(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            ReplyPart part = in.peekConcept("type", FormCodes.REPLY);
            if (part == null) {
                in.keep();
            } else if (has(part)) {
                in.fault(FhirFault.CONTRADICTION, "each part of a reply must be there once, was there twice");
                in.skip();
            } else {
                readPart(part, in);
            }
        }
    }

    private boolean has(ReplyPart part) {
        return switch (part) {
            case CONFIRMATION -> confirmation != null;
            case RECEIPT -> receipt != null;
            case WORDS -> words != null;
        };
    }

    private void readPart(ReplyPart part, FhirCursor in) {
        Note text = null;
        HostRef reference = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "type" -> in.concept(FormCodes.REPLY);
                case "valueString" -> text = in.note();
                case "valueReference" -> reference = in.hostRef();
                default -> in.keep();
            }
        }
        switch (part) {
            case CONFIRMATION -> confirmation = text;
            case RECEIPT -> receipt = reference;
            case WORDS -> words = text;
        }
        if (part == ReplyPart.RECEIPT) {
            in.need("valueReference", reference);
        } else {
            in.need("valueString", text);
        }
    }
}
