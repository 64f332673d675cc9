package org.ketachart.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketachart.documents.Entered.Standing;

/**
 * Entries of a row that stand so close that they are printed as one: the lowest and the highest value and how many there were. What was not
 * done and what was entered in error is never mixed into the range.
 */
final class Cluster {
    private static final int MOST_WORDS = 3;

    private final List<Entered> entries;
    private final double shift;

    /**
     * Makes a cluster.
     *
     * @param entries in the order of time, at least one
     * @param shift how far it is moved aside to make room
     */
    Cluster(List<Entered> entries, double shift) {
        this.entries = List.copyOf(entries);
        this.shift = shift;
    }

    /** Returns both as one. */
    Cluster with(Cluster later) {
        List<Entered> both = new ArrayList<>(entries);
        both.addAll(later.entries);
        return new Cluster(both, 0);
    }

    /** Returns the same, moved to the right. */
    Cluster moved(double by) {
        return new Cluster(entries, by);
    }

    /** Returns where its middle is. */
    double middle(TimeAxis axis) {
        double first = axis.x(entries.get(0).at());
        double last = axis.x(entries.get(entries.size() - 1).at());
        double half = width() / 2;
        double middle = (first + last) / 2 + shift;
        return Math.max(Sheet.LEFT + half - 6, Math.min(Sheet.RIGHT - half + 6, middle));
    }

    /** Returns how wide its widest line is. */
    double width() {
        double widest = 0;
        for (int line = 0; line < entries.get(0).values().size(); line++) {
            widest = Math.max(widest, Lettering.width(said(line), Sheet.SMALL));
        }
        return widest;
    }

    /** Returns all that is said in one line. */
    String said(int line) {
        return Stream.of(Standing.values())
                .map(standing -> said(standing, line))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Returns what is said of the entries that count alike in one line; nothing where there are none. */
    String said(Standing standing, int line) {
        List<String> values = entries.stream()
                .filter(entry -> entry.standing() == standing)
                .map(entry -> entry.values().get(line))
                .toList();
        String count = values.size() > 1 && line == 0 ? " \u00d7" + values.size() : "";
        return values.isEmpty()
                ? ""
                : range(values.stream().filter(value -> !value.isEmpty()).toList()) + count;
    }

    private static String range(List<String> values) {
        Set<String> distinct = new LinkedHashSet<>(values);
        if (distinct.size() < 2) {
            return String.join("", distinct);
        }
        boolean numbers =
                distinct.stream().allMatch(value -> value.matches("-?[0-9]+(\\.[0-9]+)?" + Entered.AMENDED + "?"));
        if (!numbers) {
            String more = distinct.size() > MOST_WORDS ? "/\u2026" : "";
            return String.join("/", distinct.stream().limit(MOST_WORDS).toList()) + more;
        }
        String amended = distinct.stream().anyMatch(value -> value.endsWith(Entered.AMENDED)) ? Entered.AMENDED : "";
        BigDecimal low =
                distinct.stream().map(Cluster::number).reduce(BigDecimal::min).orElseThrow();
        BigDecimal high =
                distinct.stream().map(Cluster::number).reduce(BigDecimal::max).orElseThrow();
        String to = low.signum() < 0 ? " to " : "\u2013";
        return (low.compareTo(high) == 0 ? low.toPlainString() : low.toPlainString() + to + high.toPlainString())
                + amended;
    }

    private static BigDecimal number(String value) {
        return new BigDecimal(value.replace(Entered.AMENDED, ""));
    }
}
