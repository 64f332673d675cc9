package org.ketachart.workbench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.ketachart.workbench.push.Outcome;
import org.ketachart.workbench.push.Part;
import org.ketachart.workbench.push.Receipt;
import org.ketachart.workbench.push.Shipment;
import org.ketachart.workbench.push.Transaction;

/**
 * What becomes of each resource, a row each, printed as soon as it is known. The columns are as wide as all that may come needs, so that
 * the rows of the first log stand under the same heads as those of the last.
 */
final class PushTable {
    private static final List<String> HEAD =
            List.of("log", "resource", "id", "request", "outcome", "version", "said by");
    private static final String STAND_IN = "stand-in";
    private static final String BY_ID = "PUT by id";
    private static final int PLANNED = 4;

    private final PrintStream out;
    private final Shipment shipment;
    private final Map<String, String> labels = new HashMap<>();
    private final int[] widths = new int[HEAD.size()];
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private int standIns;

    PushTable(PrintStream out, Shipment shipment, List<String> standIns) {
        this.out = out;
        this.shipment = shipment;
        label();
        widen(HEAD);
        for (Outcome outcome : Outcome.values()) {
            widths[PLANNED] = Math.max(widths[PLANNED], outcome.word().length());
        }
        standIns.forEach(reference -> widen(planned(reference)));
        shipment.transactions().forEach(one -> one.parts().forEach(part -> widen(planned(one, part))));
    }

    /** A log is called by its file alone where that is enough. */
    private void label() {
        List<String> names =
                shipment.transactions().stream().map(Transaction::name).toList();
        List<String> files = names.stream()
                .map(name -> String.valueOf(Path.of(name).getFileName()))
                .toList();
        boolean enough = new HashSet<>(files).size() == names.size();
        for (int i = 0; i < names.size(); i++) {
            labels.put(names.get(i), enough ? files.get(i) : names.get(i));
        }
    }

    private List<String> planned(Transaction transaction, Part part) {
        return List.of(labels.getOrDefault(transaction.name(), ""), part.type(), part.id(), part.request());
    }

    private static List<String> planned(String reference) {
        int slash = reference.indexOf('/');
        return List.of(STAND_IN, reference.substring(0, slash), reference.substring(slash + 1), BY_ID);
    }

    private void widen(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            widths[i] = Math.max(widths[i], cells.get(i).length());
        }
    }

    /** Prints the heads of the columns. */
    void head() {
        print(HEAD);
    }

    /** Prints what became of a stand-in. */
    void standIn(String reference, Receipt receipt) {
        Receipt.Row row = receipt.rows().get(0);
        standIns += row.outcome() == Outcome.CREATED ? 1 : 0;
        print(planned(reference), row.outcome().word(), row.version(), "");
        out.flush();
    }

    /** Prints what became of each resource of a transaction. */
    void transaction(Transaction transaction, Receipt receipt) {
        for (int i = 0; i < receipt.rows().size(); i++) {
            Receipt.Row row = receipt.rows().get(i);
            Part part = transaction.parts().get(i);
            counts.merge(row.outcome(), 1, Integer::sum);
            print(
                    planned(transaction, part),
                    row.outcome().word(),
                    row.version(),
                    labels.getOrDefault(part.origin(), ""));
        }
        out.flush();
    }

    /** Prints what would be sent. */
    void wouldBe(List<String> standIns, String word) {
        standIns.forEach(reference -> print(planned(reference), word, "", ""));
        for (Transaction transaction : shipment.transactions()) {
            for (Part part : transaction.parts()) {
                print(planned(transaction, part), word, "", labels.getOrDefault(part.origin(), ""));
            }
        }
    }

    private void print(List<String> planned, String outcome, String version, String origin) {
        List<String> cells = new ArrayList<>(planned);
        cells.addAll(List.of(outcome, version, origin));
        print(cells);
    }

    private void print(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i))
                    .append(" ".repeat(Math.max(0, widths[i] - cells.get(i).length()) + 2));
        }
        out.println(Surroundings.oneLine(line.toString().stripTrailing()));
    }

    /** Prints how many there were of each outcome. */
    void sums() {
        int there = count(Outcome.THERE) + count(Outcome.UP_TO_DATE);
        out.println(size() + ": " + count(Outcome.CREATED) + " created, " + there + " there, " + count(Outcome.REFUSED)
                + " refused, " + count(Outcome.UNKNOWN) + " unknown, " + count(Outcome.NOT_SENT) + " not sent"
                + (standIns == 0 ? "" : "; " + standIns + " stand-ins created"));
        out.flush();
    }

    /** Prints that nothing was sent, and why. */
    void dry(String why) {
        out.println(size() + ": nothing was sent, " + why);
    }

    private String size() {
        int logs = shipment.transactions().size();
        int resources = shipment.transactions().stream()
                .mapToInt(one -> one.parts().size())
                .sum();
        return logs + (logs == 1 ? " log, " : " logs, ") + resources + " resources";
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
