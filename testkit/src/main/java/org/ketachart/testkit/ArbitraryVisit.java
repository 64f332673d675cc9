package org.ketachart.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.AdministrationCharted;
import org.ketachart.core.event.EventPayload.AdverseEventCharted;
import org.ketachart.core.event.EventPayload.AdverseEventDeclined;
import org.ketachart.core.event.EventPayload.AdverseEventReviewed;
import org.ketachart.core.event.EventPayload.AlertAcknowledged;
import org.ketachart.core.event.EventPayload.AlertCleared;
import org.ketachart.core.event.EventPayload.AlertEscalated;
import org.ketachart.core.event.EventPayload.AlertRaised;
import org.ketachart.core.event.EventPayload.CareVisitCharted;
import org.ketachart.core.event.EventPayload.ChecklistAnswered;
import org.ketachart.core.event.EventPayload.ClearanceDecided;
import org.ketachart.core.event.EventPayload.ConsentCharted;
import org.ketachart.core.event.EventPayload.CourseSummarized;
import org.ketachart.core.event.EventPayload.DeviationRecorded;
import org.ketachart.core.event.EventPayload.DoseCompleted;
import org.ketachart.core.event.EventPayload.DoseHistoryTaken;
import org.ketachart.core.event.EventPayload.DoseStopped;
import org.ketachart.core.event.EventPayload.DoseWithheld;
import org.ketachart.core.event.EventPayload.DosingBegan;
import org.ketachart.core.event.EventPayload.EffectCharted;
import org.ketachart.core.event.EventPayload.EnteredInError;
import org.ketachart.core.event.EventPayload.FormCharted;
import org.ketachart.core.event.EventPayload.GateJudged;
import org.ketachart.core.event.EventPayload.GateOverridden;
import org.ketachart.core.event.EventPayload.HomeDoseReported;
import org.ketachart.core.event.EventPayload.HomeSupplyDispensed;
import org.ketachart.core.event.EventPayload.InterventionCharted;
import org.ketachart.core.event.EventPayload.MonitoringResumed;
import org.ketachart.core.event.EventPayload.OrderWritten;
import org.ketachart.core.event.EventPayload.PatientArrived;
import org.ketachart.core.event.EventPayload.PatientLeft;
import org.ketachart.core.event.EventPayload.PatientNoShow;
import org.ketachart.core.event.EventPayload.PatientTransferred;
import org.ketachart.core.event.EventPayload.PayerAuthorizationNoted;
import org.ketachart.core.event.EventPayload.PhaseSummarized;
import org.ketachart.core.event.EventPayload.PlanMade;
import org.ketachart.core.event.EventPayload.ProductIdentified;
import org.ketachart.core.event.EventPayload.RatingCharted;
import org.ketachart.core.event.EventPayload.ReadyToLeave;
import org.ketachart.core.event.EventPayload.SessionCancelled;
import org.ketachart.core.event.EventPayload.SessionFinished;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.core.event.EventPayload.SuicidalityScreened;
import org.ketachart.core.event.EventPayload.UnknownPayload;
import org.ketachart.core.event.EventPayload.VitalSignCharted;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.AlertAcknowledgement;
import org.ketachart.core.session.AlertClearing;
import org.ketachart.core.session.AlertEscalation;
import org.ketachart.core.session.Gate;
import org.ketachart.core.session.GateOverride;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.PhaseId;
import org.ketachart.core.value.RecordId;

/** What happens in one visit, step after step, each following from the state before it. */
final class ArbitraryVisit {
    private static final List<Class<? extends EventPayload>> BEDSIDE = List.of(
            VitalSignCharted.class,
            VitalSignCharted.class,
            RatingCharted.class,
            InterventionCharted.class,
            AdverseEventCharted.class,
            EffectCharted.class,
            ConsentCharted.class,
            FormCharted.class,
            AlertRaised.class,
            DeviationRecorded.class,
            ChecklistAnswered.class,
            ChecklistAnswered.class,
            SuicidalityScreened.class,
            DoseHistoryTaken.class,
            PayerAuthorizationNoted.class,
            HomeDoseReported.class,
            CareVisitCharted.class,
            AdverseEventReviewed.class,
            HomeSupplyDispensed.class,
            GateJudged.class,
            UnknownPayload.class);

    private record Charting(FactRef fact, Event event) {}

    private final ArbitraryLog log;
    private final KnownFacts known;
    private final Arbitrary any;
    private final @Nullable PhaseId phase;
    private final List<Charting> charted = new ArrayList<>();

    ArbitraryVisit(ArbitraryLog log, Arbitrary source) {
        this.log = log;
        this.known = new KnownFacts(source);
        this.phase = log.chart().course() == null || source.oneIn(3) ? null : source.next(PhaseId.class);
        PhaseId its = phase;
        this.any = source.pinning(known.pins(log.chart().clinic(), log.chart().course()))
                .pinning(log.times())
                .pinning(Map.of("SessionOpened.phase", () -> its, "Phase.id", () -> its));
    }

