package org.ketachart.sessions.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Product;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.value.Note;

/**
 * One way by which a lot may have reached a patient, told by one ledger or one record.
 *
 * @param key what it is, whoever tells of it: two traces of one key are one thing
 * @param dose what would be said of it
 * @param label of what it came; unknown when absent
 */
record LotTrace(
        List<Object> key, TouchedDose dose, @Nullable Product label) {
    Optional<Note> lot() {
        return Optional.ofNullable(label).map(Product::lot);
    }

    boolean mayBeOf(LotRecall recall) {
        return label != null && recall.mayTouch(label);
    }

    /** Returns what is said of it when this lot is recalled. */
    TouchedDose of(LotRecall recall) {
        boolean certain = dose.isCertain() && label != null && recall.touches(label);
        return new TouchedDose(
                dose.what(),
                dose.clinic(),
                dose.patient(),
                dose.session(),
                dose.item(),
                dose.at(),
                certain,
                dose.inLedger(),
                dose.inRecord());
    }
}
