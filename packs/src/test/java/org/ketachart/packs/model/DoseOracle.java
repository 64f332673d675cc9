package org.ketachart.packs.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.dose.Product;
import org.ketachart.core.event.EventPayload.ClearanceDecided;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.Reading.*;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.SessionCommand.BeginDose;
import org.ketachart.sessions.SessionFault;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.LookFrom;
import org.ketachart.sessions.protocol.LookItem;
import org.ketachart.sessions.protocol.ProtocolValue;

/** Whether a dose may begin, derived anew from the events. */
record DoseOracle(Known known, World world, BeginDose dose) {
    Faults against() {
        Faults found = new Faults(world.protocol());
        Administration first = dose.first();
        clearance(found);
        found.close(first.completion() == Completion.NOT_GIVEN, SessionFault.NOT_GIVEN);
        found.close(
                first.drug() != world.protocol().drug()
                        || first.route() != world.protocol().route(),
                SessionFault.WRONG_PROTOCOL);
        boolean inClinic = world.setting() == Setting.CLINIC || world.setting() == Setting.INPATIENT;
        boolean meantForClinic = world.protocol().setting() == Setting.CLINIC;
        found.close(world.setting() == Setting.HOME || inClinic != meantForClinic, SessionFault.WRONG_SETTING);
        MedicationOrder order = order(found);
        found.close(
                known.standing(Product.class).stream()
                        .anyMatch(p -> p.id().equals(first.product()) && p.drug() != first.drug()),
                SessionFault.WRONG_PRODUCT);
        found.close(
                known.standing(Product.class).stream()
                        .anyMatch(p -> p.id().equals(first.product()) && isPast(p.expires())),
                SessionFault.PRODUCT_EXPIRED);
        found.close(
                known.standing(Product.class).stream()
                        .anyMatch(p -> p.id().equals(first.product()) && World.RECALLED.equals(p.lot())),
                SessionFault.PRODUCT_RECALLED);
        pressure(found);
        baseline(found);
        weight(found, order);
        new AskedOracle(known, world, start()).check(found);
        new CourseOracle(known, world, first, order).check(found);
        return found;
    }

    /** The model has no label but of the last month of a year, and of a January that is yet to come. */
    private boolean isPast(@Nullable PartialDate expires) {
        return expires != null && expires.year() < day(start()).getYear();
    }

    private OffsetDateTime start() {
        return dose.first().time().start();
    }

