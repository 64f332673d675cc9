package org.ketachart.sessions.ledger;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.supply.Container;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * What the book says of one container: what came, what went, and what must be there.
 *
 * @param id the container's
 * @param container its description; absent when entries name it that was never received
 * @param unit what it is kept in
 * @param sums how much went which way; a way nothing went is zero
 * @param count the last entry that counted it; absent when nobody did
 */
public record ContainerBalance(
        RecordId id,
        @Nullable Container container,
        Unit unit,
        Map<Flow, BigDecimal> sums,
        @Nullable EventId count) {
    /** Keeps its own copy. */
    public ContainerBalance {
        Require.present("id, unit, sums", id, unit, sums);
        sums = Map.copyOf(sums);
    }

    /** Returns how much went one way, in the container's unit. */
    public Quantity sum(Flow flow) {
        return new Quantity(sums.getOrDefault(flow, BigDecimal.ZERO), unit);
    }

    /** Returns what must be there: all that came in less all that went out; below zero where the book is wrong. */
    public Quantity onHand() {
        BigDecimal there = BigDecimal.ZERO;
        for (Flow flow : Flow.values()) {
            there = there.add(sum(flow).value().multiply(BigDecimal.valueOf(flow.sign())));
        }
        return new Quantity(there, unit);
    }

    /** Returns whether the book says that something is there. */
    public boolean isStocked() {
        return onHand().value().signum() > 0;
    }
}
