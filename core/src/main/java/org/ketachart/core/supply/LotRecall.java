package org.ketachart.core.supply;

import java.time.LocalDate;
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
        return product.status() != RecordStatus.ENTERED_IN_ERROR
                && product.drug() == drug
                && lot.equals(product.lot())
                && (packageCode == null || isSame(packageCode, product.packageCode()));
    }

    /** A display is a courtesy of the sender and says nothing of which package it is. */
    private static boolean isSame(Code recalled, @Nullable Code held) {
        return held != null
                && recalled.system().equals(held.system())
                && recalled.code().equals(held.code());
    }
}
