package org.ketachart.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload.FormCharted;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormOutcome;
import org.ketachart.core.form.FormParties;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.form.SubmissionChannel;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.HostParties;
import org.ketachart.fhir.HostResources;
import org.ketachart.packs.FormLibrary;
import org.ketachart.packs.ProtocolLayers;
import org.ketachart.packs.ProtocolLibrary;
import org.ketachart.sessions.FormDuty;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormFilling;
import org.ketachart.sessions.form.FormSteps;
import org.ketachart.sessions.protocol.Protocol;

/** The forms of the eight sessions, filled by the steps a clinic takes. */
final class RemsForms {
    static final Path CHART = Run.HOME.resolve("examples/rems/chart.json");

    private RemsForms() {}

    /** Returns the logs by their name, with their forms charted behind the visit. */
    static Map<String, List<Event>> logs() {
        Map<String, List<Event>> logs = new LinkedHashMap<>(RemsSessions.visits());
        complete(logs.get("01-complete"), 0, true);
        draft(logs.get("02-not-recorded"), true, said(true));
        draft(logs.get("04-without-the-chart"), false, said(true));
        complete(logs.get("05-stopped-early"), 0, false);
        draft(logs.get("06-left-against-advice"), true, said(false));
        complete(logs.get("08-late-over-a-clock-change"), 8, true);
        return logs;
    }

    /** What only a person knows of these sessions. */
    private static Map<String, FormValue> said(boolean stayed) {
        Map<String, FormValue> said = new LinkedHashMap<>();
        said.put("patient.first-treatment", new YesNo(false));
        for (String medicine : List.of(
                "benzodiazepines", "non-benzodiazepine-sedative-hypnotics", "psychostimulants", "maois", "opioids")) {
            said.put("medicines." + medicine, new YesNo(medicine.equals("psychostimulants")));
        }
        said.put("vitals.acceptable-before", new YesNo(true));
        if (stayed) {
            said.put("session.ready-minutes", new Whole(105));
            said.put("vitals.acceptable-completion", new YesNo(true));
            said.put("respiratory-depression.experienced", new YesNo(false));
        }
        said.put("serious-event.experienced", new YesNo(false));
        return said;
    }

    private static void complete(List<Event> events, int days, boolean acknowledged) {
        MonitoringForm draft = draft(events, true, said(true));
        OffsetDateTime evening = evening(events)
                .toLocalDateTime()
                .plusDays(days)
                .atZone(ZoneId.of("America/Chicago"))
                .toOffsetDateTime();
        MonitoringForm signed = done(
                FormSteps.sign(draft, view(events, draft, true), new FormSignature(RemsSessions.PRESCRIBER, evening)));
        file(events, signed, evening, RemsSessions.PRESCRIBER);
        MonitoringForm sent =
                done(FormSteps.send(signed, SubmissionChannel.PORTAL, evening.plusMinutes(4), RemsSessions.NURSE));
        file(events, sent, evening.plusMinutes(4), RemsSessions.NURSE);
        if (acknowledged) {
            OffsetDateTime next = evening.plusDays(1).withHour(8);
            FormReply reply = new FormReply(
                    FormOutcome.ACKNOWLEDGED,
                    next,
                    new Note("SR-" + sent.id().value()),
                    HostRef.literal("DocumentReference", "receipt-" + sent.id().value()),
                    null);
            file(events, done(FormSteps.reply(sent, reply)), next, RemsSessions.NURSE);
        }
    }

    private static MonitoringForm draft(List<Event> events, boolean charted, Map<String, FormValue> said) {
        OffsetDateTime at = evening(events).minusHours(3);
        String session = events.get(0).header().session().value();
        MonitoringForm draft =
                FormSteps.begin(view(events, null, charted), new RecordId("form-" + session.substring(2)));
        for (Map.Entry<String, FormValue> one : said.entrySet()) {
            FormEntry entry = new FormEntry(RemsSessions.NURSE, at, null);
            draft = done(FormSteps.answer(
                    draft, view(events, draft, charted), new ItemId(one.getKey()), one.getValue(), entry));
        }
        file(events, draft, at.plusMinutes(10), RemsSessions.NURSE);
        return draft;
    }

    private static OffsetDateTime evening(List<Event> events) {
        return events.get(0).header().occurredAt().withHour(16).withMinute(30).withSecond(0);
    }

    private static void file(List<Event> events, MonitoringForm form, OffsetDateTime at, HostRef actor) {
        RemsSessions.append(events, new FormCharted(form), at, actor);
    }

    private static <T> T done(Result<T> result) {
        return result.findValue().orElseThrow(() -> new AssertionError(result.issues()));
    }

    static FilledForm view(List<Event> events, @Nullable MonitoringForm draft, boolean charted) {
        Session session = SessionFold.of(events);
        return filling(session, charted).fill(session, draft).orElseThrow();
    }

    static FormFilling filling(Session session, boolean charted) {
        return new FormFilling(
                new FormLibrary()
                        .inForceOn(FormDuty.treated(session.record()).orElseThrow())
                        .orElseThrow(),
                protocol(),
                charted ? parties(session) : FormParties.unknown(),
                List.of());
    }

    static Protocol protocol() {
        return done(ProtocolLayers.of(List.of(new ProtocolLibrary()
                        .find(new RecordId("esketamine-nasal"))
                        .orElseThrow())))
                .on(LocalDate.of(2026, 5, 12))
                .value()
                .protocol();
    }

    private static FormParties parties(Session session) {
        try {
            HostParties host =
                    new HostParties(done(HostResources.open(FhirContract.standard(), Files.readAllBytes(CHART))));
            return new FormParties(
                    done(host.patient(session.record().chart().patient())),
                    done(host.provider(host.onlyPractitioner().orElseThrow())),
                    done(host.setting(HostRef.literal("Organization", "cedar"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
