package org.ketachart.core.dose;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * What a prescriber ordered: an amount, or an amount per kilogram, which stays as ordered and is never turned into the mg given.
 *
 * <p>An order that the EHR keeps is taken over with its source, and stays the EHR's.
 *
 * @param id the host's
 * @param status where the order stands
 * @param drug which of the two drugs
 * @param route by which route
 * @param dose in mg or mg/kg, above zero
 * @param over the time an infusion is to run, in min; absent when not ordered
 * @param authored when it was written
 * @param prescriber who wrote it; unknown when absent
 * @param replaces the order this one replaces; absent when none, and for an order of the EHR
 * @param instruction in words; absent when none
 * @param source the host's own MedicationRequest that it was taken over from; absent when written here
 */
public record MedicationOrder(
        RecordId id,
        OrderStatus status,
        Drug drug,
        Route route,
        Quantity dose,
        @Nullable Quantity over,
        OffsetDateTime authored,
        @Nullable HostRef prescriber,
        @Nullable RecordId replaces,
        @Nullable Note instruction,
        @Nullable HostRef source) {
    /** Checks units and amounts. */
    public MedicationOrder {
        Require.present("id, status, drug, route, dose, authored", id, status, drug, route, dose, authored);
        Require.unit("ordered dose", dose, Unit.MILLIGRAM, Unit.MILLIGRAM_PER_KILOGRAM);
        Require.that(dose.value().signum() > 0, CoreFault.RANGE, "ordered dose must be above zero");
        Require.unit("infusion time", over, Unit.MINUTE);
        Require.that(over == null || over.value().signum() > 0, CoreFault.RANGE, "infusion time must be above zero");
        Require.charted("authored", authored);
        Require.that(!id.equals(replaces), "an order must not replace itself");
        Require.that(
                source == null || source.type().equals("MedicationRequest"),
                "the source of an order must be of type MedicationRequest");
        Require.that(
                source == null || replaces == null,
                CoreFault.CONTRADICTION,
                "which order is replaced by one of the EHR is for the EHR to say");
    }

    /**
     * Returns an order in force of which no more is known.
     *
     * @throws org.ketachart.core.value.DomainException if the dose is not in mg or mg/kg, or not above zero
     */
    public static MedicationOrder active(
            RecordId id, Drug drug, Route route, Quantity dose, OffsetDateTime authored, HostRef prescriber) {
        return new MedicationOrder(
                id, OrderStatus.ACTIVE, drug, route, dose, null, authored, prescriber, null, null, null);
    }
}
