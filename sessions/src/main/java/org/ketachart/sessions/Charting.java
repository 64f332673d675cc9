package org.ketachart.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.dose.Product;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.session.Deviation;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Reason;
import org.ketachart.sessions.CareFact.*;
import org.ketachart.sessions.SessionCommand.*;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Threshold;

/** What charting a fact leads to: the fact itself always, and with it the alerts it raises and the deviations it shows. */
record Charting(Session session, CommandContext context, Protocol protocol, Instant now) {
    Decision chart(Fact fact, EventChain chain) {
        EventId charted;
        if (fact instanceof ChartVitalSign command) {
            charted = chain.add(new VitalSignCharted(command.vitalSign()));
            review(command.vitalSign(), charted, chain);
        } else if (fact instanceof ChartRating command) {
            charted = chain.add(new RatingCharted(command.rating()));
            review(command.rating(), charted, chain);
        } else if (fact instanceof ChartAdministration command) {
            charted = chain.add(new AdministrationCharted(command.administration()));
            begun(command.administration(), charted, chain);
            compare(command.administration(), charted, chain);
            review(command.administration(), charted, chain);
        } else if (fact instanceof ChartIntervention command) {
            charted = chain.add(new InterventionCharted(command.intervention()));
        } else if (fact instanceof ChartAdverseEvent command) {
            charted = chain.add(new AdverseEventCharted(command.adverseEvent()));
        } else if (fact instanceof ChartEffect command) {
            charted = chain.add(new EffectCharted(command.effect()));
        } else if (fact instanceof ChartProduct command) {
            charted = chain.add(new ProductIdentified(command.product()));
            relabel(command.product(), charted, chain);
        } else if (fact instanceof ChartOrder command) {
            charted = chain.add(new OrderWritten(command.order()));
        } else if (fact instanceof ChartPlan command) {
            charted = chain.add(new PlanMade(command.plan()));
        } else if (fact instanceof ChartCourse command) {
            charted = chain.add(new CourseSummarized(command.course()));
        } else if (fact instanceof ChartPhase command) {
            charted = chain.add(new PhaseSummarized(command.phase()));
        } else if (fact instanceof CareFact command) {
            charted = new CareCharting(this).chart(command, chain);
        } else {
            RecordDeviation command = (RecordDeviation) fact;
            charted = chain.add(new DeviationRecorded(new Deviation(
                    chain.nextId(), command.what(), context.occurredAt(), command.concerns(), command.note())));
        }
        if (context.occurredAt().toInstant().isAfter(now) || isAhead(fact)) {
            chain.deviation(SessionDeviation.CHARTED_IN_FUTURE, List.of(), context.occurredAt(), charted);
        }
        return chain.accepted();
    }

    /** A reading whose own time is yet to come was mostly mistyped. */
    private boolean isAhead(Fact fact) {
        if (fact instanceof ChartVitalSign command) {
            return command.vitalSign().taken().toInstant().isAfter(now);
        }
        return fact instanceof ChartRating command
                && command.rating().taken().toInstant().isAfter(now);
    }

    /** Brings the alerts up to what the facts speak for once this one is charted. */
    void review(ChartedFact fact, EventId cause, EventChain chain) {
        WatchedFacts before = WatchedFacts.of(session);
        AlertCourse known = new AlertCourse(before.with(fact), protocol, before.subjects(fact));
        new AlertReview(session, known, context.occurredAt(), now, cause, chain).write();
    }

    /** Brings the alerts up to what the facts speak for once a dose is said to begin with this giving, whether or not it reached the patient. */
    void reviewBegun(Administration first, EventId cause, EventChain chain) {
        WatchedFacts begun = WatchedFacts.of(session).begunAt(first.time().start());
        AlertCourse known = new AlertCourse(begun.with(first), protocol);
        new AlertReview(session, known, context.occurredAt(), now, cause, chain).write();
    }

    /** Brings the alerts up to what the facts speak for once this one is gone. */
    void reviewWithout(FactRef fact, EventId cause, EventChain chain) {
        AlertCourse known = new AlertCourse(WatchedFacts.of(session).without(fact), protocol);
        new AlertReview(session, known, context.occurredAt(), now, cause, chain).write();
    }

    /** A drug given to a patient for whom no dose was begun, or who was ready to leave, puts the visit back: monitoring is owed. */
    private void begun(Administration given, EventId cause, EventChain chain) {
        boolean known = session.record().administrations().stream()
                .anyMatch(a -> a.id().equals(given.id()) && a.reachedPatient());
        if (!given.reachedPatient() || known) {
            return;
        }
        OffsetDateTime start = given.time().start();
        SessionState state = session.record().state();
        boolean gone = session.record().discharge() != null;
        boolean undosed = !gone
                && (state == SessionState.ARRIVED || state == SessionState.CLEARED || state == SessionState.WITHHELD);
        if (undosed) {
            chain.add(new DosingBegan(), start, cause);
        } else if (state == SessionState.READY) {
            chain.add(
                    new MonitoringResumed(new Reason(SessionWords.drugGiven(), List.of())),
                    notBeforeReady(start),
                    cause);
        }
        if (undosed || session.record().monitoring() == null) {
            chain.deviation(SessionDeviation.DOSE_UNGATED, List.of(ref(given)), start, cause);
        }
    }

