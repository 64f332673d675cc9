package org.ketachart.workbench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.Session;
import org.ketachart.documents.NoFormPdf;
import org.ketachart.sessions.FormDuty;

/**
 * What is said of a session that owes no form: why, and which form is on record all the same, for what was signed and sent does not come back
 * when the record is corrected.
 *
 * @param around what the command sees of the world
 * @param files where documents go
 * @param pdf where the notice goes; absent when none is asked for
 * @param json where the form on record goes; absent when it is not asked for
 */
record UnowedForm(
        Surroundings around,
        OutputFiles files,
        @Nullable String pdf,
        @Nullable String json) {
    /** Tells it, writes what is asked for and there, and returns the exit code, which says so where anything is not there. */
    int tell(Session session, FormDuty duty, @Nullable MonitoringForm charted) {
        if (!"-".equals(pdf) && !"-".equals(json)) {
            why(session, duty);
            if (charted != null) {
                onRecord(duty, charted);
            }
        }
        boolean refused = false;
        if (json != null && charted == null) {
            around.report(json, List.of(CommandFault.WITHHELD.issue("must have a form, none is owed")));
            refused = true;
        }
        if (pdf != null && duty != FormDuty.INPATIENT) {
            around.report(pdf, List.of(CommandFault.WITHHELD.issue("must have something to print, no form is owed")));
            refused = true;
        }
        boolean written = !refused;
        if (pdf != null && duty == FormDuty.INPATIENT) {
            written &= files.write(pdf, NoFormPdf.of(session.record()));
        }
        if (json != null && charted != null) {
            written &= files.write(json, RemsCommand.response(session, charted.response()));
        }
        return written ? Ketachart.OK : Ketachart.BAD_INPUT;
    }

    private void why(Session session, FormDuty duty) {
        if (duty == FormDuty.INPATIENT) {
            around.out().println("no form is owed for a patient in hospital (REM-04)");
            around.out()
                    .println("every suspected adverse event is told by telephone, "
                            + session.record().adverseEvents().size() + " charted");
        } else {
            around.out().println("no form is owed: no esketamine nasal spray reached the patient");
        }
    }

    private void onRecord(FormDuty duty, MonitoringForm charted) {
        around.out()
                .println(Surroundings.oneLine("form " + charted.id().value() + " is on record, "
                        + charted.state().code()));
        if (duty == FormDuty.NOT_TREATED) {
            around.out()
                    .println("the record has changed since it was "
                            + (charted.response().signature() == null ? "begun" : "signed"));
        }
        if (charted.submission().sent() != null) {
            around.out().println("it was sent: the clinic tells the REMS, through the REMS's own channels (REM-07)");
        }
    }
}
