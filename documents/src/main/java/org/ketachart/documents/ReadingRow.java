package org.ketachart.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ketachart.documents.Entered.Standing;

/**
 * One row of numbers. Each entry has a tick at its true moment; the numbers above are moved aside a little, and where that is not enough
 * they become one range with its count.
 */
final class ReadingRow implements Panel {
    private static final double LINE = 8;
    private static final double TICK = 2.5;
    private static final double GAP = 3.5;
    private static final double FARTHEST = 5;
    private static final int MANY = 150;

    private final String title;
    private final String unit;
    private final List<Entered> entries;
    private final TimeAxis axis;
    private final int lines;

    /**
     * Makes a row.
     *
     * @param title what is measured
     * @param unit in what
     * @param entries in any order; those off the sheet are left out, and must be told elsewhere
     */
    ReadingRow(String title, String unit, List<Entered> entries, TimeAxis axis) {
        this.title = title;
        this.unit = unit;
        this.entries = entries.stream()
                .filter(entry -> axis.hours().hold(entry.at()))
                .sorted(Comparator.comparing(Entered::at))
                .toList();
        this.axis = axis;
        this.lines = entries.isEmpty() ? 1 : entries.get(0).values().size();
    }

    private List<Cluster> clusters() {
        List<Cluster> placed = new ArrayList<>();
        int next = 0;
        while (next < entries.size()) {
            Cluster alone = new Cluster(List.of(entries.get(next++)), 0);
            Optional<Cluster> free = beside(placed, alone);
            if (free.isPresent()) {
                placed.add(free.get());
                continue;
            }
            Cluster merged = placed.remove(placed.size() - 1).with(alone);
            free = beside(placed, merged);
            while (free.isEmpty()) {
                merged = next < entries.size()
                        ? merged.with(new Cluster(List.of(entries.get(next++)), 0))
                        : placed.remove(placed.size() - 1).with(merged);
                free = beside(placed, merged);
            }
            placed.add(free.get());
        }
        return placed;
    }

    /** Returns a cluster where it does not touch the last one, if need be a little to the right; nothing if it cannot be had. */
    private Optional<Cluster> beside(List<Cluster> placed, Cluster next) {
        if (placed.isEmpty()) {
            return Optional.of(next);
        }
        Cluster last = placed.get(placed.size() - 1);
        double free = last.middle(axis) + last.width() / 2 + GAP;
        double over = free - (next.middle(axis) - next.width() / 2);
        if (over <= 0) {
            return Optional.of(next);
        }
        Cluster moved = next.moved(over);
        boolean fits = over <= FARTHEST && moved.middle(axis) - moved.width() / 2 > free - 0.01;
        return fits ? Optional.of(moved) : Optional.empty();
    }

    @Override
    public double height() {
        return lines * LINE + TICK + 1;
    }

    @Override
    public void draw(Svg svg, double top) {
        double base = top + height();
        svg.open("class", "row");
        svg.line(Sheet.MARGIN, base, Sheet.RIGHT, base, "stroke", "#999", "stroke-width", 0.4);
        svg.text(Sheet.MARGIN, top + 7.5, Sheet.NAME, title);
        svg.text(Sheet.LEFT - 8, top + 7.5, Sheet.SMALL, unit, "text-anchor", "end");
        for (Entered entry : entries) {
            double x = axis.x(entry.at());
            svg.line(
                    x,
                    base - TICK,
                    x,
                    base,
                    "class",
                    "entry",
                    "data-id",
                    entry.id(),
                    "stroke",
                    "#000",
                    "stroke-width",
                    entries.size() > MANY ? 0.3 : 0.6);
        }
        for (Cluster cluster : clusters()) {
            for (int line = 0; line < lines; line++) {
                print(svg, cluster, line, top + 7 + line * LINE);
            }
        }
        svg.close();
    }

    /** Values first, then what was not done, then what was entered in error, struck through. */
    private void print(Svg svg, Cluster cluster, int line, double y) {
        double wide = Lettering.width(cluster.said(line), Sheet.SMALL);
        double x = cluster.middle(axis) - wide / 2;
        svg.rectangle(x - 0.5, y - 6, wide + 1, 7.5, "fill", "#fff");
        for (Standing standing : Standing.values()) {
            String said = cluster.said(standing, line);
            if (!said.isEmpty()) {
                boolean struck = standing == Standing.STRUCK;
                Object[] looks = struck ? new Object[] {"text-decoration", "line-through"} : new Object[0];
                svg.text(x, y, Sheet.SMALL, said, looks);
                x += Lettering.width(said + " ", Sheet.SMALL);
            }
        }
    }
}
