package org.ketachart.sessions.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Product;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.supply.Container;
import org.ketachart.core.supply.LedgerAct.Dispensed;
import org.ketachart.core.supply.LedgerAct.Given;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.value.RecordId;

/** Finds the patients of a recalled lot. */
public final class Recalls {
    private Recalls() {}

    /**
     * Returns every dose that a recall touches, before its day and after, by ledger or by record: what either of them knows counts. A dose
     * whose lot nobody charted is not said to be touched.
     *
     * @param recall the lot
     * @param ledgers of one or more clinics
     * @param records of one or more clinics
     */
    public static List<TouchedDose> touched(
            LotRecall recall, Collection<Ledger> ledgers, Collection<SessionRecord> records) {
        Map<List<Object>, TouchedDose> found = new LinkedHashMap<>();
        ledgers.forEach(ledger -> inLedger(recall, ledger).forEach(dose -> put(found, dose)));
        records.forEach(record -> inRecord(recall, record).forEach(dose -> put(found, dose)));
        return found.values().stream()
                .sorted(Comparator.comparing((TouchedDose dose) -> dose.at().toInstant())
                        .thenComparing(dose -> dose.clinic().value())
                        .thenComparing(dose -> dose.administration() == null
                                ? ""
                                : dose.administration().value()))
                .toList();
    }

    private static List<TouchedDose> inLedger(LotRecall recall, Ledger ledger) {
        Map<RecordId, Container> containers = new HashMap<>();
        for (ContainerBalance balance : ledger.balances()) {
            Optional.ofNullable(balance.container())
                    .filter(container -> container.isTouchedBy(recall))
                    .ifPresent(container -> containers.put(container.id(), container));
        }
        List<TouchedDose> touched = new ArrayList<>();
        for (LedgerEntry entry : ledger.standing()) {
            if (entry.act() instanceof Given given && containers.containsKey(given.container())) {
                touched.add(new TouchedDose(
                        entry.clinic(),
                        given.patient(),
                        given.session(),
                        given.administration(),
                        entry.occurredAt(),
                        true,
                        false));
            } else if (entry.act() instanceof Dispensed dispensed && containers.containsKey(dispensed.container())) {
                touched.add(new TouchedDose(
                        entry.clinic(), dispensed.patient(), null, null, entry.occurredAt(), true, false));
            }
        }
        return touched;
    }

    private static List<TouchedDose> inRecord(LotRecall recall, SessionRecord record) {
        List<RecordId> products = record.products().stream()
                .filter(recall::touches)
                .map(Product::id)
                .toList();
        return record.administrations().stream()
                .filter(Administration::reachedPatient)
                .filter(dose -> dose.product() != null && products.contains(dose.product()))
                .map(dose -> new TouchedDose(
                        record.chart().clinic(),
                        record.chart().patient(),
                        record.id(),
                        dose.id(),
                        dose.time().start(),
                        false,
                        true))
                .toList();
    }

    /** What is dispensed has no administration to be known by, so each stands for itself. */
    private static void put(Map<List<Object>, TouchedDose> found, TouchedDose dose) {
        List<Object> name = dose.session() == null || dose.administration() == null
                ? List.of(found.size())
                : List.of(dose.clinic(), dose.session(), dose.administration());
        found.merge(
                name,
                dose,
                (one, other) -> new TouchedDose(
                        one.clinic(),
                        one.patient(),
                        one.session(),
                        one.administration(),
                        other.at().isBefore(one.at()) ? other.at() : one.at(),
                        one.inLedger() || other.inLedger(),
                        one.inRecord() || other.inRecord()));
    }
}
