package org.ketachart.workbench;

import java.time.OffsetDateTime;
import java.util.List;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormParties;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.packs.FormLibrary;
import org.ketachart.sessions.FormDuty;
import org.ketachart.sessions.SessionCommand.FileForm;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormFilling;
import org.ketachart.sessions.form.FormSteps;
import org.ketachart.sessions.protocol.Protocol;

/** How a host fills and signs a form. The page on the form shows these lines, and all imports of this file are theirs. */
final class FileAForm {
    private FileAForm() {}

    static Result<MonitoringForm> sign(Session session, Protocol protocol, FormParties parties) {
        // fill: begin
        HostRef nurse = HostRef.of("Practitioner/n-1");
        HostRef doctor = HostRef.of("Practitioner/d-1");
        OffsetDateTime noon = OffsetDateTime.parse("2026-05-12T12:00:00-05:00");
        FormDefinition revision = new FormLibrary()
                .inForceOn(FormDuty.treated(session.record()).orElseThrow())
                .orElseThrow();
        FormFilling filling = new FormFilling(revision, protocol, parties, List.of());
        FilledForm empty = filling.fill(session).orElseThrow(); // nothing where FormDuty says that none is owed
        MonitoringForm draft = FormSteps.begin(empty, new RecordId("form-1"));

        FormEntry entry = new FormEntry(nurse, noon, null);
        ItemId opioids = new ItemId("medicines.opioids");
        MonitoringForm answered = FormSteps.answer(draft, empty, opioids, new YesNo(false), entry)
                .findValue()
                .orElse(draft);
        FilledForm view = filling.fill(session, answered).orElseThrow(); // answers, proposals, gaps
        Result<MonitoringForm> signed = FormSteps.sign(answered, view, new FormSignature(doctor, noon));
        FileForm command = new FileForm(signed.findValue().orElse(answered)); // to SessionDecider.decide
        // fill: end
        return signed.isOk() ? Result.of(command.form(), List.of()) : signed;
    }
}