    void happen() {
        log.add(any.next(SessionOpened.class));
        while (any.oneIn(2)) {
            chart(any.oneIn(2) ? OrderWritten.class : ProductIdentified.class);
        }
        if (log.chart().course() != null) {
            log.add(any.next(CourseSummarized.class));
        }
        if (phase != null) {
            log.add(any.next(PhaseSummarized.class));
        }
        switch (any.below(8)) {
            case 0 -> addOneOf(SessionCancelled.class, PatientNoShow.class);
            case 1 -> facts();
            default -> arrive();
        }
        facts();
    }

    private void arrive() {
        log.add(new PatientArrived());
        facts();
        log.add(any.next(GateJudged.class));
        switch (any.below(6)) {
            case 0 -> log.add(any.next(DoseWithheld.class));
            case 1 -> log.add(any.next(PatientLeft.class));
            default -> {
                Clearance clearance = any.next(Clearance.class);
                log.add(new ClearanceDecided(clearance));
                facts();
                if (clearance.allowsDose()) {
                    dose();
                }
            }
        }
    }

    private void dose() {
        Gate gate = any.next(Gate.class);
        log.add(new GateJudged(gate));
        if (any.oneIn(4)) {
            GateOverride override = any.next(GateOverride.class);
            log.add(new GateOverridden(new GateOverride(
                    override.id(),
                    gate.id(),
                    override.clinician(),
                    override.decided(),
                    override.reason(),
                    override.role(),
                    null)));
        }
        log.add(new DosingBegan());
        int givings = 1 + any.below(3);
        for (int i = 0; i < givings; i++) {
            chart(AdministrationCharted.class);
            facts();
        }
        addOneOf(DoseCompleted.class, DoseStopped.class);
        facts();
        monitor();
    }

    private void monitor() {
        if (any.oneIn(6)) {
            addOneOf(PatientLeft.class, PatientTransferred.class);
            return;
        }
        log.add(new ReadyToLeave());
        facts();
        if (any.oneIn(4)) {
            log.add(any.next(MonitoringResumed.class));
            facts();
            monitor();
            return;
        }
        if (log.chart().course() != null && any.oneIn(3)) {
            log.add(any.next(PlanMade.class));
        }
        addOneOf(SessionFinished.class, PatientLeft.class, PatientTransferred.class);
    }

    private void facts() {
        for (int count = any.below(4); count > 0; count--) {
            chart(any.oneOf(BEDSIDE));
            if (any.oneIn(6) && known.find(FactKind.VITAL_SIGN) != null) {
                chart(AdverseEventDeclined.class);
            }
            if (!charted.isEmpty() && any.oneIn(6)) {
                correct(any.oneOf(charted));
            }
        }
    }

    private void correct(Charting earlier) {
        if (any.oneIn(3)) {
            if (earlier.fact().kind() != FactKind.PRODUCT) {
                EnteredInError withdrawn = any.next(EnteredInError.class);
                log.amend(earlier.event(), new EnteredInError(earlier.fact(), withdrawn.reason()));
            }
            return;
        }
        known.naming(earlier.fact().id());
        EventPayload corrected = any.next(earlier.event().payload().getClass());
        while (!corrected.findFact().equals(Optional.of(earlier.fact()))) {
            corrected = any.next(earlier.event().payload().getClass());
        }
        log.amend(earlier.event(), corrected);
        known.naming(known.fresh());
    }

    private void chart(Class<? extends EventPayload> type) {
        RecordId id = known.fresh();
        known.naming(id);
        EventPayload payload = any.next(type);
        Event event = any.oneIn(6) ? log.addLate(payload) : log.add(payload);
        payload.findFact().ifPresent(fact -> {
            known.add(fact);
            charted.add(new Charting(fact, event));
        });
        known.naming(known.fresh());
        if (payload instanceof AlertRaised raised) {
            follow(raised.alert());
        }
    }

    @SafeVarargs
    private void addOneOf(Class<? extends EventPayload>... types) {
        log.add(any.next(types[any.below(types.length)]));
    }

    /** An alert may be carried to somebody else, taken on, and over. */
    private void follow(Alert alert) {
        if (any.oneIn(4)) {
            AlertEscalation made = any.next(AlertEscalation.class);
            log.add(new AlertEscalated(new AlertEscalation(alert.id(), made.at(), made.to(), made.note())));
        }
        if (any.oneIn(2)) {
            AlertAcknowledgement made = any.next(AlertAcknowledgement.class);
            log.add(new AlertAcknowledged(new AlertAcknowledgement(alert.id(), made.by(), made.at(), made.note())));
        }
        if (any.oneIn(3)) {
            AlertClearing made = any.next(AlertClearing.class);
            log.add(new AlertCleared(new AlertClearing(alert.id(), made.at(), made.how(), made.because())));
        }
    }
}
