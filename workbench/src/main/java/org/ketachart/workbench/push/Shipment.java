package org.ketachart.workbench.push;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;

/**
 * All that one push would send: a transaction for each visit, in the order in which the logs were given.
 *
 * @param transactions each with all of its visit
 */
public record Shipment(List<Transaction> transactions) {
    /** Keeps its own copy. */
    public Shipment {
        transactions = List.copyOf(transactions);
    }

    /**
     * Makes the transactions, or refuses logs that contradict one another.
     *
     * @param logs whole, in the order in which they are to be sent
     * @return issues have the log they are of as their path
     */
    public static Result<Shipment> of(FhirContract contract, List<VisitLog> logs) {
        Result<List<VisitLog>> visits = Visits.once(logs);
        if (!visits.isOk()) {
            return Result.refused(visits.issues());
        }
        SessionBundle bundles = new SessionBundle(contract);
        List<Transaction> transactions = visits.value().stream()
                .map(log -> new Transaction(log, BundleParts.of(contract, bundles.write(log.record(), log.events()))))
                .toList();
        Result<List<Transaction>> settled = Twins.settled(transactions);
        List<Issue> issues = new ArrayList<>(visits.issues());
        issues.addAll(settled.issues());
        return settled.isOk() ? Result.of(new Shipment(settled.value()), issues) : Result.refused(issues);
    }

    /** Returns the types of what is sent. */
    TreeSet<String> types() {
        TreeSet<String> types = new TreeSet<>();
        transactions.forEach(transaction -> transaction.parts().forEach(part -> types.add(part.type())));
        return types;
    }

    /** Returns what is pointed to on the same server and is the host's, such as {@code Patient/17}, in order and each once. */
    public List<String> pointsToHost() {
        TreeSet<String> references = new TreeSet<>();
        transactions.forEach(
                transaction -> transaction.parts().forEach(part -> references.addAll(part.pointsToHost())));
        return List.copyOf(references);
    }

    @Override
    public String toString() {
        return "Shipment[" + transactions.size() + " transactions]";
    }
}
