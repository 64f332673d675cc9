package org.ketachart.sessions.ledger;

import java.util.Optional;
import org.ketachart.core.supply.Handling;
import org.ketachart.core.supply.LedgerAct;
import org.ketachart.core.supply.LedgerAct.*;
import org.ketachart.core.supply.SupplyDestination;
import org.ketachart.core.value.Coded;

/** A way into a container or out of it. What is given or wasted out of a syringe is none of these: it left when it was drawn. */
public enum Flow implements Coded {
    /** Delivered. */
    RECEIVED("received", 1),
    /** Taken out for a session. */
    DRAWN("drawn", -1),
    /** Put back unopened by a session. */
    PUT_BACK("put-back", 1),
    /** Broken or spilled on the shelf. */
    WASTED("wasted", -1),
    /** Sent to the supplier or a reverse distributor. */
    SENT_BACK("sent-back", -1),
    /** Lost or stolen from the shelf. */
    LOST("lost", -1),
    /** Destroyed as no longer wanted. */
    DESTROYED("destroyed", -1),
    /** Handed to a patient to take at home. */
    DISPENSED("dispensed", -1),
    /** By how much a resolved discrepancy moved the book, up or down. */
    ADJUSTED("adjusted", 1);

    private final String code;
    private final int sign;

    Flow(String code, int sign) {
        this.code = code;
        this.sign = sign;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns 1 for what comes in and -1 for what goes out. */
    public int sign() {
        return sign;
    }

    /** Returns which way an act moves its container; nothing where it moves only what a session has in hand, or nothing at all. */
    public static Optional<Flow> of(LedgerAct act) {
        if (act instanceof Received) {
            return Optional.of(RECEIVED);
        } else if (act instanceof DiscrepancyResolved resolved) {
            return resolved.adjustment() == null ? Optional.empty() : Optional.of(ADJUSTED);
        } else if (act instanceof Drawn) {
            return Optional.of(DRAWN);
        } else if (act instanceof Returned returned) {
            return Optional.of(returned.to() == SupplyDestination.STOCK ? PUT_BACK : SENT_BACK);
        } else if (!(act instanceof Handling handling) || handling.session() != null) {
            return Optional.empty();
        } else if (act instanceof Wasted) {
            return Optional.of(WASTED);
        } else if (act instanceof Lost) {
            return Optional.of(LOST);
        } else if (act instanceof Destroyed) {
            return Optional.of(DESTROYED);
        }
        return act instanceof Dispensed ? Optional.of(DISPENSED) : Optional.empty();
    }
}
