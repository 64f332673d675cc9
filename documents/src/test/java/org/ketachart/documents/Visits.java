package org.ketachart.documents;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.InterventionKind;
import org.ketachart.core.dose.Route;
import org.ketachart.core.dose.SegmentEnd;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.observation.RatingResult.NotRated;
import org.ketachart.core.observation.Reading.NotTaken;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.Reading.RespiratoryRate;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.session.AlertAcknowledgement;
import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.protocol.LookItem;
import org.ketachart.sessions.watch.MissedCheck;

/** Visits that are hard to draw. All of it is invented. */
final class Visits {
    static final String HOSTILE =
            "</text><script>alert(1)</script>&amp;\"'<![CDATA[x]]>\u202e\u0301\u0301\u0301\u0301 \ud83d\ude00 \u5bd2\u6c23";

    private Visits() {}

    static Map<String, Supplier<Session>> all() {
        Map<String, Supplier<Session>> all = new LinkedHashMap<>();
        all.put("dense", Visits::dense);
        all.put("nine-hours", Visits::nineHours);
        all.put("twenty-minutes", Visits::twentyMinutes);
        all.put("nothing", () -> new ChartedVisit("2026-05-12T09:00:00-05:00", "America/Chicago").session());
        all.put(
                "only-arrived",
                () -> new ChartedVisit("2026-05-12T09:00:00-05:00", "America/Chicago")
                        .add(0, new PatientArrived())
                        .session());
        all.put("beyond-the-scale", Visits::beyondTheScale);
        all.put("back", () -> overnight("2026-11-01T00:20:00-05:00"));
        all.put("forward", () -> overnight("2026-03-08T00:20:00-06:00"));
        all.put("midnight", () -> overnight("2026-05-12T22:20:00-05:00"));
        all.put("hostile", Visits::hostile);
        all.put("many-alerts", Visits::manyAlerts);
        all.put("everything", Visits::everything);
        return all;
    }

    private static ChartedVisit monitored(String start, int until, int every) {
        ChartedVisit visit = new ChartedVisit(start, "America/Chicago").add(0, new PatientArrived());
        for (int minute = 2; minute < until; minute += every) {
            int wave = (minute * 37) % 29;
            visit.pressure(minute, 118 + wave, 70 + wave / 2).rate(minute, 66 + wave % 13);
            visit.reading(minute, new OxygenSaturation(94 + wave % 6, wave > 20, null));
            visit.reading(minute, new RespiratoryRate(12 + wave % 5));
        }
        return visit;
    }

    private static ChartedVisit finished(ChartedVisit visit, int minute) {
        return visit.add(
                minute, new SessionFinished(new Discharge(visit.at(minute), Disposition.HOME, null, true, null)));
    }

    /** 400 readings in 100 minutes. */
    static Session dense() {
        ChartedVisit visit = monitored("2026-05-12T09:00:00-05:00", 102, 1);
        visit.segment(15, 35, "0.75", "20", SegmentEnd.RATE_CHANGED)
                .segment(35, 42, "0.4", "4", SegmentEnd.PAUSED)
                .segment(47, 62, "0.4", "8", SegmentEnd.STOPPED)
                .corrected("v-41", 12, new org.ketachart.core.observation.Reading.BloodPressure(131, 74))
                .inError(FactKind.VITAL_SIGN, "v-101", 30)
                .score(20, Scale.MOAAS, 5)
                .score(21, Scale.MOAAS, 4)
                .score(22, Scale.MOAAS, 4)
                .score(60, Scale.RASS, -2)
                .score(61, Scale.RASS, 1);
        return finished(visit, 104).session();
    }

    static Session nineHours() {
        ChartedVisit visit = monitored("2026-05-12T08:00:00-05:00", 540, 1);
        for (int minute = 10; minute < 540; minute += 15) {
            visit.score(minute, Scale.MOAAS, 3 + minute % 3);
        }
        visit.segment(30, 470, "0.1", "60", SegmentEnd.COMPLETE);
        return finished(visit, 540).session();
    }

    static Session twentyMinutes() {
        ChartedVisit visit = monitored("2026-05-12T08:00:00-05:00", 20, 5);
        visit.given(4, DoseForm.BOLUS, Route.INTRAMUSCULAR, Completion.GIVEN, "35");
        return finished(visit, 20).session();
    }

    static Session beyondTheScale() {
        ChartedVisit visit = new ChartedVisit("2026-05-12T08:00:00-05:00", "America/Chicago")
                .add(0, new PatientArrived())
                .pressure(5, 300, 200)
                .pressure(6, 298, 120)
                .pressure(20, 228, 30)
                .pressure(40, 40, 20)
                .rate(40, 20)
                .rate(60, 300)
                .pressure(61, 250, 26);
        return visit.session();
    }

