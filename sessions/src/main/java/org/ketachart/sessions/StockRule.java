package org.ketachart.sessions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Product;
import org.ketachart.core.session.Session;
import org.ketachart.core.supply.HomeSupply;
import org.ketachart.core.supply.LotRecall;

/**
 * Which products must not be given: past their expiry, or of a lot that is taken back. Days are those of the clinic.
 *
 * @param session the visit, whose products are known by their labels
 * @param recalls the recalls that are known; a lot nobody recalled, or nobody read, is not held back
 */
record StockRule(Session session, List<LotRecall> recalls) {
    boolean isExpired(Administration giving) {
        LocalDate day = day(giving.time().start());
        return isOf(giving, product -> product.isExpired(day));
    }

    boolean isRecalled(Administration giving) {
        LocalDate day = day(giving.time().start());
        return isOf(giving, product -> isRecalled(product, day));
    }

    /** Returns the givings of a product that a new reading of its label shows to have been out of date, and that were not known to be. */
    List<Administration> newlyExpired(Product label) {
        return session.record().administrations().stream()
                .filter(giving -> label.id().equals(giving.product()) && giving.reachedPatient())
                .filter(giving -> label.isExpired(day(giving.time().start())) && !isExpired(giving))
                .toList();
    }

    /** Returns the givings of a product that a new reading of its label shows to be of a lot taken back, and that were not known to be. */
    List<Administration> newlyRecalled(Product label) {
        return session.record().administrations().stream()
                .filter(giving -> label.id().equals(giving.product()) && giving.reachedPatient())
                .filter(giving -> isRecalled(label, day(giving.time().start())) && !isRecalled(giving))
                .toList();
    }

    private boolean isRecalled(Product product, LocalDate day) {
        return recalls.stream().anyMatch(recall -> !recall.since().isAfter(day) && recall.mayTouch(product));
    }

    /** Returns a supply as the product its label names. */
    private static Product labelled(HomeSupply supply) {
        return new Product(supply.id(), supply.drug(), null, supply.lot(), supply.expires(), supply.status());
    }

    boolean isExpired(HomeSupply supply) {
        return labelled(supply).isExpired(day(supply.dispensed()));
    }

    boolean isRecalled(HomeSupply supply) {
        return isRecalled(labelled(supply), day(supply.dispensed()));
    }

    private boolean isOf(Administration giving, Predicate<Product> which) {
        return session.record().products().stream()
                .filter(product -> product.id().equals(giving.product()))
                .anyMatch(which);
    }

    private LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(session.record().clinic().zone()).toLocalDate();
    }
}
