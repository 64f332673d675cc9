package org.ketachart.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.supply.Container;
import org.ketachart.core.supply.Handling;
import org.ketachart.core.supply.LedgerAct;
import org.ketachart.core.supply.LedgerAct.*;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.SupplyDestination;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;
import org.ketachart.sessions.ledger.ContainerBalance;
import org.ketachart.sessions.ledger.Flow;
import org.ketachart.sessions.ledger.Ledger;
import org.ketachart.sessions.ledger.Posting;

/**
 * The dispense log as a table: date and time, product, strength, lot, expiry, amounts received, used and wasted, patient, two signatures, and
 * the running balance (REM-40). It holds patients, so it is a document and no message.
 *
 * <p>One row for each entry that stands and is about a container, in the order of the clinic. One that could not be added, for it is in another
 * unit or describes its container anew, has no balance and says {@code not-added} among the deviations. The balance is that of the container, which a dose given out of a
 * syringe does not move: it moved when the syringe was filled. So the sum of {@code moved} down the rows of a container is its balance, and
 * {@code moved} is empty where an amount came out of a hand, or was only counted. What {@code other} holds is below zero where it went: sent
 * back, lost or destroyed; put back or adjusted, it is above.
 */
public final class DispenseLogCsv {
    private static final String[] COLUMNS = {
        "time",
        "entry",
        "act",
        "container",
        "drug",
        "package code",
        "strength",
        "lot",
        "expires",
        "unit",
        "received",
        "drawn",
        "used",
        "wasted",
        "other",
        "counted",
        "moved",
        "balance",
        "patient",
        "session",
        "by",
        "witness",
        "deviations"
    };

    private DispenseLogCsv() {}

    /** Writes the table in UTF-8, lines ended by CR LF as RFC 4180 asks; the stream is left open. */
    public static void write(Ledger ledger, OutputStream out) throws IOException {
        Map<RecordId, Container> containers = new HashMap<>();
        for (ContainerBalance balance : ledger.balances()) {
            if (balance.container() != null) {
                containers.put(balance.id(), balance.container());
            }
        }
        ZoneId zone = ledger.site().clinic().zone();
        CsvTable table = new CsvTable(COLUMNS);
        Map<EventId, Posting> postings = new HashMap<>();
        ledger.postings().forEach(posting -> postings.put(posting.entry().id(), posting));
        for (LedgerEntry entry : ledger.standing()) {
            Posting posting = postings.get(entry.id());
            RecordId container = container(entry.act());
            if (container == null) {
                continue;
            }
            LedgerAct act = entry.act();
            Quantity amount = amount(act);
            List<String> row = new ArrayList<>();
            row.add(SupplyCells.time(entry.occurredAt(), zone));
            row.add(CsvTable.text(entry.id().value()));
            row.add(word(act));
            row.addAll(SupplyCells.of(container, containers.get(container)));
            row.add(unit(posting == null ? amount : posting.onHand()));
            row.addAll(amounts(act));
            row.add(posting == null ? "" : moved(act));
            row.add(posting == null ? "" : CsvTable.number(posting.onHand()));
            row.add(SupplyCells.person(patient(act)));
            row.add(session(act));
            row.add(SupplyCells.person(entry.actor()));
            row.add(SupplyCells.person(entry.witness()));
            row.add(deviations(entry, posting == null));
            table.row(row);
        }
        table.write(out);
    }

    private static @Nullable RecordId container(LedgerAct act) {
        if (act instanceof Received received) {
            return received.container().id();
        } else if (act instanceof DiscrepancyResolved resolved) {
            return resolved.container();
        }
        return act instanceof Handling handling ? handling.container() : null;
    }

    private static String unit(@Nullable Quantity amount) {
        return amount == null ? "" : amount.unit().code();
    }

    private static String deviations(LedgerEntry entry, boolean leftOut) {
        String known = entry.deviations().stream().map(one -> one.code()).collect(Collectors.joining(" "));
        return leftOut ? (known + " not-added").strip() : known;
    }

    private static String word(LedgerAct act) {
        if (act instanceof Returned returned) {
            return "returned to " + returned.to().code();
        } else if (act instanceof Lost lost) {
            return lost.how().code();
        } else if (act instanceof DiscrepancyResolved) {
            return "resolved";
        }
        return act.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Returns by how much the balance moves, down with a minus sign; nothing where the act leaves the container as it was. */
    private static String moved(LedgerAct act) {
        Quantity amount = amount(act);
        return Flow.of(act)
                .filter(flow -> amount != null)
                .map(flow -> signed(amount, flow.sign()))
                .orElse("");
    }

    private static String signed(@Nullable Quantity amount, int sign) {
        return amount == null || sign > 0
                ? CsvTable.number(amount)
                : amount.value().negate().toPlainString();
    }

    /** Returns what was received, drawn, used, wasted, what came or went otherwise with its sign, and what was counted. */
    private static List<String> amounts(LedgerAct act) {
        boolean out = act instanceof Lost
                || act instanceof Destroyed
                || (act instanceof Returned returned && returned.to() != SupplyDestination.STOCK);
        int column = 4;
        if (act instanceof Received) {
            column = 0;
        } else if (act instanceof Drawn) {
            column = 1;
        } else if (act instanceof Given || act instanceof Dispensed) {
            column = 2;
        } else if (act instanceof Wasted) {
            column = 3;
        } else if (act instanceof Counted) {
            column = 5;
        }
        List<String> cells = new ArrayList<>(List.of("", "", "", "", "", ""));
        cells.set(column, signed(amount(act), out ? -1 : 1));
        return cells;
    }

    private static @Nullable Quantity amount(LedgerAct act) {
        if (act instanceof Received received) {
            return received.amount();
        } else if (act instanceof DiscrepancyResolved resolved) {
            return resolved.adjustment();
        }
        return act instanceof Handling handling ? handling.amount() : null;
    }

    private static @Nullable HostRef patient(LedgerAct act) {
        if (act instanceof Given given) {
            return given.patient();
        }
        return act instanceof Dispensed dispensed ? dispensed.patient() : null;
    }

    private static String session(LedgerAct act) {
        SessionId session = act instanceof Handling handling ? handling.session() : null;
        return session == null ? "" : CsvTable.text(session.value());
    }
}
