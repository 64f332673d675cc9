package org.ketachart.core.dose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * What was done for the patient besides the dose, and what prompted it.
 *
 * @param id kept through all amendments
 * @param kind what sort of act
 * @param what which medicine, device or act, in codes and words
 * @param time from when to when
 * @param amount how much: mg, ug or mL of a medicine, L/min of oxygen; unknown when absent
 * @param route of a medicine; unknown when absent
 * @param performer who did it; unknown when absent
 * @param promptedBy the facts that called for it; none when it was planned
 * @param note what was written about it; absent when nothing was
 * @param status final, amended or entered in error
 */
public record Intervention(
        RecordId id,
        InterventionKind kind,
        Concept what,
        Interval time,
        @Nullable Quantity amount,
        @Nullable Route route,
        @Nullable HostRef performer,
        List<FactRef> promptedBy,
        @Nullable Note note,
        RecordStatus status)
        implements ChartedFact {
    /** Checks units and that the facts agree. */
    public Intervention {
        Require.present("id, kind, what, time, promptedBy, status", id, kind, what, time, promptedBy, status);
        promptedBy = Require.distinct("prompted by", promptedBy);
        Require.that(
                promptedBy.stream().allMatch(fact -> fact.kind().isOfRecord()),
                "what prompted an act must be a fact of the record");
        Require.that(amount == null || amount.isNotNegative(), CoreFault.RANGE, "amount must not be negative");
        if (isMedicine(kind)) {
            Require.unit("amount of a medicine", amount, Unit.MILLIGRAM, Unit.MICROGRAM, Unit.MILLILITER);
        } else {
            Require.that(route == null, "only a medicine has a route");
            Require.unit("amount", amount, Unit.LITER_PER_MINUTE);
            Require.that(amount == null || kind == InterventionKind.OXYGEN, "only a medicine or oxygen has an amount");
        }
    }

    private static boolean isMedicine(InterventionKind kind) {
        return kind == InterventionKind.ANCILLARY_MEDICINE || kind == InterventionKind.RESCUE_MEDICINE;
    }

    /** Returns whether a medicine was given. */
    public boolean isMedicine() {
        return isMedicine(kind);
    }

    /** Returns the pointer other facts use for this one. */
    public FactRef ref() {
        return new FactRef(isMedicine() ? FactKind.MEDICINE : FactKind.INTERVENTION, id);
    }
}
