package org.ketachart.sessions.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.supply.Container;
import org.ketachart.core.supply.Handling;
import org.ketachart.core.supply.LedgerAct;
import org.ketachart.core.supply.LedgerAct.DiscrepancyResolved;
import org.ketachart.core.supply.LedgerAct.Given;
import org.ketachart.core.supply.LedgerAct.LotRecalled;
import org.ketachart.core.supply.LedgerAct.Received;
import org.ketachart.core.supply.LedgerAct.Voided;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;

/** Whether an entry could mean what it says, be it a plan or a fact. */
final class Possible {
    private final Ledger ledger;
    private final LedgerContext context;
    private final Instant now;
    private final List<LedgerRefusal> refusals = new ArrayList<>();

    Possible(Ledger ledger, LedgerContext context, Instant now) {
        this.ledger = ledger;
        this.context = context;
        this.now = now;
    }

    List<LedgerRefusal> refusals(LedgerAct act) {
        must(
                context.clinic().equals(ledger.clinic()),
                LedgerFault.OTHER_CLINIC,
                "an entry must be of the ledger's clinic");
        must(ledger.findEntry(context.id()).isEmpty(), LedgerFault.ID_TAKEN, "an id must be new to the ledger");
        must(
                !context.occurredAt().toInstant().isAfter(now),
                LedgerFault.IN_FUTURE,
                "an entry must not be of the future");
        if (act instanceof Received received) {
            received(received);
        } else if (act instanceof Handling handling) {
            unit(handling.container(), handling.amount());
        } else if (act instanceof DiscrepancyResolved resolved) {
            unit(resolved.container(), resolved.adjustment());
            resolved(resolved);
        } else if (act instanceof Voided voided) {
            voided(voided.entry());
        } else if (act instanceof LotRecalled recalled) {
            must(
                    !ledger.recalls().contains(recalled.recall()),
                    LedgerFault.RECALL_KNOWN,
                    "a recall must be new to the ledger");
        }
        if (act instanceof Given given) {
            must(
                    ledger.standing().stream()
                            .noneMatch(entry -> entry.act() instanceof Given earlier
                                    && earlier.session().equals(given.session())
                                    && !earlier.patient().equals(given.patient())),
                    LedgerFault.OTHER_PATIENT,
                    "a session must be of one patient");
        }
        return refusals;
    }

    private void received(Received received) {
        Optional<Container> known = ledger.findBalance(received.container().id())
                .flatMap(balance -> Optional.ofNullable(balance.container()));
        must(
                known.filter(container -> !container.equals(received.container()))
                        .isEmpty(),
                LedgerFault.CONTAINER_DIFFERS,
                "a container must be received under the description it has, or under another id");
    }

    private void unit(RecordId container, @Nullable Quantity amount) {
        Optional<ContainerBalance> balance = ledger.findBalance(container);
        must(
                amount == null || balance.isEmpty() || balance.get().unit() == amount.unit(),
                LedgerFault.WRONG_UNIT,
                balance.map(known -> "an amount must be in the " + known.unit().code() + " of its container")
                        .orElse(""));
    }

    private void resolved(DiscrepancyResolved resolved) {
        Optional<Discrepancy> open = ledger.openDiscrepancies().stream()
                .filter(one -> one.id().equals(resolved.discrepancy())
                        && one.container().equals(resolved.container()))
                .findFirst();
        must(
                open.isPresent(),
                LedgerFault.DISCREPANCY_UNKNOWN,
                "a resolution must name the entry that opened a discrepancy of its container, which must be open");
        Optional<ContainerBalance> balance = ledger.findBalance(resolved.container());
        Quantity adjustment = resolved.adjustment();
        if (open.filter(one -> one.kind() == DiscrepancyKind.BELOW_ZERO).isPresent() && balance.isPresent()) {
            boolean below = adjustment == null
                    ? balance.get().onHand().value().signum() < 0
                    : adjustment.unit() == balance.get().unit()
                            && balance.get()
                                            .onHand()
                                            .value()
                                            .add(adjustment.value())
                                            .signum()
                                    < 0;
            must(!below, LedgerFault.STILL_BELOW_ZERO, "a resolution must bring the book to zero or more");
        }
    }

    private void voided(EventId id) {
        Optional<LedgerEntry> entry = ledger.findEntry(id);
        must(entry.isPresent(), LedgerFault.ENTRY_UNKNOWN, "a void must name an entry of the ledger");
        if (entry.isPresent() && entry.get().act() instanceof Voided) {
            must(false, LedgerFault.VOID_OF_VOID, "a void must not name a void; what it voided is charted again");
        } else if (entry.isPresent()) {
            must(
                    ledger.standing().contains(entry.get()),
                    LedgerFault.ALREADY_VOIDED,
                    "an entry must not be voided twice");
        }
    }

    private void must(boolean holds, LedgerFault fault, String message) {
        if (!holds) {
            refusals.add(new LedgerRefusal(fault, message));
        }
    }
}
