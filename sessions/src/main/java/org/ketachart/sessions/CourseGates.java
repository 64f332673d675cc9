package org.ketachart.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketachart.core.course.MaintenancePlan;
import org.ketachart.core.course.PlanStatus;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.Route;
import org.ketachart.core.session.DoseHistory;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.session.PayerAuthorization;
import org.ketachart.core.session.PriorDose;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionNumber;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.dose.DoseLimits;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Threshold;

/** What the course says about one more dose: its plan, the doses before, the amount and the payer. */
record CourseGates(Session session, Protocol protocol, Administration first, GateFindings found) {
    void check() {
        Optional<DoseHistory> history = session.care().histories().stream()
                .filter(h -> h.status() != RecordStatus.ENTERED_IN_ERROR)
                .reduce((a, b) -> b.asOf().isBefore(a.asOf()) ? a : b);
        spacing(history);
        planned(history);
        amount();
        authorized();
    }

    /** A dose that is told twice, in whatever notation of its time and whether or not its amount is told, is one dose. */
    private List<PriorDose> before(Optional<DoseHistory> history) {
        record Told(Instant at, Drug drug, Route route) {}
        Map<Told, PriorDose> doses = new LinkedHashMap<>();
        OffsetDateTime start = first.time().start();
        Stream<PriorDose> looked = history.map(h -> h.doses().stream()).orElse(Stream.empty());
        Stream<PriorDose> home = session.care().homeDoses().stream()
                .filter(d -> d.status() != RecordStatus.ENTERED_IN_ERROR)
                .map(CourseGates::prior);
        Stream.concat(looked, home)
                .filter(dose -> dose.at().isBefore(start))
                .forEach(dose -> doses.putIfAbsent(new Told(dose.at().toInstant(), dose.drug(), dose.route()), dose));
        return List.copyOf(doses.values());
    }

    private static PriorDose prior(HomeDose dose) {
        return new PriorDose(dose.taken(), dose.drug(), dose.route(), dose.given());
    }

    private void spacing(Optional<DoseHistory> history) {
        OffsetDateTime start = first.time().start();
        List<PriorDose> before = before(history);
        Optional<Threshold> apart = protocol.limits().find(ProtocolValue.SPACING);
        boolean close = apart.isPresent()
                && before.stream()
                        .anyMatch(d -> Duration.between(d.at(), start).toSeconds()
                                < apart.get().whole() * 3600L);
        if (close) {
            found.unmet(
                    GateItem.SPACING,
                    SessionFault.TOO_SOON_AFTER_DOSE,
                    "the last dose must be at least " + apart.get().whole() + " h ago");
        } else if (apart.isPresent() && history.isEmpty()) {
            found.unknown(
                    GateItem.SPACING,
                    SessionFault.TOO_SOON_AFTER_DOSE,
                    "the doses of earlier visits must be looked up");
        }
        Checklist calendar = new Checklist(session, start);
        LocalDate today = calendar.day(start);
        protocol.limits().find(ProtocolValue.WEEKLY).ifPresent(most -> {
            long week = before.stream()
                    .filter(d -> calendar.day(d.at()).isAfter(today.minusDays(7)))
                    .count();
            count(week, most, history, GateItem.WEEKLY, SessionFault.TOO_MANY_IN_WEEK, " doses in any 7 days");
        });
        protocol.limits().find(ProtocolValue.CUMULATIVE).ifPresent(most -> {
            long all = before.stream().filter(d -> d.drug() == first.drug()).count();
            count(all, most, history, GateItem.CUMULATIVE, SessionFault.TOO_MANY_IN_ALL, " doses of this drug in all");
        });
    }

    /** Holds the doses before and this one against a most; what is already too many is known even where the rest is not. */
    private void count(
            long before,
            Threshold most,
            Optional<DoseHistory> history,
            GateItem item,
            SessionFault fault,
            String what) {
        if (before + 1 > most.whole()) {
            found.unmet(item, fault, "there must be at most " + most.whole() + what);
        } else if (history.isEmpty()) {
            found.unknown(item, fault, "the doses of earlier visits must be looked up");
        }
    }

    /** Asked before the first dose of a course alone; a visit that is known not to be the first needs no plan for this. */
    private void planned(Optional<DoseHistory> history) {
        SessionNumber number = session.record().number();
        Integer place = number == null ? null : number.inCourse();
        boolean later =
                place == null ? history.isPresent() && !history.get().doses().isEmpty() : place > 1;
        MaintenancePlan plan = session.record().maintenancePlan();
        boolean standing = plan != null && (plan.status() == PlanStatus.ACTIVE || plan.status() == PlanStatus.DRAFT);
        if (later || standing || (plan == null && session.record().plan() != null)) {
            return;
        }
        String message = "a maintenance plan must be on file before the first dose of a course";
        if (history.isPresent() || number != null) {
            found.unmet(GateItem.MAINTENANCE_PLAN, SessionFault.PLAN_MISSING, message);
        } else {
            found.unknown(GateItem.MAINTENANCE_PLAN, SessionFault.PLAN_MISSING, message);
        }
    }

    private void amount() {
        Optional<MedicationOrder> order = session.record().orders().stream()
                .filter(o -> o.id().equals(first.order()))
                .findFirst();
        DosingWeight weight = first.weight();
        order.map(MedicationOrder::dose)
                .ifPresent(dose -> DoseLimits.of(protocol)
                        .exceededBy(
                                dose.value(),
                                dose.unit(),
                                weight == null ? null : weight.weight().value())
                        .forEach(this::above));
    }

    private void above(Threshold limit) {
        found.unmet(
                GateItem.DOSE_LIMIT,
                SessionFault.DOSE_ABOVE_LIMIT,
                "a dose above " + BeforeDose.amount(limit) + " must be looked at");
    }

    private void authorized() {
        LocalDate day =
                new Checklist(session, first.time().start()).day(first.time().start());
        List<PayerAuthorization> known = session.care().authorizations().stream()
                .filter(a -> a.status() != RecordStatus.ENTERED_IN_ERROR)
                .toList();
        if (known.isEmpty()) {
            found.unknown(
                    GateItem.AUTHORIZATION, SessionFault.NOT_AUTHORIZED, "the payer's authorization must be looked up");
        } else if (known.stream().noneMatch(a -> a.covers(day))) {
            found.unmet(
                    GateItem.AUTHORIZATION,
                    SessionFault.NOT_AUTHORIZED,
                    "a payer's authorization must cover the day and have a dose left");
        }
    }
}
