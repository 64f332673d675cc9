package org.ketachart.workbench;

import java.time.OffsetDateTime;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormOutcome;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.form.SubmissionChannel;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.SessionCommand;
import org.ketachart.sessions.SessionCommand.FileForm;
import org.ketachart.sessions.SessionCommand.Retract;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormFilling;
import org.ketachart.sessions.form.FormProposal;
import org.ketachart.sessions.form.FormSteps;

/** What becomes of a signed form. The page on the form shows these lines, and all imports of this file are theirs. */
final class FollowAForm {
    /** How the host charts: it decides, keeps the events, and gives the session after them. */
    interface Clinic {
        Session chart(SessionCommand command);
    }

    private FollowAForm() {}

    static Session follow(MonitoringForm signed, FormFilling filling, Clinic clinic, OffsetDateTime evening) {
        // follow: begin
        HostRef nurse = HostRef.of("Practitioner/n-1");
        MonitoringForm sent = FormSteps.send(signed, SubmissionChannel.FAX, evening, nurse)
                .findValue()
                .orElseThrow();
        clinic.chart(new FileForm(sent));
        Note words = new Note("page 2 is not legible");
        FormReply reply = new FormReply(FormOutcome.REJECTED, evening.plusDays(1), null, null, words);
        MonitoringForm back = FormSteps.reply(sent, reply).findValue().orElseThrow();
        Session today = clinic.chart(new FileForm(back));

        FilledForm record = filling.fill(today, back).orElseThrow(); // what stood on the form is confirmed anew
        MonitoringForm another = FormSteps.amend(back, record, new RecordId("form-2"))
                .findValue()
                .orElseThrow();
        today = clinic.chart(new FileForm(another));
        FilledForm view = filling.fill(today, another).orElseThrow();
        for (FormProposal proposal : view.openProposals()) {
            FormValue value = proposal.value();
            if (value != null
                    && proposal.from() != null) { // what the form that came back says, and somebody looked at again
                FormEntry confirmed = new FormEntry(nurse, evening.plusDays(2), proposal.from());
                another = FormSteps.answer(another, view, proposal.item(), value, confirmed)
                        .findValue()
                        .orElseThrow();
            }
        }
        clinic.chart(new FileForm(another)); // to be signed and sent like the first

        FactRef wrong = new FactRef(FactKind.FORM, new RecordId("form-2")); // or it was begun by mistake
        today = clinic.chart(new Retract(wrong, Reason.text("begun by mistake")));
        // follow: end
        return today;
    }
}
