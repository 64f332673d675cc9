package org.ketachart.workbench;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.event.Event;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormParties;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.packs.FormLibrary;
import org.ketachart.sessions.CommandContext;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.FormDuty;
import org.ketachart.sessions.SessionCommand.FileForm;
import org.ketachart.sessions.SessionDecider;
import org.ketachart.sessions.form.CurrentForm;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormFilling;
import org.ketachart.sessions.form.FormSteps;
import org.ketachart.sessions.protocol.Protocol;

/** How a host fills, signs and files a form. The page on the form shows these lines, and all imports of this file are theirs. */
final class FileAForm {
    private FileAForm() {}

    static List<String> file(
            Session session,
            Protocol protocol,
            FormParties parties,
            CommandContext context,
            Instant now,
            List<Event> log) {
        // fill: begin
        List<String> screen = new ArrayList<>();
        SessionRecord record = session.record();
        if (FormDuty.of(record) != FormDuty.OWED) {
            screen.add("no form is owed"); // a patient in hospital, or no spray that reached the patient
            return screen;
        }
        HostRef nurse = HostRef.of("Practitioner/n-1");
        HostRef doctor = HostRef.of("Practitioner/d-1");
        OffsetDateTime noon = OffsetDateTime.parse("2026-05-12T12:00:00-05:00");
        FormLibrary library = new FormLibrary();
        Optional<MonitoringForm> begun = CurrentForm.of(record); // what is on record goes on, in its own revision
        FormDefinition revision = begun.flatMap(
                        form -> library.find(form.response().form()))
                .or(() -> FormDuty.treated(record).flatMap(library::inForceOn))
                .orElseThrow();
        FormFilling filling = new FormFilling(revision, protocol, parties, List.of());
        MonitoringForm draft =
                begun.orElseGet(() -> FormSteps.begin(filling.fill(session).orElseThrow(), new RecordId("form-1")));

        FilledForm view = filling.fill(session, draft).orElseThrow(); // answers, proposals, gaps
        FormEntry entry = new FormEntry(nurse, noon, null);
        ItemId opioids = new ItemId("medicines.opioids");
        Result<MonitoringForm> answered = FormSteps.answer(draft, view, opioids, new YesNo(false), entry);
        answered.issues().forEach(issue -> screen.add(issue.code() + " " + issue.path() + " " + issue.message()));

        MonitoringForm next = answered.findValue().orElse(draft);
        FilledForm whole = filling.fill(session, next).orElseThrow();
        Result<MonitoringForm> signed = FormSteps.sign(next, whole, new FormSignature(doctor, noon));
        signed.issues().forEach(issue -> screen.add(issue.code() + " " + issue.path() + " " + issue.message()));

        FileForm command = new FileForm(signed.findValue().orElse(next)); // a draft is charted too
        Decision decision = SessionDecider.decide(session, command, context, protocol, now);
        if (decision instanceof Decision.Refused refused) {
            refused.refusals().forEach(reason -> screen.add(reason.code() + " " + reason.message()));
        } else {
            log.addAll(((Decision.Accepted) decision).events());
        }
        // fill: end
        return screen;
    }
}
