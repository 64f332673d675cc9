package org.ketachart.packs.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.Escort;
import org.ketachart.core.session.EscortKind;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.SessionCommand.*;

/** Takes steps, in their place and out of it. */
final class Stepper {
    private static final Reason REASON = Reason.text("why");
    private static final Note NOTE = new Note("why");
    private final Desk desk;
    private final Charter charter;
    private final Dice dice;

    Stepper(Desk desk, Charter charter) {
        this.desk = desk;
        this.charter = charter;
        this.dice = desk.dice;
    }

    /** Steps are seldom charted late and hardly ever for later. */
    private OffsetDateTime at() {
        return dice.chance(30) ? desk.happened() : desk.write(desk.clock());
    }

    private Decision tell(Step step) {
        return desk.tell(step, at());
    }

    void arrive() {
        tell(new Arrive());
    }

    void clear() {
        OffsetDateTime at = at();
        ClearanceWord word = dice.chance(930)
                ? dice.of(ClearanceWord.YES, ClearanceWord.YES_WITH_CAUTIONS)
                : dice.of(ClearanceWord.ASK, ClearanceWord.NO);
        desk.tell(new DecideClearance(clearance(word, at)), at);
    }

    private Clearance clearance(ClearanceWord word, OffsetDateTime at) {
        LocalDate today = desk.day(at);
        LocalDate until = dice.chance(200) ? today.minusDays(dice.chance(950) ? 0 : 1) : null;
        return new Clearance(desk.id("clearance"), word, at, World.PRESCRIBER, null, until, List.of(), List.of());
    }

    BeginDose beginning() {
        Session session = desk.session();
        List<Clearance> known = session == null ? List.of() : session.clearances();
        RecordId clearance = known.isEmpty()
                ? new RecordId("none")
                : (dice.chance(970) ? known.get(known.size() - 1) : dice.of(known)).id();
        return new BeginDose(charter.giving(null), clearance);
    }

    Decision begin() {
        BeginDose begin = beginning();
        return desk.tell(begin, dice.chance(900) ? begin.first().time().start() : at());
    }

    Decision override(Gated step) {
        HostRef clinician = dice.chance(940) ? World.PRESCRIBER : dice.of(World.NURSE, World.STRANGER);
        HostRef second = dice.chance(350) ? dice.of(World.NURSE, World.NURSE, World.STRANGER, World.PRESCRIBER) : null;
        return tell(new OverrideGate(step, clinician, NOTE, second));
    }

    Decision ready() {
        return tell(new DeclareReady());
    }

    Discharge discharge(Disposition disposition) {
        OffsetDateTime at = dice.chance(850) ? desk.write(desk.clock()) : desk.happened();
        Escort escort = dice.chance(940)
                ? new Escort(
                        dice.of(EscortKind.ADULT_KNOWN_TO_PATIENT, EscortKind.TRANSPORT_SERVICE),
                        dice.chance(500) ? HostRef.literal("RelatedPerson", "escort") : null)
                : dice.chance(500) ? new Escort(dice.of(EscortKind.NONE, EscortKind.UNKNOWN), null) : null;
        return new Discharge(at, disposition, escort, dice.chance(950) ? Boolean.TRUE : dice.of(false, null), null);
    }

    Finish finishing() {
        return new Finish(discharge(dice.chance(970) ? Disposition.HOME : dice.of(Disposition.values())));
    }

    Decision finish() {
        return tell(finishing());
    }

    void depart() {
        boolean transfer = dice.chance(400);
        Departure departure = transfer
                ? new Transfer(discharge(dice.of(Disposition.HOSPITAL, Disposition.EMERGENCY_SERVICE)))
                : new Leave(discharge(dice.of(Disposition.HOME, Disposition.AGAINST_ADVICE, Disposition.ELOPED)));
        desk.tell(departure, dice.chance(700) ? departure.discharge().at() : desk.happened());
    }

    void callOff() {
        tell(dice.chance(500) ? new Cancel(Concept.text("why")) : new NoShow(null));
    }

    void withhold() {
        tell(new Withhold(REASON));
    }

    void end() {
        tell(dice.chance(600) ? new CompleteDose() : new StopDose(REASON));
    }

    void resume() {
        tell(new ResumeMonitoring(REASON));
    }

