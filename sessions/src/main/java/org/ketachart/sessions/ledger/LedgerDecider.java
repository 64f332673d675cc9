package org.ketachart.sessions.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.supply.Handling;
import org.ketachart.core.supply.LedgerDeviation;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.value.Quantity;

/**
 * Decides what a command on the ledger leads to. It reads no clock, makes no ids and keeps nothing.
 *
 * <p>It refuses plans, never facts. What may not be begun, such as a dose out of a recalled lot, is recorded once it has happened, with its
 * deviation; one set of rules serves both, so that nothing can be done unseen that would have been refused.
 */
public final class LedgerDecider {
    private LedgerDecider() {}

    /**
     * Decides one command.
     *
     * @param ledger as believed
     * @param command what somebody is about to do, or did
     * @param context whose ledger, by whom, seen by whom, when
     * @param now when the system takes it in
     * @return the entry to append, or every reason why not
     */
    public static LedgerDecision decide(Ledger ledger, LedgerCommand command, LedgerContext context, Instant now) {
        List<LedgerRefusal> impossible = new Possible(ledger, context, now).refusals(command.act());
        if (!impossible.isEmpty()) {
            return new LedgerDecision.Refused(impossible);
        }
        LedgerEntry entry = new LedgerEntry(
                context.id(),
                context.clinic(),
                ledger.nextSeq(),
                context.occurredAt(),
                now,
                context.actor(),
                context.witness(),
                List.of(),
                command.act());
        Ledger next = ledger.with(entry);
        List<LedgerDeviation> outside = next.concerns().stream()
                .filter(concern -> concern.entry().equals(entry.id()))
                .map(LedgerConcern::deviation)
                .toList();
        List<LedgerRefusal> refusals = command instanceof LedgerCommand.Plan
                ? outside.stream()
                        .filter(each -> each != LedgerDeviation.WITNESS_UNTOLD)
                        .map(each -> refusal(each, ledger, (Handling) command.act()))
                        .toList()
                : List.of();
        if (!refusals.isEmpty()) {
            return new LedgerDecision.Refused(refusals);
        }
        List<Discrepancy> opened = new ArrayList<>(next.openDiscrepancies());
        ledger.openDiscrepancies()
                .forEach(known -> opened.removeIf(one -> one.id().equals(known.id())));
        return new LedgerDecision.Accepted(entry.deviating(outside), opened);
    }

    private static LedgerRefusal refusal(LedgerDeviation outside, Ledger ledger, Handling act) {
        return switch (outside) {
            case EXPIRED -> new LedgerRefusal(LedgerFault.EXPIRED, "a container must not be past its expiry");
            case RECALLED -> new LedgerRefusal(LedgerFault.RECALLED, "a container must not be of a recalled lot");
            case NOT_RECEIVED ->
                new LedgerRefusal(LedgerFault.CONTAINER_UNKNOWN, "a container must have been received");
            case MORE_THAN_HELD -> held(ledger, act);
            case MORE_THAN_DRAWN ->
                new LedgerRefusal(
                        LedgerFault.MORE_THAN_DRAWN,
                        "an amount must be left of what was drawn for the session, was " + text(act.amount()));
            case UNWITNESSED ->
                new LedgerRefusal(LedgerFault.WITNESS_MISSING, "a waste or a count must have a witness");
            case WITNESS_NOT_ANOTHER ->
                new LedgerRefusal(
                        LedgerFault.WITNESS_NOT_ANOTHER,
                        "a witness must be somebody else than who does it and than who gave the dose");
            case PACKAGE_UNKNOWN ->
                new LedgerRefusal(
                        LedgerFault.PACKAGE_UNKNOWN, "the package code must be known, for the lot is recalled in part");
            case NOT_A_PERSON ->
                new LedgerRefusal(
                        LedgerFault.NOT_A_PERSON, "who wastes, counts or witnesses must be a person of the clinic");
            case OTHER_PATIENT -> new LedgerRefusal(LedgerFault.OTHER_PATIENT, "a session must be of one patient");
            case WITNESS_UNTOLD ->
                throw new IllegalStateException("a witness who cannot be told from others stands in no plan's way");
        };
    }

    private static LedgerRefusal held(Ledger ledger, Handling act) {
        Quantity held = ledger.findBalance(act.container()).orElseThrow().onHand();
        return held.value().signum() <= 0
                ? new LedgerRefusal(LedgerFault.EMPTY, "a container must hold something, is empty by the book")
                : new LedgerRefusal(
                        LedgerFault.MORE_THAN_HELD,
                        "an amount must be at most the " + text(held) + " that the container holds, was "
                                + text(act.amount()));
    }

    private static String text(Quantity amount) {
        return amount.value().toPlainString() + " " + amount.unit().code();
    }
}
