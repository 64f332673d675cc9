package org.ketachart.sessions;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.EscortKind;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.SessionCommand.BeginDose;

/** What closes the three gates of a visit: every reason at once. */
record Gates(Session session, Protocol protocol) {
    /** Returns what speaks against beginning this dose. */
    List<Refusal> begin(BeginDose dose) {
        List<Refusal> found = new ArrayList<>();
        clearance(dose, found);
        Administration first = dose.first();
        if (first.completion() == Completion.NOT_GIVEN) {
            found.add(Refusal.of(SessionFault.NOT_GIVEN, "the first administration must be given or in progress"));
        }
        if (first.drug() != protocol.drug() || first.route() != protocol.route()) {
            found.add(Refusal.of(SessionFault.WRONG_PROTOCOL, "the protocol must be for the drug and route given"));
        }
        order(first, found);
        session.record().products().stream()
                .filter(p -> p.id().equals(first.product()) && p.contradicts(first.drug()))
                .forEach(p -> found.add(Refusal.of(
                        SessionFault.WRONG_PRODUCT,
                        "the product must be of the drug given",
                        new FactRef(FactKind.PRODUCT, p.id()))));
        before(first.time().start(), found);
        return found;
    }

    private void clearance(BeginDose dose, List<Refusal> found) {
        List<Clearance> decided = session.clearances();
        Optional<Clearance> named =
                decided.stream().filter(c -> c.id().equals(dose.clearance())).reduce((a, b) -> b);
        if (named.isEmpty()) {
            found.add(Refusal.of(SessionFault.CLEARANCE_UNKNOWN, "a dose must name a clearance of this visit"));
            return;
        }
        if (!named.get().allowsDose()) {
            found.add(Refusal.of(SessionFault.CLEARANCE_DENIES, "the clearance must be yes or yes-with-cautions"));
        }
        if (!named.get().equals(decided.get(decided.size() - 1))) {
            found.add(Refusal.of(SessionFault.CLEARANCE_SUPERSEDED, "the clearance must be the latest of this visit"));
        }
    }

    private void order(Administration first, List<Refusal> found) {
        Optional<MedicationOrder> order = session.record().orders().stream()
                .filter(o -> o.id().equals(first.order()))
                .findFirst();
        if (order.isEmpty()) {
            found.add(Refusal.of(SessionFault.ORDER_MISSING, "a dose must name an order of this visit"));
            return;
        }
        FactRef ref = new FactRef(FactKind.ORDER, order.get().id());
        if (order.get().status() != OrderStatus.ACTIVE) {
            found.add(Refusal.of(SessionFault.ORDER_NOT_ACTIVE, "the order must be active", ref));
        }
        if (order.get().drug() != first.drug()) {
            found.add(Refusal.of(SessionFault.WRONG_DRUG, "the drug must be the one ordered", ref));
        }
        if (order.get().route() != first.route()) {
            found.add(Refusal.of(SessionFault.WRONG_ROUTE, "the route must be the one ordered", ref));
        }
        if (new Given(session.record(), first).exceeds(order.get())) {
            found.add(Refusal.of(SessionFault.DOSE_ABOVE_ORDER, "the dose must be at most what was ordered", ref));
        }
    }

    private void before(OffsetDateTime start, List<Refusal> found) {
        Sightings sightings = new Sightings(session.record());
        ZoneId zone = session.record().clinic().zone();
        LocalDate day = start.atZoneSameInstant(zone).toLocalDate();
        Predicate<VitalSign> today = v -> !v.taken().isAfter(start)
                && v.taken().atZoneSameInstant(zone).toLocalDate().equals(day);
        sightings
                .findLast(BloodPressure.class, today)
                .ifPresentOrElse(
                        seen -> {
                            if (protocol.hold().isReachedBy(seen.reading())) {
                                found.add(Refusal.of(
                                        SessionFault.PRESSURE_HOLD,
                                        "blood pressure before the dose must be "
                                                + protocol.hold().asCeiling(),
                                        seen.ref()));
                            }
                        },
                        () -> found.add(Refusal.of(
                                SessionFault.PRESSURE_MISSING,
                                "blood pressure must be taken before the dose, on its day (MON-02)")));
        sightings
                .findLast(OxygenSaturation.class, today)
                .filter(seen -> seen.reading().percent() < protocol.saturation().whole())
                .ifPresent(seen -> found.add(Refusal.of(
                        SessionFault.SATURATION_LOW,
                        "oxygen saturation before the dose must be at least " + amount(protocol.saturation()),
                        seen.ref())));
    }

    /** Returns what speaks against the patient being ready at this time. */
    List<Refusal> ready(OffsetDateTime at) {
        List<Refusal> found = new ArrayList<>();
        Sightings sightings = new Sightings(session.record());
        session.record().administrations().stream()
                .filter(a -> a.completion() == Completion.IN_PROGRESS && a.status() != RecordStatus.ENTERED_IN_ERROR)
                .forEach(a -> found.add(Refusal.of(
                        SessionFault.DOSE_RUNNING,
                        "every administration must have its end charted",
                        new FactRef(FactKind.ADMINISTRATION, a.id()))));
        sightings.findFirstDrug().ifPresent(first -> sinceFirst(sightings, first, at, found));
        sightings.findLastDrug().ifPresent(last -> sinceLast(sightings, last, at, found));
        sightings
                .findLastScore(Scale.MOAAS, at)
                .filter(seen -> seen.reading().value() <= protocol.sedation().whole())
                .ifPresent(seen -> found.add(Refusal.of(
                        SessionFault.SEDATED, "MOAA/S must be above " + amount(protocol.sedation()), seen.ref())));
        sightings
                .findLast(OxygenSaturation.class, v -> !v.taken().isAfter(at))
                .filter(seen -> seen.reading().percent() < protocol.saturation().whole())
                .ifPresent(seen -> found.add(Refusal.of(
                        SessionFault.SATURATION_LOW,
                        "the last oxygen saturation must be at least " + amount(protocol.saturation()),
                        seen.ref())));
        session.openAlerts().stream()
                .filter(alert -> alert.level() != AlertLevel.ATTENTION)
                .forEach(alert -> found.add(Refusal.of(
                        SessionFault.ALERT_OPEN,
                        "every urgent or emergency alert must be acknowledged",
                        alert.because().toArray(FactRef[]::new))));
        return found;
    }

