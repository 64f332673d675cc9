package org.ketachart.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.consent.ConsentScope;
import org.ketachart.core.consent.ConsentText;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.AdministrationCharted;
import org.ketachart.core.event.EventPayload.AdverseEventCharted;
import org.ketachart.core.event.EventPayload.ConsentCharted;
import org.ketachart.core.event.EventPayload.DoseCompleted;
import org.ketachart.core.event.EventPayload.DoseStopped;
import org.ketachart.core.event.EventPayload.PatientLeft;
import org.ketachart.core.event.EventPayload.ProductIdentified;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.core.event.EventPayload.VitalSignCharted;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.journal.EventCodec;
import org.ketachart.journal.SessionLogReader;

/** Eight sessions after which a form is owed, or not: each is the first session of the example day, and then something went otherwise. */
final class RemsSessions {
    static final HostRef NURSE = HostRef.literal("Practitioner", "lindqvist");
    static final HostRef PRESCRIBER = HostRef.literal("Practitioner", "okafor");

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final Path DAY = Run.HOME.resolve("examples/clinic-day/01-esketamine-84mg.ndjson");

    private final List<Event> events;

    private RemsSessions(List<Event> events) {
        this.events = events;
    }

    /** Returns the visits by the name of their log, without any form. */
    static Map<String, List<Event>> visits() {
        Map<String, List<Event>> visits = new LinkedHashMap<>();
        visits.put("01-complete", of("2001", "2026-05-12").consented().events);
        visits.put("02-not-recorded", of("2002", "2026-05-12").without(RemsSessions::isLook).events);
        visits.put("03-nobody-answered", of("2003", "2026-05-12").events);
        visits.put("04-without-the-chart", of("2004", "2026-05-12").events);
        visits.put("05-stopped-early", of("2005", "2026-05-12").stopped().events);
        visits.put("06-left-against-advice", of("2006", "2026-05-12").left().events);
        visits.put("07-inpatient", of("2007", "2026-05-12").inpatient().events);
        visits.put("08-late-over-a-clock-change", of("2008", "2026-10-27").events);
        return visits;
    }

    private static RemsSessions of(String patient, String day) {
        try {
            String text = Files.readString(DAY)
                    .replace("1041-07", patient + "-01")
                    .replace("1041", patient)
                    .replace("enc-58812", "enc-" + patient)
                    .replace("2026-05-12", day)
                    .replace(
                            "\"staff\":",
                            "\"organization\":{\"type\":\"Organization\",\"literal\":\"Organization/cedar\"},\"staff\":");
            return new RemsSessions(new ArrayList<>(new SessionLogReader(new EventCodec())
                    .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .eventsUpToFault()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reading at forty minutes was not taken, and nobody wrote down the labels. */
    private static boolean isLook(EventPayload payload) {
        return payload instanceof ProductIdentified
                || (payload instanceof VitalSignCharted charted
                        && charted.vitalSign().checkpoint() == CheckpointRole.AT_40_MINUTES);
    }

    private RemsSessions without(Predicate<EventPayload> which) {
        events.removeIf(event -> which.test(event.payload()));
        for (int i = 0; i < events.size(); i++) {
            events.set(i, numbered(events.get(i), i + 1));
        }
        return this;
    }

    private static Event numbered(Event event, long seq) {
        EventHeader header = event.header();
        return new Event(
                new EventHeader(
                        header.id(),
                        header.clinic(),
                        header.patient(),
                        header.session(),
                        header.course(),
                        seq,
                        header.occurredAt(),
                        header.recordedAt(),
                        header.actor(),
                        header.role(),
                        header.onBehalfOf(),
                        header.source(),
                        header.protocol(),
                        header.amends(),
                        header.causedBy()),
                event.payload());
    }

    private RemsSessions consented() {
        OffsetDateTime signed = first().occurredAt().minusDays(30);
        ConsentText text = new ConsentText(new RecordId("treatment-consent"), new RecordId("4"), "5e".repeat(32));
        Consent treatment =
                Consent.given(new RecordId("con-2001-1"), ConsentScope.TREATMENT, text, signed, ZONE, PRESCRIBER);
        Consent enrollment = Consent.given(
                new RecordId("con-2001-2"),
                ConsentScope.REMS_ENROLLMENT,
                new ConsentText(new RecordId("rems-enrollment"), new RecordId("2024"), "7c".repeat(32)),
                signed,
                ZONE,
                PRESCRIBER);
        append(events, new ConsentCharted(treatment), last().occurredAt(), NURSE);
        append(events, new ConsentCharted(enrollment), last().occurredAt(), NURSE);
        return this;
    }

    private RemsSessions stopped() {
        String first = "a-2005-01-1";
        without(payload -> payload instanceof AdministrationCharted charted
                && !charted.administration().id().value().equals(first));
        events.replaceAll(event -> event.payload() instanceof DoseCompleted
                ? new Event(event.header(), new DoseStopped(Reason.text("the patient asked to stop")))
                : event);
        return this;
    }

    private RemsSessions left() {
        OffsetDateTime gone = first().occurredAt().withHour(10).withMinute(40);
        events.removeIf(event -> event.header().occurredAt().isAfter(gone));
        append(
                events,
                new PatientLeft(
                        new Discharge(gone, Disposition.AGAINST_ADVICE, null, false, new Note("had to catch a bus"))),
                gone,
                NURSE);
        return this;
    }

    private RemsSessions inpatient() {
        events.replaceAll(event -> event.payload() instanceof SessionOpened opened
                ? new Event(
                        event.header(),
                        new SessionOpened(
                                opened.clinic(),
                                Setting.INPATIENT,
                                opened.encounter(),
                                opened.location(),
                                opened.indication(),
                                opened.planned(),
                                opened.phase(),
                                opened.plan(),
                                opened.number(),
                                opened.protocol()))
                : event);
        OffsetDateTime onset = first().occurredAt().withHour(9).withMinute(40);
        append(
                events,
                new AdverseEventCharted(AdverseEvent.noticed(
                        new RecordId("e-2007-01-1"), EventTerm.VOMITING, Concept.text("vomited twice"), onset, NURSE)),
                onset,
                NURSE);
        return this;
    }

    private EventHeader first() {
        return events.get(0).header();
    }

    private EventHeader last() {
        return events.get(events.size() - 1).header();
    }

    /** Adds what was charted half a minute after it happened, or after what was charted last. */
    static void append(List<Event> events, EventPayload payload, OffsetDateTime at, HostRef actor) {
        EventHeader last = events.get(events.size() - 1).header();
        OffsetDateTime recorded = at.plusSeconds(30);
        events.add(new Event(
                new EventHeader(
                        new EventId(last.session().value() + "-r" + (events.size() + 1)),
                        last.clinic(),
                        last.patient(),
                        last.session(),
                        last.course(),
                        events.size() + 1L,
                        at,
                        recorded.toInstant().isBefore(last.recordedAt()) ? last.recordedAt() : recorded.toInstant(),
                        actor,
                        actor.equals(PRESCRIBER) ? StaffRole.PRESCRIBER : StaffRole.NURSE,
                        null,
                        last.source(),
                        last.protocol(),
                        null,
                        null),
                payload));
    }
}
