package org.ketachart.packs.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.course.PlanStatus;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.event.EventPayload.PlanMade;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.core.session.DoseHistory;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.session.PayerAuthorization;
import org.ketachart.core.session.PriorDose;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.SessionFault;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.ProtocolValue;

/** What the course says about a dose, derived anew from the events. */
record CourseOracle(
        Known known,
        World world,
        Administration first,
        @Nullable MedicationOrder order) {
    /** One dose of before; told twice, in whatever notation of its time and with its amount or without, it is one. */
    private record Earlier(Instant at, Drug drug, Object route) {}

    void check(Faults found) {
        DoseHistory history = Known.last(known.standing(DoseHistory.class), DoseHistory::asOf, h -> true);
        Map<Earlier, Boolean> before = new HashMap<>();
        if (history != null) {
            for (PriorDose dose : history.doses()) {
                before.put(new Earlier(dose.at().toInstant(), dose.drug(), dose.route()), true);
            }
        }
        for (HomeDose dose : known.standing(HomeDose.class)) {
            before.put(new Earlier(dose.taken().toInstant(), dose.drug(), dose.route()), true);
        }
        before.keySet().removeIf(dose -> !dose.at().isBefore(start()));
        counts(found, history != null, List.copyOf(before.keySet()));
        plan(found, history);
        amount(found);
        authorized(found);
    }

    private Instant start() {
        return first.time().start().toInstant();
    }

    private LocalDate day(Instant time) {
        return time.atZone(world.clinic().zone()).toLocalDate();
    }

    private void counts(Faults found, boolean looked, List<Earlier> before) {
        Numbers numbers = new Numbers(world.protocol());
        if (numbers.has(ProtocolValue.SPACING)) {
            long apart = 3600L * numbers.of(ProtocolValue.SPACING);
            boolean close = before.stream().anyMatch(d -> start().isBefore(d.at().plusSeconds(apart)));
            found.unmet(close, GateItem.SPACING, SessionFault.TOO_SOON_AFTER_DOSE);
            found.unknown(!close && !looked, GateItem.SPACING, SessionFault.TOO_SOON_AFTER_DOSE);
        }
        if (numbers.has(ProtocolValue.WEEKLY)) {
            long week = before.stream()
                    .filter(d -> day(d.at()).plusDays(7).isAfter(day(start())))
                    .count();
            boolean many = week >= numbers.of(ProtocolValue.WEEKLY);
            found.unmet(many, GateItem.WEEKLY, SessionFault.TOO_MANY_IN_WEEK);
            found.unknown(!many && !looked, GateItem.WEEKLY, SessionFault.TOO_MANY_IN_WEEK);
        }
        if (numbers.has(ProtocolValue.CUMULATIVE)) {
            long all = before.stream().filter(d -> d.drug() == first.drug()).count();
            boolean many = all >= numbers.of(ProtocolValue.CUMULATIVE);
            found.unmet(many, GateItem.CUMULATIVE, SessionFault.TOO_MANY_IN_ALL);
            found.unknown(!many && !looked, GateItem.CUMULATIVE, SessionFault.TOO_MANY_IN_ALL);
        }
    }

    private void plan(Faults found, @Nullable DoseHistory history) {
        SessionOpened opened = known.all(SessionOpened.class).get(0);
        List<PlanMade> made = known.all(PlanMade.class);
        PlanStatus status =
                made.isEmpty() ? null : made.get(made.size() - 1).plan().status();
        Integer place = opened.number() == null ? null : opened.number().inCourse();
        boolean later = place == null ? history != null && !history.doses().isEmpty() : place > 1;
        boolean standing = status == PlanStatus.ACTIVE || status == PlanStatus.DRAFT;
        boolean elsewhere = status == null && opened.plan() != null;
        boolean lacking = !later && !standing && !elsewhere;
        boolean sure = history != null || opened.number() != null;
        found.unmet(lacking && sure, GateItem.MAINTENANCE_PLAN, SessionFault.PLAN_MISSING);
        found.unknown(lacking && !sure, GateItem.MAINTENANCE_PLAN, SessionFault.PLAN_MISSING);
    }

    private void amount(Faults found) {
        if (order == null) {
            return;
        }
        Numbers numbers = new Numbers(world.protocol());
        BigDecimal weight =
                first.weight() == null ? null : first.weight().weight().value();
        BigDecimal dose = order.dose().value();
        boolean byWeight = order.dose().unit() == Unit.MILLIGRAM_PER_KILOGRAM;
        boolean above = false;
        if (numbers.has(ProtocolValue.DOSE_PER_KILOGRAM)) {
            BigDecimal most = numbers.exact(ProtocolValue.DOSE_PER_KILOGRAM);
            above = byWeight ? dose.compareTo(most) > 0 : weight != null && dose.compareTo(most.multiply(weight)) > 0;
        }
        if (numbers.has(ProtocolValue.DOSE_TOTAL)) {
            BigDecimal milligrams = !byWeight ? dose : weight == null ? BigDecimal.ZERO : dose.multiply(weight);
            above |= milligrams.compareTo(numbers.exact(ProtocolValue.DOSE_TOTAL)) > 0;
        }
        found.unmet(above, GateItem.DOSE_LIMIT, SessionFault.DOSE_ABOVE_LIMIT);
    }

    private void authorized(Faults found) {
        List<PayerAuthorization> all = known.standing(PayerAuthorization.class);
        OffsetDateTime at = first.time().start();
        LocalDate today = day(at.toInstant());
        boolean covered = all.stream()
                .anyMatch(a -> !a.from().isAfter(today)
                        && (a.until() == null || !a.until().isBefore(today))
                        && (a.visitsLeft() == null || a.visitsLeft() >= 1));
        found.unknown(all.isEmpty(), GateItem.AUTHORIZATION, SessionFault.NOT_AUTHORIZED);
        found.unmet(!all.isEmpty() && !covered, GateItem.AUTHORIZATION, SessionFault.NOT_AUTHORIZED);
    }
}
