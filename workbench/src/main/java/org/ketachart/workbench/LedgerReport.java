package org.ketachart.workbench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.supply.Container;
import org.ketachart.core.value.Quantity;
import org.ketachart.sessions.ledger.ContainerBalance;
import org.ketachart.sessions.ledger.Discrepancy;
import org.ketachart.sessions.ledger.Flow;
import org.ketachart.sessions.ledger.Ledger;
import org.ketachart.sessions.ledger.LedgerConcern;
import org.ketachart.sessions.ledger.SessionSum;

/** A ledger in words and columns. */
final class LedgerReport {
    private final PrintStream out;

    LedgerReport(PrintStream out) {
        this.out = out;
    }

    void print(Ledger ledger, Instant at) {
        out.println(ledger.clinic().value()
                + Optional.ofNullable(ledger.site().location())
                        .map(location -> ", " + References.text(location))
                        .orElse("")
                + " at "
                + at.atZone(ledger.site().clinic().zone()).toOffsetDateTime() + ": "
                + ledger.standing().size()
                + " entries stand");
        balances(ledger, at.atZone(ledger.site().clinic().zone()).toLocalDate());
        sessions(ledger);
        discrepancies(ledger);
        concerns(ledger);
        ledger.unsummed()
                .forEach(id -> out.println("not added, in another unit or of another container: entry " + id.value()));
        ledger.idle().forEach(id -> out.println("voids or resolves nothing that is known: entry " + id.value()));
    }

    private void balances(Ledger ledger, LocalDate day) {
        if (ledger.balances().isEmpty()) {
            out.println("no container");
            return;
        }
        List<ContainerBalance> expired = ledger.expired(day);
        List<ContainerBalance> recalled = ledger.recalled(day);
        TextTable table = new TextTable()
                .row(
                        "container",
                        "drug",
                        "lot",
                        "expires",
                        "received",
                        "drawn",
                        "put back",
                        "other",
                        "on hand",
                        "unit",
                        "state");
        for (ContainerBalance balance : ledger.balances()) {
            Container container = balance.container();
            table.row(
                    balance.id().value(),
                    container == null ? "?" : container.drug().code(),
                    container == null || container.lot() == null
                            ? "?"
                            : container.lot().text(),
                    container == null || container.expires() == null
                            ? "?"
                            : container.expires().toString(),
                    text(balance.sum(Flow.RECEIVED)),
                    text(balance.sum(Flow.DRAWN)),
                    text(balance.sum(Flow.PUT_BACK)),
                    other(balance),
                    text(balance.onHand()),
                    balance.unit().code(),
                    state(expired.contains(balance), recalled.contains(balance)));
        }
        table.print(out);
    }

    /** What went neither by a session nor came from a supplier, with its sign. */
    private static String other(ContainerBalance balance) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Flow flow :
                List.of(Flow.WASTED, Flow.SENT_BACK, Flow.LOST, Flow.DESTROYED, Flow.DISPENSED, Flow.ADJUSTED)) {
            sum = sum.add(balance.sum(flow).value().multiply(BigDecimal.valueOf(flow.sign())));
        }
        return sum.signum() == 0 ? "-" : sum.toPlainString();
    }

    private static String state(boolean expired, boolean recalled) {
        if (expired) {
            return recalled ? "expired, recalled" : "expired";
        }
        return recalled ? "recalled" : "-";
    }

    private void sessions(Ledger ledger) {
        if (ledger.sessions().isEmpty()) {
            return;
        }
        TextTable table = new TextTable()
                .row("session", "container", "drawn", "given", "wasted", "put back", "lost", "unaccounted", "unit");
        for (SessionSum sum : ledger.sessions()) {
            table.row(
                    sum.session().value(),
                    sum.container().value(),
                    sum.drawn().toPlainString(),
                    sum.given().toPlainString(),
                    sum.wasted().toPlainString(),
                    sum.putBack().toPlainString(),
                    sum.lost().toPlainString(),
                    sum.unaccounted().value().signum() == 0 ? "-" : text(sum.unaccounted()),
                    sum.unit().code());
        }
        table.print(out);
    }

    private void discrepancies(Ledger ledger) {
        for (Discrepancy one : ledger.discrepancies()) {
            out.println((one.isOpen() ? "open" : "resolved") + " discrepancy "
                    + one.id().value() + ": "
                    + one.kind().code() + " by " + text(one.difference()) + " "
                    + one.difference().unit().code() + " of container "
                    + one.container().value()
                    + Optional.ofNullable(one.resolution())
                            .map(id -> ", by entry " + id.value())
                            .orElse(""));
        }
    }

    private void concerns(Ledger ledger) {
        for (LedgerConcern concern : ledger.concerns()) {
            out.println("outside the rules: " + concern.deviation().code() + ", entry "
                    + concern.entry().value() + ", container "
                    + concern.container().value());
        }
    }

    private static String text(Quantity amount) {
        return amount.value().toPlainString();
    }
}
