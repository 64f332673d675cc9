package org.ketachart.core.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Product;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * What a clinic counts as one thing of a controlled substance: a vial, a pack, or the devices of one lot (REM-40).
 *
 * <p>It is kept in one unit for life: vials and powders in mg, devices and units dispensed whole by number. Amounts of two units are never
 * added, so an opened vial is not a number of doses.
 *
 * @param id the host's own, printed on the shelf label where there is one
 * @param drug which of the two drugs
 * @param packageCode the national drug code (REM-44); unknown when absent
 * @param lot as printed; unknown when absent
 * @param expires as printed; unknown when absent
 * @param unit what it is counted in: mg, or {@link Unit#DOSE} for whole devices and units
 * @param strength mg/mL of what is kept in mg, mg in each of what is kept by number; unknown when absent
 */
public record Container(
        RecordId id,
        Drug drug,
        @Nullable Code packageCode,
        @Nullable Note lot,
        @Nullable PartialDate expires,
        Unit unit,
        @Nullable Quantity strength) {
    /** Checks that unit and strength go together. */
    public Container {
        Require.present("id, drug, unit", id, drug, unit);
        Require.that(unit == Unit.MILLIGRAM || unit == Unit.DOSE, CoreFault.UNIT, "unit must be mg or {dose}");
        Unit of = unit == Unit.DOSE ? Unit.MILLIGRAM : Unit.MILLIGRAM_PER_MILLILITER;
        Require.unit("strength", strength, of);
        if (strength != null) {
            Require.inRange("strength", strength, of, "0.001", "1000");
        }
    }

    /** Returns what would be charted as being in the hand. */
    public Product product() {
        return new Product(id, drug, packageCode, lot, expires, RecordStatus.FINAL);
    }

    /** Returns whether it is past its expiry on a day of the clinic; no expiry known is no expiry past. */
    public boolean isExpired(LocalDate day) {
        return product().isExpired(day);
    }

    /** Returns whether a recall is of its lot; one whose lot nobody knows is not said to be. */
    public boolean isTouchedBy(LotRecall recall) {
        return recall.touches(product());
    }

    /** Returns whether a recall is of its lot and may be of its package, which nobody knows or nobody can tell. */
    public boolean mayBeTouchedBy(LotRecall recall) {
        return recall.mayTouch(product());
    }

    /**
     * Returns how many mg an amount of it is.
     *
     * @param amount in mg, mL or {@link Unit#DOSE}
     * @return nothing where the strength that would be needed is not known
     */
    public Optional<BigDecimal> findMilligrams(Quantity amount) {
        if (amount.unit() == Unit.MILLIGRAM) {
            return Optional.of(amount.value());
        }
        boolean each = amount.unit() == Unit.DOSE && unit == Unit.DOSE;
        boolean volume = amount.unit() == Unit.MILLILITER && unit == Unit.MILLIGRAM;
        return strength != null && (each || volume)
                ? Optional.of(amount.value().multiply(strength.value()))
                : Optional.empty();
    }
}
