package org.ketachart.sessions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;

/**
 * What a patient has been given under an order, one more giving among it.
 *
 * @param protocol how far a dose by weight may be drawn above its order, to the next mark of a syringe; not at all where it says nothing
 * @param record the visit so far
 * @param next the giving that is charted or planned; it replaces an earlier version of itself
 */
record Given(Protocol protocol, SessionRecord record, Administration next) {
    /**
     * Returns whether it is more than the order says. An amount that is not known counts as nothing, and a dose per kilogram says nothing
     * without the weight it was computed from: neither is guessed.
     */
    boolean exceeds(MedicationOrder order) {
        BigDecimal ordered = milligrams(order);
        if (ordered == null) {
            return false;
        }
        BigDecimal given = record.administrations().stream()
                .filter(a -> !a.id().equals(next.id()) && order.id().equals(a.order()) && a.reachedPatient())
                .map(Given::milligrams)
                .reduce(milligrams(next), BigDecimal::add);
        return given.compareTo(ordered) > 0;
    }

    private static BigDecimal milligrams(Administration giving) {
        Quantity amount = giving.given();
        return amount != null && amount.unit() == Unit.MILLIGRAM ? amount.value() : BigDecimal.ZERO;
    }

    private @Nullable BigDecimal milligrams(MedicationOrder order) {
        Quantity dose = order.dose();
        if (dose.unit() == Unit.MILLIGRAM) {
            return dose.value();
        }
        return dose.unit() == Unit.MILLIGRAM_PER_KILOGRAM && next.weight() != null
                ? dose.value().multiply(next.weight().weight().value()).multiply(drawn())
                : null;
    }

    private BigDecimal drawn() {
        return protocol.limits()
                .find(ProtocolValue.DRAWN_ABOVE)
                .map(above -> BigDecimal.ONE.add(above.value().value().movePointLeft(2)))
                .orElse(BigDecimal.ONE);
    }
}
