package org.ketachart.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.supply.Handling;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.sessions.ledger.ContainerBalance;
import org.ketachart.sessions.ledger.Ledger;

/**
 * The inventory of a clinic at a moment, as a table: what the book says is there, container by container (REM-41).
 *
 * <p>An inventory is taken by people. The table holds the last count of each container, by whom and seen by whom, beside the book; a container
 * that nobody counted has those cells empty.
 */
public final class InventoryCsv {
    private static final String[] COLUMNS = {
        "clinic",
        "at",
        "container",
        "drug",
        "package code",
        "strength",
        "lot",
        "expires",
        "on hand",
        "unit",
        "state",
        "open discrepancies",
        "counted",
        "counted at",
        "counted by",
        "witness"
    };

    private InventoryCsv() {}

    /**
     * Writes the table in UTF-8, lines ended by CR LF as RFC 4180 asks; the stream is left open.
     *
     * <p>A container that holds nothing is left out, unless something about it waits for a reason.
     *
     * @param ledger with all that is known now
     * @param at the moment of the inventory
     */
    public static void write(Ledger ledger, Instant at, OutputStream out) throws IOException {
        Ledger then = ledger.at(at);
        ZoneId zone = then.site().clinic().zone();
        LocalDate day = at.atZone(zone).toLocalDate();
        List<ContainerBalance> expired = then.expired(day);
        List<ContainerBalance> recalled = then.recalled(day);
        CsvTable table = new CsvTable(COLUMNS);
        for (ContainerBalance balance : then.balances()) {
            long open = then.openDiscrepancies().stream()
                    .filter(one -> one.container().equals(balance.id()))
                    .count();
            if (balance.onHand().value().signum() == 0 && open == 0) {
                continue;
            }
            List<String> row = new ArrayList<>();
            row.add(CsvTable.text(then.clinic().value()));
            row.add(SupplyCells.time(at.atOffset(ZoneOffset.UTC), zone));
            row.addAll(SupplyCells.of(balance.id(), balance.container()));
            row.add(CsvTable.number(balance.onHand()));
            row.add(balance.unit().code());
            row.add(state(expired.contains(balance), recalled.contains(balance)));
            row.add(Long.toString(open));
            row.addAll(count(then, balance, zone));
            table.row(row);
        }
        table.write(out);
    }

    private static String state(boolean expired, boolean recalled) {
        if (expired) {
            return recalled ? "expired and recalled" : "expired";
        }
        return recalled ? "recalled" : "";
    }

    private static List<String> count(Ledger ledger, ContainerBalance balance, ZoneId zone) {
        Optional<LedgerEntry> count = Optional.ofNullable(balance.count()).flatMap(ledger::findEntry);
        if (count.isEmpty()) {
            return List.of("", "", "", "");
        }
        LedgerEntry entry = count.get();
        return List.of(
                CsvTable.number(((Handling) entry.act()).amount()),
                SupplyCells.time(entry.occurredAt(), zone),
                SupplyCells.person(entry.actor()),
                SupplyCells.person(entry.witness()));
    }
}
