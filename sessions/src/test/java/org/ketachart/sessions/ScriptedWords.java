package org.ketachart.sessions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.SeriousnessCriterion;
import org.ketachart.core.clinic.*;
import org.ketachart.core.course.*;
import org.ketachart.core.dose.*;
import org.ketachart.core.observation.*;
import org.ketachart.core.screening.*;
import org.ketachart.core.session.*;
import org.ketachart.core.value.*;
import org.ketachart.sessions.SessionCommand.*;
import org.ketachart.sessions.protocol.Protocol;

/** What one step of a {@link ScriptedVisit} means. Every free text and every id of a person holds the word canary. */
record ScriptedWords(Protocol protocol, String zone, OffsetDateTime at, int commands, Session session) {
    private RecordId id(String kind) {
        return new RecordId(kind + commands);
    }

    SessionCommand command(String step) {
        String[] w = step.split(" ", -1);
        String first = w.length > 1 ? w[1] : "";
        return switch (w[0]) {
            case "open" ->
                new Open(
                        clinic(first.equals("uncertified")),
                        switch (first) {
                            case "home" -> Setting.HOME;
                            case "telehealth" -> Setting.TELEHEALTH;
                            case "inpatient" -> Setting.INPATIENT;
                            default -> Setting.CLINIC;
                        },
                        null,
                        null,
                        null,
                        step.endsWith("planned") ? new PlannedTime(at.toLocalDateTime(), ZoneId.of(zone)) : null,
                        null,
                        null,
                        null);
            case "arrive" -> new Arrive();
            case "clear" -> new DecideClearance(clearance(w));
            case "withhold" -> new Withhold(canary());
            case "begin" -> new BeginDose(giving(w), new RecordId(word(w, "under", "c1")));
            case "complete" -> new CompleteDose();
            case "stop" -> new StopDose(canary());
            case "ready" -> new DeclareReady();
            case "resume" -> new ResumeMonitoring(canary());
            case "finish" ->
                new Finish(new Discharge(
                        at,
                        first.equals("hospital") ? Disposition.HOSPITAL : Disposition.HOME,
                        first.equals("alone")
                                ? null
                                : new Escort(
                                        EscortKind.ADULT_KNOWN_TO_PATIENT,
                                        first.equals("with-person")
                                                ? HostRef.literal("RelatedPerson", "canary-escort")
                                                : null),
                        !first.equals("untold"),
                        note()));
            case "leave" -> new Leave(new Discharge(at, Disposition.AGAINST_ADVICE, null, null, note()));
            case "transfer" -> new Transfer(new Discharge(at, Disposition.EMERGENCY_SERVICE, null, null, note()));
            case "cancel" -> new Cancel(canary().what());
            case "noshow" -> new NoShow(null);
            case "override" ->
                new OverrideGate(
                        (Gated) command(step.substring(9).replaceAll(" by-nurse| with-[a-z]+", "")),
                        step.endsWith("by-nurse") ? ScriptedVisit.NURSE : ScriptedVisit.PRESCRIBER,
                        note(),
                        step.endsWith("with-nurse")
                                ? ScriptedVisit.NURSE
                                : step.endsWith("with-prescriber") ? ScriptedVisit.PRESCRIBER : null);
            case "ack" ->
                new AcknowledgeAlert(
                        first.equals("unknown")
                                ? new RecordId("none")
                                : session.alerts().get(0).id(),
                        null);
            case "retract" ->
                new Retract(
                        new FactRef(
                                step.endsWith(" giving") ? FactKind.ADMINISTRATION : FactKind.VITAL_SIGN,
                                new RecordId(first)),
                        canary());
            case "deviation" -> new RecordDeviation(canary().what(), List.of(), note());
            case "order" ->
                new ChartOrder(new MedicationOrder(
                        new RecordId("o1"),
                        word(w, "is", "").equals("draft") ? OrderStatus.DRAFT : OrderStatus.ACTIVE,
                        drug(w),
                        route(w),
                        drug(w) == Drug.ESKETAMINE
                                ? Quantity.of("84", Unit.MILLIGRAM)
                                : Quantity.of(first.equals("high") ? "1.1" : "0.5", Unit.MILLIGRAM_PER_KILOGRAM),
                        null,
                        at,
                        first.equals("unsigned") ? null : ScriptedVisit.PRESCRIBER,
                        null,
                        note(),
                        null));
            case "product" ->
                new ChartProduct(new Product(
                        new RecordId("p1"),
                        drug(w),
                        null,
                        List.of(w).contains("recalled")
                                ? ScriptedVisit.RECALLED_LOT
                                : List.of(w).contains("partly") ? ScriptedVisit.PARTLY_RECALLED_LOT : null,
                        List.of(w).contains("expires") ? PartialDate.parse(word(w, "expires", "")) : null,
                        RecordStatus.FINAL));
            case "give" -> new ChartAdministration(giving(w));
            case "bp" ->
                vital(
                        first.startsWith("none")
                                ? new Reading.NotTaken(VitalKind.BLOOD_PRESSURE, AbsentReason.ASKED_DECLINED, note())
                                : new Reading.BloodPressure(
                                        Integer.parseInt(first.split("/", -1)[0]),
                                        Integer.parseInt(first.split("/", -1)[1])),
                        w);
            case "spo2" -> vital(new Reading.OxygenSaturation(Integer.parseInt(first), false, null), w);
            case "moaas" ->
                new ChartRating(new Rating(
                        id("r"),
                        at,
                        Scale.MOAAS,
                        new RatingResult.Score(Integer.parseInt(first)),
                        null,
                        ScriptedVisit.NURSE,
                        RecordStatus.FINAL));
            case "antiemetic" ->
                new ChartIntervention(new Intervention(
                        id("i"),
                        InterventionKind.ANCILLARY_MEDICINE,
                        Concept.text("ondansetron"),
                        new Interval(at, null),
                        Quantity.of("4", Unit.MILLIGRAM),
                        Route.INTRAVENOUS,
                        ScriptedVisit.NURSE,
                        List.of(new FactRef(FactKind.ADVERSE_EVENT, new RecordId("ae"))),
                        note(),
                        RecordStatus.FINAL));
            case "event" ->
                new ChartAdverseEvent(new AdverseEvent(
                        new RecordId("ae"),
                        null,
                        canary().what(),
                        at,
                        null,
                        at,
                        at,
                        null,
                        null,
                        first.equals("serious"),
                        first.equals("serious") ? List.of(SeriousnessCriterion.LIFE_THREATENING) : List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        ScriptedVisit.NURSE,
                        RecordStatus.FINAL));
            case "plan" ->
                new ChartPlan(new MaintenancePlan(
                        new PlanId("plan-1"),
                        1,
                        PlanStatus.ACTIVE,
                        new CourseId("canary-course"),
                        protocol.drug(),
                        protocol.route(),
                        new SessionInterval(1, 2, Unit.WEEK),
                        new DoseRange(Quantity.of("56", Unit.MILLIGRAM), Quantity.of("84", Unit.MILLIGRAM)),
                        at.toLocalDate(),
                        at.toLocalDate().plusDays(90),
                        null,
                        List.of(),
                        ScriptedVisit.PRESCRIBER,
                        at,
                        null,
                        null));
            case "course" ->
                new ChartCourse(new Course(
                        new CourseId("canary-course"), CourseStatus.ACTIVE, at, null, null, null, null, null));
            case "phase" ->
                new ChartPhase(new Phase(
                        new PhaseId("ph"),
                        new CourseId("canary-course"),
                        PhaseType.MAINTENANCE,
                        CourseStatus.ACTIVE,
                        at,
                        null,
                        null,
                        null));
            default -> new CareWords(protocol, at, commands, session).command(step);
        };
    }

