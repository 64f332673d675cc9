package org.ketachart.documents;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.dose.SegmentEnd;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.HeartRate;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;

/** A visit charted in a few words; times are minutes after its start. */
final class ChartedVisit {
    static final HostRef NURSE = HostRef.literal("Practitioner", "n-1");

    private final OffsetDateTime start;
    private final HostRef patient;
    private final List<Event> events = new ArrayList<>();
    private int facts;

    ChartedVisit(String start, String zone) {
        this(start, zone, "Test Clinic", HostRef.literal("Patient", "p-1"));
    }

    ChartedVisit(String start, String zone, String clinic, HostRef patient) {
        this(start, zone, clinic, patient, Setting.CLINIC);
    }

    ChartedVisit(String start, String zone, String clinic, HostRef patient, Setting setting) {
        this.start = OffsetDateTime.parse(start);
        this.patient = patient;
        add(
                0,
                new SessionOpened(
                        Clinic.named("test", clinic, ZoneId.of(zone)),
                        setting,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        ProtocolRef.of("ketamine-intravenous", "0.1.0")));
    }

    OffsetDateTime at(long minute) {
        return start.plusMinutes(minute);
    }

    RecordId fresh(String kind) {
        facts++;
        return new RecordId(kind + "-" + facts);
    }

    ChartedVisit add(long minute, EventPayload payload) {
        OffsetDateTime at = at(minute);
        int seq = events.size() + 1;
        events.add(new Event(
                new EventHeader(
                        new EventId("e-" + seq),
                        new ClinicId("test"),
                        patient,
                        new SessionId("s-1"),
                        null,
                        seq,
                        at,
                        start.toInstant().plus(Duration.ofSeconds(seq)),
                        NURSE,
                        null,
                        null,
                        new RecordId("chairside"),
                        null,
                        null,
                        null),
                payload));
        return this;
    }

    ChartedVisit reading(long minute, Reading reading) {
        return add(minute, new VitalSignCharted(VitalSign.taken(fresh("v"), at(minute), reading, NURSE)));
    }

    ChartedVisit pressure(long minute, int systolic, int diastolic) {
        return reading(minute, new BloodPressure(systolic, diastolic));
    }

    ChartedVisit rate(long minute, int perMinute) {
        return reading(minute, new HeartRate(perMinute));
    }

    ChartedVisit score(long minute, Scale scale, int score) {
        return rated(minute, scale, new RatingResult.Score(score));
    }

    ChartedVisit rated(long minute, Scale scale, RatingResult result) {
        return add(
                minute,
                new RatingCharted(new Rating(fresh("r"), at(minute), scale, result, null, NURSE, RecordStatus.FINAL)));
    }

    ChartedVisit corrected(String id, long minute, Reading now) {
        VitalSign first = VitalSign.taken(new RecordId(id), at(minute), now, NURSE);
        return add(minute, new VitalSignCharted(first.corrected(now)));
    }

    ChartedVisit inError(FactKind kind, String id, long minute) {
        return add(minute, new EnteredInError(new FactRef(kind, new RecordId(id)), Reason.text("wrong chart")));
    }

    ChartedVisit segment(long from, long to, String rate, String mg, SegmentEnd ending) {
        return add(
                to,
                new AdministrationCharted(new Administration(
                        fresh("a"),
                        Drug.RACEMIC_KETAMINE,
                        Route.INTRAVENOUS,
                        DoseForm.INFUSION_SEGMENT,
                        Completion.GIVEN,
                        new Interval(at(from), at(to)),
                        Quantity.of(mg, Unit.MILLIGRAM),
                        Quantity.of(rate, Unit.MILLIGRAM_PER_KILOGRAM_HOUR),
                        ending,
                        null,
                        null,
                        null,
                        null,
                        NURSE,
                        null,
                        RecordStatus.FINAL)));
    }

    ChartedVisit spray(long minute) {
        return given(minute, Drug.ESKETAMINE, DoseForm.DEVICE, Route.NASAL, Completion.GIVEN, "28");
    }

    ChartedVisit given(long minute, DoseForm form, Route route, Completion completion, String mg) {
        return given(minute, Drug.RACEMIC_KETAMINE, form, route, completion, mg);
    }

    private ChartedVisit given(long minute, Drug drug, DoseForm form, Route route, Completion completion, String mg) {
        return add(
                minute,
                new AdministrationCharted(new Administration(
                        fresh("a"),
                        drug,
                        route,
                        form,
                        completion,
                        new Interval(at(minute), null),
                        completion == Completion.NOT_GIVEN ? null : Quantity.of(mg, Unit.MILLIGRAM),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        NURSE,
                        null,
                        RecordStatus.FINAL)));
    }

    ChartedVisit alert(long minute, AlertLevel level, String what) {
        return add(
                minute,
                new AlertRaised(new Alert(fresh("al"), level, Concept.text(what), List.of(), at(minute), null)));
    }

    ChartedVisit event(long onset, Long resolved, String what) {
        return add(
                onset,
                new AdverseEventCharted(new AdverseEvent(
                        fresh("ae"),
                        null,
                        Concept.text(what),
                        at(onset),
                        resolved == null ? null : at(resolved),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        RecordStatus.FINAL)));
    }

    Session session() {
        return SessionFold.of(events);
    }
}
