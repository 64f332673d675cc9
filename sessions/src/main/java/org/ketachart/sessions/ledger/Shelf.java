package org.ketachart.sessions.ledger;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.supply.Container;
import org.ketachart.core.supply.LedgerAct.DiscrepancyResolved;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Unit;

/** One container while its entries are walked through in the order of the clinic: its sums, and the differences that were found. */
final class Shelf {
    private final RecordId id;
    private final @Nullable Container container;
    private final Unit unit;
    private final Map<Flow, BigDecimal> sums = new EnumMap<>(Flow.class);
    private final Map<EventId, Discrepancy> discrepancies = new LinkedHashMap<>();

    /** What open counts found beyond the book, each its own part: a count that finds the same again is no new discrepancy. */
    private final Map<EventId, BigDecimal> carried = new LinkedHashMap<>();

    private @Nullable EventId below;
    private @Nullable EventId counted;

    Shelf(RecordId id, @Nullable Container container, Unit unit) {
        this.id = id;
        this.container = container;
        this.unit = unit;
    }

    Unit unit() {
        return unit;
    }

    Optional<Container> findContainer() {
        return Optional.ofNullable(container);
    }

    BigDecimal onHand() {
        return balance().onHand().value();
    }

    ContainerBalance balance() {
        return new ContainerBalance(id, container, unit, sums, counted);
    }

    List<Discrepancy> discrepancies() {
        return List.copyOf(discrepancies.values());
    }

    /** Moves the book; what falls below zero opens a discrepancy unless one is open for that. */
    void move(Flow flow, BigDecimal amount, LedgerEntry entry) {
        sums.merge(flow, amount, BigDecimal::add);
        BigDecimal after = onHand();
        if (after.signum() < 0 && below == null) {
            below = entry.id();
            open(entry, DiscrepancyKind.BELOW_ZERO, after);
        }
    }

    /** Compares what was found with what must be there, and with what is known to differ. */
    void count(BigDecimal found, LedgerEntry entry) {
        counted = entry.id();
        BigDecimal difference = found.subtract(onHand());
        if (difference.signum() == 0) {
            carried.clear();
            return;
        }
        BigDecimal own = difference.subtract(carried.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        if (own.signum() != 0) {
            carried.put(entry.id(), own);
            open(entry, DiscrepancyKind.COUNT_DIFFERS, own);
        }
    }

    /** Ends a discrepancy; one of a book below zero only if the book no longer is. Says whether there was one to end. */
    boolean resolve(DiscrepancyResolved resolved, LedgerEntry entry) {
        Discrepancy open = discrepancies.get(resolved.discrepancy());
        if (open == null || !open.isOpen()) {
            return false;
        }
        if (open.id().equals(below)) {
            if (onHand().signum() < 0) {
                return true;
            }
            below = null;
        }
        carried.remove(open.id());
        discrepancies.put(
                open.id(),
                new Discrepancy(
                        open.id(), open.container(), open.kind(), open.difference(), open.openedAt(), entry.id()));
        return true;
    }

    private void open(LedgerEntry entry, DiscrepancyKind kind, BigDecimal difference) {
        discrepancies.put(
                entry.id(),
                new Discrepancy(entry.id(), id, kind, new Quantity(difference, unit), entry.occurredAt(), null));
    }
}