    /** Any step, wherever the visit stands. */
    void any() {
        switch (dice.between(0, 9)) {
            case 0 -> arrive();
            case 1 -> clear();
            case 2 -> withhold();
            case 3 -> begin();
            case 4 -> end();
            case 5 -> ready();
            case 6 -> resume();
            case 7 -> finish();
            case 8 -> callOff();
            default -> override(dice.of(beginning(), new DeclareReady(), finishing()));
        }
    }

    void acknowledge() {
        Session session = desk.session();
        List<Alert> open = session == null ? List.of() : session.openAlerts();
        List<Alert> all = session == null ? List.of() : session.alerts();
        if (all.isEmpty()) {
            return;
        }
        Alert alert = open.isEmpty() || dice.chance(60) ? dice.of(all) : open.get(0);
        RecordId which = dice.chance(990) ? alert.id() : new RecordId("none");
        if (dice.chance(120)) {
            tell(new EscalateAlert(which, World.PRESCRIBER, null));
        } else {
            Event before = dice.chance(20) ? desk.anyEvent(AlertAcknowledged.class) : null;
            desk.tell(
                    new AcknowledgeAlert(which, null),
                    at(),
                    before == null ? null : before.header().id(),
                    null);
        }
    }

    void retract() {
        Event event = desk.anyEvent();
        FactRef fact = event == null ? null : Known.fact(event.payload());
        if (dice.chance(15)) {
            tell(new Retract(new FactRef(dice.of(FactKind.values()), new RecordId("none")), REASON));
        } else if (fact != null) {
            tell(new Retract(fact, REASON));
        }
    }

    /** A step is charted anew, mostly at another time, now and then as what it was not. */
    void correct() {
        Event event = dice.chance(900)
                ? desk.anyEvent(
                        PatientArrived.class,
                        ClearanceDecided.class,
                        DoseWithheld.class,
                        DosingBegan.class,
                        DoseCompleted.class,
                        ReadyToLeave.class,
                        MonitoringResumed.class,
                        SessionFinished.class,
                        PatientLeft.class,
                        PatientTransferred.class)
                : desk.anyEvent();
        if (event == null) {
            return;
        }
        OffsetDateTime then = event.header().occurredAt().plusSeconds(dice.between(-1800, 600));
        correct(event, then);
    }

    private void correct(Event event, OffsetDateTime then) {
        EventId amends = event.header().id();
        EventPayload payload = event.payload();
        if (payload instanceof PatientArrived) {
            desk.tell(new Arrive(), then, amends, null);
        } else if (payload instanceof ClearanceDecided decided) {
            Clearance was = decided.clearance();
            ClearanceWord word = dice.of(ClearanceWord.values());
            RecordId id = dice.chance(700) ? was.id() : desk.id("clearance");
            desk.tell(
                    new DecideClearance(Clearance.decided(id, word, then, World.PRESCRIBER, List.of())),
                    then,
                    amends,
                    null);
        } else if (payload instanceof DoseWithheld) {
            desk.tell(new Withhold(REASON), then, amends, null);
        } else if (payload instanceof DosingBegan) {
            Administration first = firstGiving();
            if (first != null) {
                desk.tell(new BeginDose(first, new RecordId("any")), then, amends, null);
            }
        } else if (payload instanceof DoseCompleted) {
            desk.tell(new CompleteDose(), then, amends, null);
        } else if (payload instanceof ReadyToLeave) {
            desk.tell(new DeclareReady(), then, amends, null);
        } else if (payload instanceof MonitoringResumed) {
            desk.tell(new ResumeMonitoring(REASON), then, amends, null);
        } else if (payload instanceof SessionFinished || payload instanceof PatientLeft) {
            if (dice.chance(500)) {
                desk.tell(new Leave(discharge(Disposition.AGAINST_ADVICE)), then, amends, null);
            } else {
                desk.tell(finishing(), then, amends, null);
            }
        } else {
            desk.tell(new CompleteDose(), then, amends, null);
        }
    }

    private @Nullable Administration firstGiving() {
        Session session = desk.session();
        if (session == null || session.record().administrations().isEmpty()) {
            return null;
        }
        RecordId id = session.record().administrations().get(0).id();
        return charter.giving(id);
    }
}
