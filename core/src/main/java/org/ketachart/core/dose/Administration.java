package org.ketachart.core.dose;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * The giving of the program's drug: one device, one push, one stretch of infusion at a constant rate, or one unit.
 *
 * <p>The ordered mg/kg is in the {@link MedicationOrder}, the weight used and the mg given are here: three facts, none computed from
 * the others. A changed rate ends one administration and begins the next.
 *
 * @param id kept through all amendments
 * @param drug which of the two drugs
 * @param route by which route
 * @param form the shape of this giving
 * @param completion how much of what was meant was given
 * @param time from first to last drug; for a push or unit the end may be absent; for one not given, when that was decided
 * @param given the drug given in mg; unknown when absent, and absent when none was given
 * @param rate the constant rate of an infusion segment; unknown when absent
 * @param ending why an infusion segment ended; absent while it runs or when it is no segment
 * @param order the order it follows; absent when there was none, which is a deviation and still a fact
 * @param product what was in the hand; unknown when absent
 * @param weight the weight the dose was computed from; absent when not dosed by weight
 * @param waste what was drawn and destroyed; absent when not recorded
 * @param performer who gave it, or the patient for a nasal device; unknown when absent
 * @param reason why it was not or only partly given; absent when not recorded
 * @param status final, amended or entered in error
 */
public record Administration(
        RecordId id,
        Drug drug,
        Route route,
        DoseForm form,
        Completion completion,
        Interval time,
        @Nullable Quantity given,
        @Nullable Quantity rate,
        @Nullable SegmentEnd ending,
        @Nullable RecordId order,
        @Nullable RecordId product,
        @Nullable DosingWeight weight,
        @Nullable Waste waste,
        @Nullable HostRef performer,
        @Nullable Concept reason,
        RecordStatus status)
        implements ChartedFact {
    /** Checks units and that the facts agree. */
    public Administration {
        Require.present(
                "id, drug, route, form, completion, time, status", id, drug, route, form, completion, time, status);
        Require.unit("dose", given, Unit.MILLIGRAM);
        Require.that(given == null || given.isNotNegative(), CoreFault.RANGE, "dose must not be negative");
        if (given != null) {
            Require.inRange("dose", given, Unit.MILLIGRAM, "0", "2000");
        }
        Require.unit(
                "rate",
                rate,
                Unit.MILLIGRAM_PER_HOUR,
                Unit.MILLIGRAM_PER_MINUTE,
                Unit.MILLIGRAM_PER_KILOGRAM_HOUR,
                Unit.MICROGRAM_PER_KILOGRAM_MINUTE,
                Unit.MILLILITER_PER_HOUR);
        Require.that(rate == null || rate.isNotNegative(), CoreFault.RANGE, "rate must not be negative");
        boolean segment = form == DoseForm.INFUSION_SEGMENT;
        Require.that(rate == null || segment, "only an infusion segment has a rate");
        Require.that(ending == null || segment, "only an infusion segment has an ending");
        Require.that(
                form != DoseForm.DEVICE || route == Route.NASAL, "a nasal device must be given by the nasal route");
        Require.that(completion != Completion.NOT_GIVEN || given == null, "a dose not given must have no amount given");
        Require.that(
                completion != Completion.IN_PROGRESS || (ending == null && time.end() == null),
                "a dose in progress must have no end");
        Require.that(
                reason == null || completion == Completion.PARTLY_GIVEN || completion == Completion.NOT_GIVEN,
                "only a dose not or partly given has a reason");
    }

    /**
     * Returns a nasal device of 28 mg esketamine that the patient took whole (RTE-01).
     *
     * @param at when
     * @param order the order it follows
     * @param product what was in the hand; unknown when absent
     * @param performer who gave it, mostly the patient under observation
     */
    public static Administration device(
            RecordId id, OffsetDateTime at, RecordId order, @Nullable RecordId product, HostRef performer) {
        return new Administration(
                id,
                Drug.ESKETAMINE,
                Route.NASAL,
                DoseForm.DEVICE,
                Completion.GIVEN,
                new Interval(at, null),
                Quantity.of("28", Unit.MILLIGRAM),
                null,
                null,
                order,
                product,
                null,
                null,
                performer,
                null,
                RecordStatus.FINAL);
    }

    /** Returns whether any drug reached the patient, so that monitoring is owed; a dose of unknown amount counts. */
    public boolean reachedPatient() {
        return status != RecordStatus.ENTERED_IN_ERROR
                && completion != Completion.NOT_GIVEN
                && (given == null || given.value().signum() > 0);
    }
}