    private void sinceFirst(Sightings sightings, OffsetDateTime first, OffsetDateTime at, List<Refusal> found) {
        Threshold stay = protocol.minimumStay();
        if (stay != null && Sightings.isShort(first, at, stay)) {
            found.add(Refusal.of(
                    SessionFault.STAY_TOO_SHORT, "the stay from the first drug must be at least " + amount(stay)));
        }
        for (PlannedLook look : protocol.checkpoints()) {
            if (sightings.pressures().noneMatch(v -> isAnswered(look, v, first))) {
                found.add(Refusal.of(
                        SessionFault.CHECKPOINT_MISSING,
                        "blood pressure must be taken at " + look.first() + " min after the first drug, from "
                                + (look.first() - look.early()) + " to "
                                + (look.first() + look.late()) + " min (" + look.origin() + ")"));
            }
        }
    }

    /** A reading charted with the look's role answers it whatever its minute, for that is a clinical assertion. */
    private static boolean isAnswered(PlannedLook look, VitalSign pressure, OffsetDateTime first) {
        long seconds = Duration.between(first, pressure.taken()).toSeconds();
        return pressure.checkpoint() == look.role()
                || (seconds >= (look.first() - look.early()) * 60L && seconds <= (look.first() + look.late()) * 60L);
    }

    private void sinceLast(Sightings sightings, OffsetDateTime last, OffsetDateTime at, List<Refusal> found) {
        Threshold after = protocol.minimumAfterLast();
        if (after != null && Sightings.isShort(last, at, after)) {
            found.add(Refusal.of(
                    SessionFault.TOO_SOON_AFTER_LAST,
                    "the time after the last drug must be at least " + amount(after)));
        }
        sightings
                .findLast(
                        BloodPressure.class,
                        v -> v.taken().isAfter(last) && !v.taken().isAfter(at))
                .ifPresentOrElse(
                        seen -> {
                            if (protocol.alert().isReachedBy(seen.reading())) {
                                found.add(Refusal.of(
                                        SessionFault.PRESSURE_HIGH,
                                        "the last blood pressure must be "
                                                + protocol.alert().asCeiling(),
                                        seen.ref()));
                            }
                        },
                        () -> found.add(Refusal.of(
                                SessionFault.NOT_RECHECKED,
                                "blood pressure must be taken after the last drug (MON-61)")));
    }

    /** What was seen since the patient was ready may speak against it; what a prescriber set aside then is not asked again. */
    private List<Refusal> stillReady(OffsetDateTime at) {
        Set<Reason> aside = new HashSet<>();
        session.gates().stream()
                .filter(gate -> gate.step().value().equals(Stepping.READY_GATE))
                .reduce((a, b) -> b)
                .filter(gate -> session.overrides().stream()
                        .anyMatch(override -> override.gate().equals(gate.id())))
                .ifPresent(gate -> aside.addAll(gate.reasons()));
        return ready(at).stream()
                .filter(refusal -> !aside.contains(Stepping.reason(refusal)))
                .toList();
    }

    /** Returns what speaks against the patient going home like this. */
    List<Refusal> finish(Discharge discharge) {
        List<Refusal> found = new ArrayList<>(stillReady(discharge.at()));
        Interval monitoring = session.record().monitoring();
        OffsetDateTime ready = monitoring == null ? null : monitoring.end();
        if (ready != null && discharge.at().isBefore(ready)) {
            found.add(Refusal.of(
                    SessionFault.DISCHARGE_TOO_EARLY, "the visit must end at or after the time the patient was ready"));
        }
        if (discharge.disposition() != Disposition.HOME) {
            found.add(Refusal.of(SessionFault.NOT_HOME, "a finished visit must end at home; else leave or transfer"));
        }
        EscortKind escort = discharge.escort() == null
                ? EscortKind.UNKNOWN
                : Objects.requireNonNull(discharge.escort()).kind();
        if (escort == EscortKind.NONE || escort == EscortKind.UNKNOWN) {
            found.add(Refusal.of(SessionFault.ESCORT_MISSING, "somebody must take the patient home (MON-14, V2)"));
        }
        if (!Boolean.TRUE.equals(discharge.instructionsGiven())) {
            found.add(Refusal.of(SessionFault.INSTRUCTIONS_MISSING, "written instructions must be given (MON-69, V1)"));
        }
        Threshold within = protocol.lastPressureWithin();
        OffsetDateTime earliest = discharge.at().minusMinutes(within.whole());
        if (new Sightings(session.record())
                .pressures()
                .noneMatch(v -> !v.taken().isBefore(earliest) && !v.taken().isAfter(discharge.at()))) {
            found.add(Refusal.of(
                    SessionFault.LAST_PRESSURE_OLD,
                    "blood pressure must be taken before leaving, within " + amount(within)));
        }
        return found;
    }

    private static String amount(Threshold limit) {
        return limit.whole() + " " + limit.value().unit().code() + " (" + limit.origin() + ")";
    }
}