    private ChartVitalSign vital(Reading reading, String[] w) {
        return new ChartVitalSign(new VitalSign(
                new RecordId(word(w, "as", "v" + commands)),
                at,
                reading,
                null,
                null,
                null,
                null,
                ScriptedVisit.NURSE,
                null,
                null,
                RecordStatus.FINAL));
    }

    private Administration giving(String[] w) {
        List<String> words = List.of(w);
        Drug drug = drug(w);
        boolean nasal = drug == Drug.ESKETAMINE;
        boolean running = words.contains("running");
        boolean none = words.contains("none");
        Completion completion = none ? Completion.NOT_GIVEN : running ? Completion.IN_PROGRESS : Completion.GIVEN;
        int minutes = Integer.parseInt(word(w, "for", "0"));
        return new Administration(
                new RecordId(word(w, "as", "a1")),
                drug,
                nasal ? Route.NASAL : route(w),
                nasal ? DoseForm.DEVICE : DoseForm.INFUSION_SEGMENT,
                completion,
                new Interval(at.minusMinutes(minutes), running ? null : at),
                none ? null : Quantity.of(word(w, "mg", "28"), Unit.MILLIGRAM),
                null,
                null,
                words.contains("unordered") ? null : new RecordId("o1"),
                new RecordId("p1"),
                nasal ? null : new DosingWeight(Quantity.of("70", Unit.KILOGRAM), new RecordId("w1")),
                words.contains("unwitnessed")
                        ? new Waste(Quantity.of("1", Unit.MILLIGRAM), null)
                        : words.contains("witnessed-by")
                                ? new Waste(
                                        Quantity.of("1", Unit.MILLIGRAM),
                                        word(w, "witnessed-by", "").equals("nurse")
                                                ? ScriptedVisit.NURSE
                                                : ScriptedVisit.PRESCRIBER)
                                : null,
                ScriptedVisit.NURSE,
                null,
                RecordStatus.FINAL);
    }

