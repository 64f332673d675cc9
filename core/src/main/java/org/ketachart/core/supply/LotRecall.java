package org.ketachart.core.supply;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Product;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * A maker's or an authority's taking back of a lot.
 *
 * <p>Nothing of it may be given from its day on; what was given earlier stays given, and is what a recall is looked up for.
 *
 * @param drug which of the two drugs
 * @param packageCode the national drug code it is limited to; every package of the lot when absent
 * @param lot as printed; letters are compared as written
 * @param since the day it holds from, in the clinic's zone
 */
public record LotRecall(Drug drug, @Nullable Code packageCode, Note lot, LocalDate since) {
    /** Checks that all of it is there. */
    public LotRecall {
        Require.present("drug, lot, since", drug, lot, since);
    }

    /** Returns whether a product is of the lot; one whose lot or package code nobody knows is not said to be. */
    public boolean touches(Product product) {
        return isOfLot(product) && (packageCode == null || match(product) == PackageMatch.SAME);
    }

    /**
     * Returns whether a product is of the lot or may be: where only some packages are recalled, one whose package code nobody knows, or whose
     * code cannot be told from the recalled one, cannot be ruled out. Whatever {@link #touches} takes, this takes too.
     *
     * <p>A product whose lot nobody knows is not taken.
     */
    public boolean mayTouch(Product product) {
        return isOfLot(product) && (packageCode == null || match(product) != PackageMatch.OTHER);
    }

    private boolean isOfLot(Product product) {
        return product.status() != RecordStatus.ENTERED_IN_ERROR && product.drug() == drug && lot.equals(product.lot());
    }

    private PackageMatch match(Product product) {
        return PackageMatch.of(Objects.requireNonNull(packageCode), product.packageCode());
    }
}
