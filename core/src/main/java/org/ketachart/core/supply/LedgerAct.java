package org.ketachart.core.supply;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;

/**
 * What happened to a controlled substance (REM-40).
 *
 * <p>Stock and hand are two places. What is {@link Drawn} leaves its container and is in the hand of a session, a syringe or a device; from
 * there it is {@link Given}, {@link Wasted}, put back or lost. So drawn is given and wasted, per session, and an act that names a session
 * moves nothing on the shelf save {@link Drawn} and a return to stock. Who did it and who saw it stands in the {@link LedgerEntry}.
 */
public sealed interface LedgerAct {
    /**
     * A container came, or more of the same into it.
     *
     * @param container what came; once received its description stays
     * @param amount how much, above zero
     * @param supplier from whom, with the number of the papers; unknown when absent
     */
    record Received(
            Container container, Quantity amount, @Nullable Note supplier) implements LedgerAct {
        /** Checks that the amount is in the container's unit. */
        public Received {
            Require.present("container, amount", container, amount);
            positive(amount);
            Require.unit("amount", amount, container.unit());
        }
    }

    /**
     * An amount was taken out for a session: into a syringe, or a device into the hand.
     *
     * @param amount above zero
     */
    record Drawn(RecordId container, Quantity amount, SessionId session) implements LedgerAct, Handling {
        /** Checks the amount. */
        public Drawn {
            Require.present("container, amount, session", container, amount, session);
            positive(amount);
        }
    }

    /**
     * What was drawn reached a patient, or was used up in giving.
     *
     * @param amount above zero; a device counts as one whatever of it was inhaled
     * @param administration the dose as the session charts it; of one dose there may be several entries
     * @param patient whose session it is
     */
    record Given(RecordId container, Quantity amount, SessionId session, RecordId administration, HostRef patient)
            implements LedgerAct, Handling {
        /** Checks amount and patient. */
        public Given {
            Require.present(
                    "container, amount, session, administration, patient",
                    container,
                    amount,
                    session,
                    administration,
                    patient);
            positive(amount);
            named(patient);
        }
    }

    /**
     * An amount was destroyed on the spot: what was left in a syringe (REM-43), or what broke or was spilled on the shelf.
     *
     * @param amount above zero
     * @param session out of whose syringe; absent when out of the container itself
     * @param reason why; absent when it needs none, as with the rest of a syringe
     */
    record Wasted(
            RecordId container,
            Quantity amount,
            @Nullable SessionId session,
            @Nullable Note reason) implements LedgerAct, Handling {
        /** Checks the amount. */
        public Wasted {
            Require.present("container, amount", container, amount);
            positive(amount);
        }
    }

    /**
     * An amount went back.
     *
     * @param amount above zero
     * @param to where it went
     * @param session for which it had been drawn; there for what goes back to stock, absent for all else
     */
    record Returned(
            RecordId container,
            Quantity amount,
            SupplyDestination to,
            @Nullable SessionId session) implements LedgerAct, Handling {
        /** Checks amount and place. */
        public Returned {
            Require.present("container, amount, to", container, amount, to);
            positive(amount);
            Require.that(
                    (to == SupplyDestination.STOCK) == (session != null),
                    "a return to stock must name its session, and no other return may");
        }
    }

    /**
     * Two people counted what is there: whoever made the entry, and the witness.
     *
     * @param amount what was found, zero or more
     */
    record Counted(RecordId container, Quantity amount) implements LedgerAct, Handling {
        /** Checks the amount. */
        public Counted {
            Require.present("container, amount", container, amount);
            Handling.check("amount", amount, "0");
        }
    }

    /**
     * An amount is missing and known to be (REM-42).
     *
     * @param amount above zero
     * @param how whether it was lost or stolen
     * @param form what was reported, the number of the DEA Form 106; absent while it is not
     * @param session out of whose hand; absent when out of the container
     */
    record Lost(
            RecordId container,
            Quantity amount,
            LossKind how,
            @Nullable Note form,
            @Nullable SessionId session) implements LedgerAct, Handling {
        /** Checks the amount. */
        public Lost {
            Require.present("container, amount, how", container, amount, how);
            positive(amount);
        }
    }

    /**
     * Stock that is no longer wanted was destroyed (REM-42).
     *
     * @param amount above zero
     * @param form the number of the DEA Form 41; absent while there is none
     */
    record Destroyed(
            RecordId container, Quantity amount, @Nullable Note form) implements LedgerAct, Handling {
        /** Checks the amount. */
        public Destroyed {
            Require.present("container, amount", container, amount);
            positive(amount);
        }
    }

    /**
     * An amount was handed to a patient to take at home.
     *
     * @param amount above zero
     * @param patient to whom
     * @param order on which order; unknown when absent
     */
    record Dispensed(
            RecordId container,
            Quantity amount,
            HostRef patient,
            @Nullable RecordId order) implements LedgerAct, Handling {
        /** Checks amount and patient. */
        public Dispensed {
            Require.present("container, amount, patient", container, amount, patient);
            positive(amount);
            named(patient);
        }
    }

    /** A lot was taken back; what was given of it before stays given and is looked up. */
    record LotRecalled(LotRecall recall) implements LedgerAct {
        /** Checks that all of it is there. */
        public LotRecalled {
            Require.present("recall", recall);
        }
    }

    /**
     * Whoever answers for the stock says why the book and the shelf differed. It is a judgement, and moves the book only by what it says.
     *
     * @param discrepancy the entry that opened it
     * @param container whose book it is
     * @param adjustment by how much the book moves, below zero where something is gone; absent where it stays as it is
     * @param reason what was found out
     */
    record DiscrepancyResolved(
            EventId discrepancy,
            RecordId container,
            @Nullable Quantity adjustment,
            Note reason) implements LedgerAct {
        /** Checks the adjustment. */
        public DiscrepancyResolved {
            Require.present("discrepancy, container, reason", discrepancy, container, reason);
            if (adjustment != null) {
                Handling.check("adjustment", adjustment, "-1000000");
                Require.that(
                        adjustment.value().signum() != 0,
                        CoreFault.RANGE,
                        "adjustment must not be zero, and is absent where nothing moves");
            }
        }
    }

    /**
     * An entry should never have been written. It stays and counts no longer.
     *
     * @param entry which
     * @param reason why
     */
    record Voided(EventId entry, Note reason) implements LedgerAct {
        /** Checks that all of it is there. */
        public Voided {
            Require.present("entry, reason", entry, reason);
        }
    }

    private static void positive(Quantity amount) {
        Handling.check("amount", amount, amount.unit() == Unit.DOSE ? "1" : "0.0001");
    }

    private static void named(HostRef patient) {
        Require.that(patient.type().equals("Patient"), "patient must be of type Patient");
    }
}
