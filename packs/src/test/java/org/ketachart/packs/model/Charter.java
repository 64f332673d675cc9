package org.ketachart.packs.model;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload.AlertRaised;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.CareVisitKind;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.CareFact.AnswerChecklist;
import org.ketachart.sessions.CareFact.ChartCareVisit;
import org.ketachart.sessions.CareFact.NoteAuthorization;
import org.ketachart.sessions.CareFact.ReportHomeDose;
import org.ketachart.sessions.CareFact.ScreenSuicidality;
import org.ketachart.sessions.CareFact.TakeDoseHistory;
import org.ketachart.sessions.SessionCommand.*;

/** Charts facts, some of them twice, late, corrected under their own id or as never having been. */
final class Charter {
    final Desk desk;
    final FactMaker facts;
    final CareMaker care;
    private final Dice dice;

    Charter(Desk desk, FactMaker facts, CareMaker care) {
        this.desk = desk;
        this.facts = facts;
        this.care = care;
        this.dice = desk.dice;
    }

    private List<? extends ChartedFact> none() {
        return List.of();
    }

    /** Returns a new id, or now and then that of a fact charted before, which is thereby corrected. */
    private RecordId id(String kind, List<? extends ChartedFact> before) {
        return !before.isEmpty() && dice.chance(50) ? dice.of(before).id() : desk.id(kind);
    }

    private RecordStatus status(RecordId id, List<? extends ChartedFact> before) {
        boolean known = before.stream().anyMatch(fact -> fact.id().equals(id));
        if (dice.chance(6)) {
            return RecordStatus.ENTERED_IN_ERROR;
        }
        return known ? RecordStatus.AMENDED : RecordStatus.FINAL;
    }

    private @Nullable BloodPressure baseline() {
        Session session = desk.session();
        if (session == null) {
            return null;
        }
        for (VitalSign vital : session.record().vitalSigns()) {
            if (vital.reading() instanceof BloodPressure pressure) {
                return pressure;
            }
        }
        return null;
    }

    void vital(VitalKind kind) {
        Session session = desk.session();
        OffsetDateTime at = desk.happened();
        List<? extends ChartedFact> before = session == null
                ? none()
                : session.record().vitalSigns().stream()
                        .filter(v -> v.reading().kind() == kind)
                        .toList();
        RecordId id = kind == VitalKind.WEIGHT && dice.chance(900) ? new RecordId("weight-1") : id("vital", before);
        CheckpointRole role = dice.chance(300) ? dice.of(CheckpointRole.values()) : null;
        desk.tell(
                new ChartVitalSign(facts.vital(id, at, facts.reading(kind, baseline()), role, status(id, before))),
                at,
                null,
                cause());
    }

    void rating(Scale scale) {
        Session session = desk.session();
        OffsetDateTime at = desk.happened();
        List<? extends ChartedFact> before = session == null
                ? none()
                : session.record().ratings().stream()
                        .filter(r -> r.scale() == scale)
                        .toList();
        RecordId id = id("rating", before);
        desk.tell(new ChartRating(facts.rating(id, at, scale, status(id, before))), at);
    }

    void answer(ChecklistItem item) {
        Session session = desk.session();
        OffsetDateTime at = desk.happened();
        List<? extends ChartedFact> before = session == null
                ? none()
                : session.care().answers().stream()
                        .filter(a -> a.item() == item)
                        .toList();
        RecordId id = id("answer", before);
        desk.tell(new AnswerChecklist(care.answer(id, item, at, status(id, before))), at);
    }

    void screen(boolean withPlan) {
        Session session = desk.session();
        OffsetDateTime at = desk.happened();
        List<? extends ChartedFact> before =
                session == null ? none() : session.care().screens();
        RecordId id = withPlan && !before.isEmpty() ? dice.of(before).id() : id("screen", before);
        desk.tell(new ScreenSuicidality(care.screen(id, at, withPlan, status(id, before))), at);
    }

    void history() {
        Session session = desk.session();
        OffsetDateTime at = desk.happened();
        List<? extends ChartedFact> before =
                session == null ? none() : session.care().histories();
        RecordId id = id("history", before);
        desk.tell(
                new TakeDoseHistory(care.history(
                        id,
                        at,
                        session != null && dice.chance(400) ? session.care().homeDoses() : List.of(),
                        status(id, before))),
                at);
    }

    void home() {
        Session session = desk.session();
        OffsetDateTime at = desk.happened();
        List<? extends ChartedFact> before =
                session == null ? none() : session.care().homeDoses();
        RecordId id = id("home", before);
        OffsetDateTime taken = at.minusMinutes(dice.of(3, 12 * 60, 23 * 60, 24 * 60, 60 * 60, 7 * 24 * 60));
        desk.tell(new ReportHomeDose(care.home(id, taken, status(id, before))), at);
    }

    void authorization() {
        OffsetDateTime at = desk.happened();
        desk.tell(new NoteAuthorization(care.authorization(desk.id("payer"), at, RecordStatus.FINAL)), at);
    }

    void careVisit(CareVisitKind kind) {
        OffsetDateTime at = desk.happened();
        RecordId id = new RecordId("care-" + kind.code());
        RecordStatus status = dice.chance(950) ? RecordStatus.FINAL : RecordStatus.ENTERED_IN_ERROR;
        desk.tell(new ChartCareVisit(care.visit(id, kind, at, status)), at);
    }

    void plan() {
        OffsetDateTime at = desk.happened();
        desk.tell(new ChartPlan(care.plan(at)), at);
    }

    void order() {
        OffsetDateTime at = desk.happened();
        desk.tell(new ChartOrder(facts.order(new RecordId(dice.chance(950) ? "order-1" : "order-2"), at)), at);
    }

    void product() {
        desk.tell(new ChartProduct(facts.product(new RecordId("product-1"))), desk.happened());
    }

    Administration giving(@Nullable RecordId which) {
        Session session = desk.session();
        OffsetDateTime end = desk.happened();
        int seconds = dice.chance(200) ? 0 : dice.between(10, 1500);
        OffsetDateTime start = desk.write(end.toInstant().minusSeconds(seconds));
        List<? extends ChartedFact> before =
                session == null ? none() : session.record().administrations();
        RecordId id = which == null ? id("giving", before) : which;
        return facts.giving(id, start, end, status(id, before));
    }

    void give() {
        Session session = desk.session();
        Administration running = session == null
                ? null
                : session.record().administrations().stream()
                        .filter(a -> a.completion() == org.ketachart.core.dose.Completion.IN_PROGRESS)
                        .findFirst()
                        .orElse(null);
        Administration giving = giving(running != null && dice.chance(700) ? running.id() : null);
        desk.tell(new ChartAdministration(giving), giving.time().start(), null, cause());
    }

    void other() {
        OffsetDateTime at = desk.happened();
        switch (dice.between(0, 2)) {
            case 0 -> desk.tell(new ChartIntervention(facts.intervention(desk.id("act"), at)), at, null, cause());
            case 1 -> desk.tell(new ChartAdverseEvent(facts.event(desk.id("event"), at)), at);
            default -> desk.tell(new RecordDeviation(Concept.text("something else"), List.of(), null), at);
        }
    }

    /** What is charted because of an alert says so. */
    private @Nullable EventId cause() {
        Event alert = dice.chance(60) ? desk.anyEvent(AlertRaised.class) : null;
        return alert == null ? null : alert.header().id();
    }
}