    private LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(world.clinic().zone()).toLocalDate();
    }

    private boolean isToday(OffsetDateTime time) {
        return !time.toInstant().isAfter(start().toInstant()) && day(time).equals(day(start()));
    }

    private @Nullable Clearance clearance() {
        List<ClearanceDecided> all = known.all(ClearanceDecided.class);
        return all.isEmpty() ? null : all.get(all.size() - 1).clearance();
    }

    private void clearance(Faults found) {
        Clearance named = null;
        for (ClearanceDecided decided : known.all(ClearanceDecided.class)) {
            named = decided.clearance().id().equals(dose.clearance()) ? decided.clearance() : named;
        }
        found.close(named == null, SessionFault.CLEARANCE_UNKNOWN);
        if (named != null) {
            found.close(
                    named.word() == ClearanceWord.ASK || named.word() == ClearanceWord.NO,
                    SessionFault.CLEARANCE_DENIES);
            found.close(!named.equals(clearance()), SessionFault.CLEARANCE_SUPERSEDED);
            found.close(named.until() != null && named.until().isBefore(day(start())), SessionFault.CLEARANCE_EXPIRED);
        }
    }

    private @Nullable MedicationOrder order(Faults found) {
        RecordId id = dose.first().order();
        FactRef ref = new FactRef(FactKind.ORDER, id == null ? new RecordId("none") : id);
        MedicationOrder order = known.charted(MedicationOrder.class, ref);
        found.close(order == null, SessionFault.ORDER_MISSING);
        if (order != null) {
            found.close(order.status() != OrderStatus.ACTIVE || known.isWithdrawn(ref), SessionFault.ORDER_NOT_ACTIVE);
            found.close(order.prescriber() == null, SessionFault.ORDER_UNSIGNED);
            found.close(order.authored().toInstant().isAfter(start().toInstant()), SessionFault.ORDER_LATER);
            found.close(order.drug() != dose.first().drug(), SessionFault.WRONG_DRUG);
            found.close(order.route() != dose.first().route(), SessionFault.WRONG_ROUTE);
            found.close(isTooMuch(order), SessionFault.DOSE_ABOVE_ORDER);
        }
        return order;
    }

    private boolean isTooMuch(MedicationOrder order) {
        Quantity ordered = order.dose();
        BigDecimal most = ordered.value();
        if (ordered.unit() == Unit.MILLIGRAM_PER_KILOGRAM) {
            if (dose.first().weight() == null) {
                return false;
            }
            most = most.multiply(dose.first().weight().weight().value());
            Numbers numbers = new Numbers(world.protocol());
            int percent = numbers.has(ProtocolValue.DRAWN_ABOVE) ? numbers.of(ProtocolValue.DRAWN_ABOVE) : 0;
            most = most.add(most.movePointLeft(2).multiply(BigDecimal.valueOf(percent)));
        }
        BigDecimal all = milligrams(dose.first());
        for (Administration giving : known.reached()) {
            boolean other = !giving.id().equals(dose.first().id());
            all = other && order.id().equals(giving.order()) ? all.add(milligrams(giving)) : all;
        }
        return all.compareTo(most) > 0;
    }

    private static BigDecimal milligrams(Administration giving) {
        return giving.given() == null ? BigDecimal.ZERO : giving.given().value();
    }

    private @Nullable VitalSign vital(Class<? extends Reading> kind, Predicate<VitalSign> which) {
        return Known.last(known.vitals(), VitalSign::taken, v -> kind.isInstance(v.reading()) && which.test(v));
    }

    private void pressure(Faults found) {
        Numbers numbers = new Numbers(world.protocol());
        VitalSign last = vital(BloodPressure.class, v -> isToday(v.taken()));
        found.unknown(last == null, GateItem.PRESSURE, SessionFault.PRESSURE_MISSING);
        if (last != null) {
            BloodPressure seen = (BloodPressure) last.reading();
            boolean held = numbers.from(seen, ProtocolValue.HOLD_SYSTOLIC, ProtocolValue.HOLD_DIASTOLIC);
            found.unmet(held, GateItem.PRESSURE, SessionFault.PRESSURE_HOLD);
            boolean above = numbers.above(seen, ProtocolValue.CAUTION_SYSTOLIC, ProtocolValue.CAUTION_DIASTOLIC);
            Clearance clearance = clearance();
            found.unmet(
                    !held && above && clearance != null && clearance.word() == ClearanceWord.YES,
                    GateItem.PRESSURE_CAUTION,
                    SessionFault.CAUTION_NOT_NOTED);
        }
        VitalSign saturation = vital(OxygenSaturation.class, v -> isToday(v.taken()));
        found.unmet(
                saturation != null
                        && ((OxygenSaturation) saturation.reading()).percent()
                                < numbers.of(ProtocolValue.SATURATION_LOOK),
                GateItem.SATURATION,
                SessionFault.SATURATION_LOW);
    }

    private void baseline(Faults found) {
        boolean lacking = world.protocol().looks().stream()
                .filter(look -> look.from() == LookFrom.BEFORE_DOSE)
                .flatMap(look -> look.of().stream())
                .anyMatch(item -> !isLooked(item));
        found.unknown(lacking, GateItem.BASELINE, SessionFault.BASELINE_MISSING);
    }

    private boolean isLooked(LookItem item) {
        return switch (item) {
            case BLOOD_PRESSURE, WEIGHT, SUICIDALITY -> true;
            case HEART_RATE -> vital(HeartRate.class, v -> isToday(v.taken())) != null;
            case RESPIRATORY_RATE -> vital(RespiratoryRate.class, v -> isToday(v.taken())) != null;
            case OXYGEN_SATURATION -> vital(OxygenSaturation.class, v -> isToday(v.taken())) != null;
            case SEDATION -> isRated(Scale.MOAAS) || isRated(Scale.RASS);
            case DISSOCIATION -> isRated(Scale.CADSS_TOTAL) || isRated(Scale.CADSS_6);
        };
    }

    private boolean isRated(Scale scale) {
        return known.standing(Rating.class).stream()
                .anyMatch(r -> r.scale() == scale && r.result() instanceof RatingResult.Score && isToday(r.taken()));
    }

    private void weight(Faults found, @Nullable MedicationOrder order) {
        Numbers numbers = new Numbers(world.protocol());
        boolean asked = order != null
                && order.dose().unit() == Unit.MILLIGRAM_PER_KILOGRAM
                && numbers.has(ProtocolValue.WEIGHT_AGE);
        if (!asked) {
            return;
        }
        RecordId named =
                dose.first().weight() == null ? null : dose.first().weight().reading();
        VitalSign weighed = dose.first().weight() == null
                ? null
                : vital(
                        Weight.class,
                        v -> !v.taken().toInstant().isAfter(start().toInstant())
                                && (named == null || v.id().equals(named)));
        found.unmet(
                weighed != null
                        && named != null
                        && ((Weight) weighed.reading())
                                        .kilograms()
                                        .subtract(dose.first().weight().weight().value())
                                        .abs()
                                        .compareTo(BigDecimal.valueOf(numbers.of(ProtocolValue.WEIGHT_ROUNDED)))
                                > 0,
                GateItem.WEIGHT,
                SessionFault.WEIGHT_DIFFERS);
        found.unknown(weighed == null, GateItem.WEIGHT, SessionFault.WEIGHT_OLD);
        found.unmet(
                weighed != null
                        && !day(weighed.taken()).isAfter(day(start()).minusDays(numbers.of(ProtocolValue.WEIGHT_AGE))),
                GateItem.WEIGHT,
                SessionFault.WEIGHT_OLD);
    }
}