    private Drug drug(String[] w) {
        List<String> words = List.of(w);
        return words.contains("ketamine")
                ? Drug.RACEMIC_KETAMINE
                : words.contains("esketamine") ? Drug.ESKETAMINE : protocol.drug();
    }

    private Route route(String[] w) {
        return List.of(w).contains("intramuscular")
                ? Route.INTRAMUSCULAR
                : drug(w) == Drug.ESKETAMINE ? Route.NASAL : Route.INTRAVENOUS;
    }

    private static String word(String[] w, String after, String otherwise) {
        int i = List.of(w).indexOf(after);
        return i < 0 ? otherwise : w[i + 1];
    }

    private Clearance clearance(String[] w) {
        String word = w.length > 1 ? w[1] : "yes";
        String until = word(w, "until", "");
        for (ClearanceWord known : ClearanceWord.values()) {
            if (known.code().equals(word)) {
                return new Clearance(
                        new RecordId(w.length > 2 && !w[2].equals("until") ? w[2] : "c1"),
                        known,
                        at,
                        ScriptedVisit.PRESCRIBER,
                        null,
                        until.isEmpty() ? null : LocalDate.parse(until),
                        List.of(),
                        List.of(note()));
            }
        }
        throw new IllegalArgumentException("no such clearance: " + word);
    }

    private Clinic clinic(boolean uncertified) {
        return new Clinic(
                new ClinicId("clinic-" + zone.replaceAll("[^A-Za-z]", ".")),
                new Note("Canary Clinic"),
                ZoneId.of(zone),
                null,
                new RemsCertification(
                        new Identifier("urn:rems", "canary-site"),
                        LocalDate.of(2025, 1, 1),
                        uncertified ? LocalDate.of(2026, 1, 1) : null),
                null,
                List.of(
                        new StaffMember(ScriptedVisit.PRESCRIBER, StaffRole.PRESCRIBER),
                        new StaffMember(ScriptedVisit.NURSE, StaffRole.NURSE)));
    }

    private static Reason canary() {
        return Reason.text("canary words");
    }

    private static Note note() {
        return new Note("canary words");
    }
}