    static Session overnight(String start) {
        ChartedVisit visit = monitored(start, 200, 15);
        visit.event(40, 130L, "nausea").given(35, DoseForm.UNIT, Route.SUBLINGUAL, Completion.GIVEN, "100");
        return finished(visit, 205).session();
    }

    static Session hostile() {
        ChartedVisit visit = new ChartedVisit(
                        "2026-05-12T08:00:00-05:00",
                        "America/Chicago",
                        HOSTILE + " clinic " + "very long ".repeat(40).strip(),
                        HostRef.identified("Patient", "urn:mrn", "CANARY-MRN"))
                .add(0, new PatientArrived())
                .event(10, 30L, HOSTILE)
                .event(10, null, "x".repeat(2000))
                .event(11, 12L, "line\nbreak\tand \u2028 more ".repeat(100).strip())
                .alert(12, AlertLevel.EMERGENCY, HOSTILE)
                .reading(15, new NotTaken(VitalKind.BLOOD_PRESSURE, AbsentReason.ASKED_DECLINED, new Note(HOSTILE)));
        return visit.session();
    }

    static Session manyAlerts() {
        ChartedVisit visit = monitored("2026-05-12T08:00:00-05:00", 60, 5);
        for (int i = 0; i < 120; i++) {
            visit.alert(i % 60, List.of(AlertLevel.values()).get(i % 3), "something to look at, number " + i);
        }
        return finished(visit, 65).session();
    }

    /** Every kind of fact, each in each of its looks. */
    static Session everything() {
        ChartedVisit visit = monitored("2026-05-12T08:00:00-05:00", 150, 10);
        visit.given(10, DoseForm.DEVICE, Route.NASAL, Completion.GIVEN, "28")
                .given(15, DoseForm.DEVICE, Route.NASAL, Completion.PARTLY_GIVEN, "20")
                .given(20, DoseForm.DEVICE, Route.NASAL, Completion.NOT_GIVEN, "")
                .given(25, DoseForm.BOLUS, Route.INTRAVENOUS, Completion.GIVEN, "5")
                .given(40, DoseForm.UNIT, Route.ORAL, Completion.GIVEN, "50")
                .segment(30, 45, "0.5", "9", SegmentEnd.PAUSED)
                .segment(50, 60, "0.5", "6", SegmentEnd.RATE_CHANGED)
                .segment(60, 75, "0.25", "4", SegmentEnd.STOPPED)
                .event(35, 70L, "dissociation")
                .event(37, 50L, "nausea")
                .event(80, null, "headache")
                .alert(36, AlertLevel.URGENT, "pressure above the limit")
                .alert(90, AlertLevel.ATTENTION, "pressure not taken")
                .rated(44, Scale.MOAAS, new NotRated(AbsentReason.NOT_PERFORMED, new Note("asleep")))
                .reading(95, new NotTaken(VitalKind.HEART_RATE, AbsentReason.ERROR, new Note("probe fell off")))
                .pressure(-1440, 133, 81)
                .rate(3000, 77);
        String raised = visit.session().alerts().get(0).id().value();
        visit.add(
                40,
                new AlertAcknowledged(new AlertAcknowledgement(
                        new RecordId(raised), ChartedVisit.NURSE, visit.at(40), new Note("cuff moved"))));
        intervention(visit, 38, null, InterventionKind.ANCILLARY_MEDICINE, "ondansetron", RecordStatus.FINAL);
        intervention(visit, 39, 60L, InterventionKind.OXYGEN, "nasal cannula", RecordStatus.AMENDED);
        intervention(visit, 41, null, InterventionKind.DE_ESCALATION, "light dimmed", RecordStatus.ENTERED_IN_ERROR);
        return visit.inError(FactKind.VITAL_SIGN, "v-13", 100)
                .inError(FactKind.VITAL_SIGN, "v-14", 100)
                .session();
    }

    private static void intervention(
            ChartedVisit visit, long from, Long to, InterventionKind kind, String what, RecordStatus status) {
        visit.add(
                from,
                new InterventionCharted(new Intervention(
                        visit.fresh("i"),
                        kind,
                        Concept.text(what),
                        new Interval(visit.at(from), to == null ? null : visit.at(to)),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        status)));
    }

    /** Checks that nobody made, around the hours of {@link #everything}. */
    static List<MissedCheck> missed() {
        OffsetDateTime due = OffsetDateTime.parse("2026-05-12T09:10:00-05:00");
        return List.of(
                new MissedCheck("40-minutes", LookItem.BLOOD_PRESSURE, due, due.minusMinutes(5), due.plusMinutes(10)),
                new MissedCheck(
                        "after-dose-1",
                        LookItem.SEDATION,
                        due.plusMinutes(30),
                        due.plusMinutes(25),
                        due.plusMinutes(40)));
    }
}