    /** Monitoring goes on from when the patient was ready, also for a drug of before that was charted only now. */
    private OffsetDateTime notBeforeReady(OffsetDateTime start) {
        Interval monitoring = session.record().monitoring();
        OffsetDateTime ready = monitoring == null ? null : monitoring.end();
        return ready != null && ready.isAfter(start) ? ready : start;
    }

    /** Notes what a label that is read, or read again, says of what was given from it. */
    private void relabel(Product label, EventId cause, EventChain chain) {
        StockRule stock = new StockRule(session, context.recalls());
        for (Administration given : stock.newlyExpired(label)) {
            chain.deviation(
                    SessionDeviation.PRODUCT_EXPIRED,
                    List.of(ref(given)),
                    given.time().start(),
                    cause);
        }
        for (Administration given : stock.newlyRecalled(label)) {
            chain.deviation(
                    SessionDeviation.PRODUCT_RECALLED,
                    List.of(ref(given)),
                    given.time().start(),
                    cause);
        }
    }

    /** Notes how a giving differs from its order, its product and the rules for waste. */
    void compare(Administration given, EventId cause, EventChain chain) {
        List<FactRef> concerns = List.of(ref(given));
        OffsetDateTime at = given.time().start();
        if (given.reachedPatient()) {
            Optional<MedicationOrder> order = session.record().orders().stream()
                    .filter(o -> o.id().equals(given.order()))
                    .findFirst();
            if (order.isEmpty()) {
                chain.deviation(SessionDeviation.DOSE_WITHOUT_ORDER, concerns, at, cause);
            } else {
                if (order.get().status() != OrderStatus.ACTIVE && order.get().status() != OrderStatus.COMPLETED) {
                    chain.deviation(SessionDeviation.ORDER_NOT_ACTIVE, concerns, at, cause);
                }
                if (order.get().drug() != given.drug()) {
                    chain.deviation(SessionDeviation.DRUG_DIFFERS, concerns, at, cause);
                }
                if (order.get().route() != given.route()) {
                    chain.deviation(SessionDeviation.ROUTE_DIFFERS, concerns, at, cause);
                }
                if (new Given(protocol, session.record(), given).exceeds(order.get())) {
                    chain.deviation(SessionDeviation.DOSE_ABOVE_ORDER, concerns, at, cause);
                }
            }
            if (session.record().products().stream()
                    .anyMatch(p -> p.id().equals(given.product()) && p.contradicts(given.drug()))) {
                chain.deviation(SessionDeviation.PRODUCT_DIFFERS, concerns, at, cause);
            }
        }
        if (given.reachedPatient()) {
            place(given, concerns, cause, chain);
            StockRule stock = new StockRule(session, context.recalls());
            if (stock.isExpired(given)) {
                chain.deviation(SessionDeviation.PRODUCT_EXPIRED, concerns, at, cause);
            }
            if (stock.isRecalled(given)) {
                chain.deviation(SessionDeviation.PRODUCT_RECALLED, concerns, at, cause);
            }
        }
        HostRef witness = given.waste() == null ? null : given.waste().witness();
        if (given.waste() != null && (witness == null || witness.equals(given.performer()))) {
            chain.deviation(SessionDeviation.WASTE_UNWITNESSED, concerns, at, cause);
        }
    }

    /** Notes a dose where none may be planned, and a device that followed too soon (RTE-03). */
    private void place(Administration given, List<FactRef> concerns, EventId cause, EventChain chain) {
        Setting setting = session.record().setting();
        OffsetDateTime at = given.time().start();
        if (setting == Setting.HOME) {
            chain.deviation(SessionDeviation.DOSE_AT_HOME, concerns, at, cause);
        }
        if (given.drug() == Drug.ESKETAMINE && (setting == Setting.HOME || setting == Setting.TELEHEALTH)) {
            chain.deviation(SessionDeviation.ESKETAMINE_AT_HOME, concerns, at, cause);
        }
        protocol.limits()
                .find(ProtocolValue.DEVICE_REST)
                .filter(rest -> given.form() == DoseForm.DEVICE && isSoonAfterDevice(given, rest))
                .ifPresent(rest -> chain.deviation(SessionDeviation.DEVICE_TOO_SOON, concerns, at, cause));
    }

    private boolean isSoonAfterDevice(Administration given, Threshold rest) {
        return session.record().administrations().stream()
                .filter(a -> !a.id().equals(given.id()) && a.form() == DoseForm.DEVICE && a.reachedPatient())
                .anyMatch(a -> between(a.time(), given.time()).toSeconds() < rest.whole() * 60L);
    }

    /** The rest counts from the end of the earlier device to the beginning of the later one. */
    private static Duration between(Interval one, Interval other) {
        boolean inOrder = !other.start().isBefore(one.start());
        Interval earlier = inOrder ? one : other;
        Interval later = inOrder ? other : one;
        OffsetDateTime end = earlier.end();
        return Duration.between(end == null ? earlier.start() : end, later.start());
    }

    private static FactRef ref(Administration given) {
        return new FactRef(FactKind.ADMINISTRATION, given.id());
    }
}
