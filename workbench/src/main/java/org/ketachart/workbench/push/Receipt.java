package org.ketachart.workbench.push;

import java.util.Collections;
import java.util.List;
import org.ketachart.core.value.Issue;

/**
 * What became of one transaction.
 *
 * @param rows one for each of its resources, in their order
 * @param issues what went wrong
 * @param goesOn whether the next may be tried
 */
public record Receipt(List<Row> rows, List<Issue> issues, boolean goesOn) {
    /** Keeps its own copies. */
    public Receipt {
        rows = List.copyOf(rows);
        issues = List.copyOf(issues);
    }

    /** Returns a receipt by which the same became of all. */
    static Receipt all(int size, Outcome outcome, Issue issue, boolean goesOn) {
        return new Receipt(Collections.nCopies(size, new Row(outcome, "")), List.of(issue), goesOn);
    }

    /** Returns the receipt of a transaction that came after one that ended the push. */
    public static Receipt notSent(int size) {
        return new Receipt(Collections.nCopies(size, new Row(Outcome.NOT_SENT, "")), List.of(), false);
    }

    /** Returns whether the server has all of it. */
    public boolean isWell() {
        return issues.stream().noneMatch(Issue::isError)
                && rows.stream().allMatch(row -> row.outcome().isWell());
    }

    /**
     * What became of one resource.
     *
     * @param outcome in a word
     * @param version the server's; blank where it said none
     */
    public record Row(Outcome outcome, String version) {}
}
