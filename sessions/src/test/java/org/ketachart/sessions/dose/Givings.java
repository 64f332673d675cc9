package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.dose.Route;
import org.ketachart.core.dose.SegmentEnd;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;

/** Orders and givings of one morning, in few words. */
final class Givings {
    static final RecordId ORDER = new RecordId("o-1");
    static final DosingWeight EIGHTY = new DosingWeight(Quantity.of("80", Unit.KILOGRAM), null);

    private Givings() {}

    /** Returns a time of the morning, such as {@code 09:40}, or a whole one with its offset. */
    static OffsetDateTime at(String time) {
        return OffsetDateTime.parse(time.contains("T") ? time : "2026-03-02T" + time + ":00-06:00");
    }

    /** Returns an amount with its unit, such as {@code 0.5 mg/kg}. */
    static Quantity quantity(String text) {
        String[] parts = text.split(" ", -1);
        return Quantity.of(parts[0], Unit.find(parts[1]).orElseThrow());
    }

    static MedicationOrder order(Drug drug, Route route, String dose, @Nullable String over) {
        return new MedicationOrder(
                ORDER,
                OrderStatus.ACTIVE,
                drug,
                route,
                quantity(dose),
                over == null ? null : quantity(over),
                at("08:00"),
                null,
                null,
                null,
                null);
    }

    static MedicationOrder infusionOrder(String dose) {
        return order(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, dose, "40 min");
    }

    static MedicationOrder nasalOrder(String dose) {
        return order(Drug.ESKETAMINE, Route.NASAL, dose, null);
    }

    /** Returns a segment; one without an end and an ending is in progress. */
    static Administration segment(
            String id, String start, @Nullable String end, String rate, @Nullable SegmentEnd ending) {
        boolean running = end == null && ending == null;
        return new Administration(
                new RecordId(id),
                Drug.RACEMIC_KETAMINE,
                Route.INTRAVENOUS,
                DoseForm.INFUSION_SEGMENT,
                running ? Completion.IN_PROGRESS : Completion.GIVEN,
                new Interval(at(start), end == null ? null : at(end)),
                null,
                rate.isEmpty() ? null : quantity(rate),
                ending,
                ORDER,
                null,
                EIGHTY,
                null,
                null,
                null,
                RecordStatus.FINAL);
    }

    static Administration device(String id, String start, @Nullable String end, @Nullable String milligrams) {
        return new Administration(
                new RecordId(id),
                Drug.ESKETAMINE,
                Route.NASAL,
                DoseForm.DEVICE,
                Completion.GIVEN,
                new Interval(at(start), end == null ? null : at(end)),
                milligrams == null ? null : Quantity.of(milligrams, Unit.MILLIGRAM),
                null,
                null,
                ORDER,
                null,
                null,
                null,
                null,
                null,
                RecordStatus.FINAL);
    }

    static Administration given(Administration a, String milligrams) {
        return with(a, a.completion(), new BigDecimal(milligrams), a.status());
    }

    static Administration as(Administration a, RecordStatus status) {
        return with(a, a.completion(), a.given() == null ? null : a.given().value(), status);
    }

    static Administration as(Administration a, Completion completion, @Nullable String milligrams) {
        return with(a, completion, milligrams == null ? null : new BigDecimal(milligrams), a.status());
    }

    private static Administration with(
            Administration a, Completion completion, @Nullable BigDecimal milligrams, RecordStatus status) {
        return new Administration(
                a.id(),
                a.drug(),
                a.route(),
                a.form(),
                completion,
                a.time(),
                milligrams == null ? null : new Quantity(milligrams, Unit.MILLIGRAM),
                a.rate(),
                a.ending(),
                a.order(),
                a.product(),
                a.weight(),
                a.waste(),
                a.performer(),
                a.reason(),
                status);
    }

    static Administration of(Administration a, Drug drug, @Nullable RecordId order, @Nullable DosingWeight weight) {
        return new Administration(
                a.id(),
                drug,
                a.route(),
                a.form(),
                a.completion(),
                a.time(),
                a.given(),
                a.rate(),
                a.ending(),
                order,
                a.product(),
                weight,
                a.waste(),
                a.performer(),
                a.reason(),
                a.status());
    }
}
