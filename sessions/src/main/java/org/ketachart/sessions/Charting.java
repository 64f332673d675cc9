package org.ketachart.sessions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Deviation;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.SessionCommand.*;

/** What charting a fact leads to: the fact itself always, and with it the alerts it raises and the deviations it shows. */
record Charting(Session session, CommandContext context, Protocol protocol, Instant now) {
    Decision chart(Fact fact, EventChain chain) {
        EventId charted;
        if (fact instanceof ChartVitalSign command) {
            charted = chain.add(new VitalSignCharted(command.vitalSign()));
            watch(command.vitalSign(), charted, chain);
        } else if (fact instanceof ChartRating command) {
            charted = chain.add(new RatingCharted(command.rating()));
            watch(command.rating(), charted, chain);
        } else if (fact instanceof ChartAdministration command) {
            charted = chain.add(new AdministrationCharted(command.administration()));
            begun(command.administration(), charted, chain);
            compare(command.administration(), charted, chain);
        } else if (fact instanceof ChartIntervention command) {
            charted = chain.add(new InterventionCharted(command.intervention()));
        } else if (fact instanceof ChartAdverseEvent command) {
            charted = chain.add(new AdverseEventCharted(command.adverseEvent()));
        } else if (fact instanceof ChartProduct command) {
            charted = chain.add(new ProductIdentified(command.product()));
        } else if (fact instanceof ChartOrder command) {
            charted = chain.add(new OrderWritten(command.order()));
        } else if (fact instanceof ChartPlan command) {
            charted = chain.add(new PlanMade(command.plan()));
        } else if (fact instanceof ChartCourse command) {
            charted = chain.add(new CourseSummarized(command.course()));
        } else if (fact instanceof ChartPhase command) {
            charted = chain.add(new PhaseSummarized(command.phase()));
        } else {
            RecordDeviation command = (RecordDeviation) fact;
            charted = chain.add(new DeviationRecorded(new Deviation(
                    chain.nextId(), command.what(), context.occurredAt(), command.concerns(), command.note())));
        }
        if (context.occurredAt().toInstant().isAfter(now)) {
            chain.deviation(SessionDeviation.CHARTED_IN_FUTURE, List.of(), context.occurredAt(), charted);
        }
        return chain.accepted();
    }

    private void watch(VitalSign vitalSign, EventId cause, EventChain chain) {
        if (vitalSign.status() == RecordStatus.ENTERED_IN_ERROR) {
            return;
        }
        FactRef ref = Sightings.ref(vitalSign);
        if (vitalSign.reading() instanceof BloodPressure pressure) {
            find(pressure, vitalSign.taken()).ifPresent(word -> chain.alert(word, ref, vitalSign.taken(), cause));
        } else if (vitalSign.reading() instanceof OxygenSaturation saturation) {
            if (saturation.percent() < protocol.lowSaturation().whole()) {
                chain.alert(SessionAlert.SATURATION_LOW, ref, vitalSign.taken(), cause);
            } else if (saturation.percent() < protocol.saturation().whole()) {
                chain.alert(SessionAlert.SATURATION_BELOW, ref, vitalSign.taken(), cause);
            }
        }
    }

    /** Returns the gravest alert this pressure raises; before the dose and after its beginning the limits differ. */
    private Optional<SessionAlert> find(BloodPressure pressure, OffsetDateTime taken) {
        if (protocol.crisis().isReachedBy(pressure)) {
            return Optional.of(SessionAlert.PRESSURE_CRISIS);
        }
        Sightings sightings = new Sightings(session.record());
        Optional<OffsetDateTime> firstDrug = sightings.findFirstDrug().filter(first -> taken.isAfter(first));
        if (firstDrug.isEmpty()) {
            return protocol.caution().isReachedBy(pressure) || protocol.hold().isReachedBy(pressure)
                    ? Optional.of(SessionAlert.PRESSURE_BEFORE_DOSE)
                    : Optional.empty();
        }
        if (protocol.alert().isReachedBy(pressure)) {
            return Optional.of(SessionAlert.PRESSURE_HIGH);
        }
        return sightings
                .findBaseline(firstDrug.get())
                .filter(baseline -> protocol.rise().isReachedByRise(baseline.reading(), pressure)
                        || isRisenByPercent(baseline.reading(), pressure))
                .map(baseline -> SessionAlert.PRESSURE_RISE);
    }

    private boolean isRisenByPercent(BloodPressure baseline, BloodPressure pressure) {
        int most = 100 + protocol.risePercent().whole();
        return 100 * pressure.systolic() > most * baseline.systolic()
                || 100 * pressure.diastolic() > most * baseline.diastolic();
    }

    private void watch(Rating rating, EventId cause, EventChain chain) {
        if (rating.status() == RecordStatus.ENTERED_IN_ERROR
                || rating.scale() != Scale.MOAAS
                || !(rating.result() instanceof RatingResult.Score score)) {
            return;
        }
        if (score.value() <= protocol.deepSedation().whole()) {
            chain.alert(SessionAlert.DEEP_SEDATION, Sightings.ref(rating), rating.taken(), cause);
        } else if (score.value() <= protocol.sedation().whole()) {
            chain.alert(SessionAlert.SEDATION, Sightings.ref(rating), rating.taken(), cause);
        }
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
                if (new Given(session.record(), given).exceeds(order.get())) {
                    chain.deviation(SessionDeviation.DOSE_ABOVE_ORDER, concerns, at, cause);
                }
            }
            if (session.record().products().stream()
                    .anyMatch(p -> p.id().equals(given.product()) && p.contradicts(given.drug()))) {
                chain.deviation(SessionDeviation.PRODUCT_DIFFERS, concerns, at, cause);
            }
        }
        if (given.waste() != null && given.waste().witness() == null) {
            chain.deviation(SessionDeviation.WASTE_UNWITNESSED, concerns, at, cause);
        }
    }

    private static FactRef ref(Administration given) {
        return new FactRef(FactKind.ADMINISTRATION, given.id());
    }
}
