package org.ketachart.documents;

import java.util.ArrayList;
import java.util.List;

/** What the numbers on the sheet stand for, in the order of time, in columns; what does not fit is cut with an ellipsis. */
final class Remarks implements Panel {
    private static final int COLUMNS = 3;
    private static final double GUTTER = 12;
    private static final double LINE = 8.4;
    private static final double TITLE = 11;
    private static final int MOST_LINES = 4;
    private static final double COLUMN = (Sheet.INNER - (COLUMNS - 1) * GUTTER) / COLUMNS;

    private final List<Entry> entries = new ArrayList<>();
    private final double numbers;

    private record Entry(Numbered item, List<String> lines) {}

    Remarks(List<Numbered> marks, Clock clock) {
        this.numbers = marks.isEmpty() ? 0 : Lettering.width(String.valueOf(marks.size()), Sheet.SMALL) + 6;
        for (Numbered item : marks) {
            String time = clock.time(item.mark().start());
            String words = time + " " + item.mark().words();
            entries.add(new Entry(item, Lettering.lines(words, Sheet.SMALL, COLUMN - numbers, MOST_LINES)));
        }
    }

    private static double high(Entry entry) {
        return entry.lines().size() * LINE + 1.2;
    }

    /** Returns the least height at which all entries find room in the columns. */
    private double column() {
        double all = entries.stream().mapToDouble(Remarks::high).sum();
        double tallest = entries.stream().mapToDouble(Remarks::high).max().orElse(0);
        double high = Math.max(tallest, all / COLUMNS);
        while (columns(high) > COLUMNS) {
            high += 2;
        }
        return high;
    }

    private int columns(double high) {
        int columns = 1;
        double used = 0;
        for (Entry entry : entries) {
            if (used + high(entry) > high + 0.01) {
                columns++;
                used = 0;
            }
            used += high(entry);
        }
        return columns;
    }

    @Override
    public double height() {
        return entries.isEmpty() ? 0 : TITLE + column() + 2;
    }

    @Override
    public void draw(Svg svg, double top) {
        if (entries.isEmpty()) {
            return;
        }
        double high = column();
        svg.open("class", "remarks");
        svg.text(Sheet.MARGIN, top + 8, Sheet.NAME, "Remarks", "font-weight", "bold");
        double x = Sheet.MARGIN;
        double y = top + TITLE;
        for (Entry entry : entries) {
            if (y + high(entry) > top + TITLE + high + 0.01) {
                x += COLUMN + GUTTER;
                y = top + TITLE;
            }
            draw(svg, entry, x, y);
            y += high(entry);
        }
        svg.close();
    }

    private void draw(Svg svg, Entry entry, double x, double y) {
        Mark mark = entry.item().mark();
        String number = String.valueOf(entry.item().number());
        double wide = Lettering.width(number, Sheet.SMALL) + 3;
        svg.open("class", mark.struck() ? "remark struck" : "remark", "data-id", mark.id());
        svg.rectangle(
                x + numbers - 3 - wide,
                y + 0.9,
                wide,
                7.6,
                "fill",
                "none",
                "stroke",
                "#000",
                "stroke-width",
                0.5,
                "rx",
                2.0);
        svg.text(x + numbers - 3 - wide / 2, y + 7, Sheet.SMALL, number, "text-anchor", "middle");
        double line = y + 7;
        for (String words : entry.lines()) {
            Object[] looks = mark.struck() ? new Object[] {"text-decoration", "line-through"} : new Object[0];
            svg.text(x + numbers, line, Sheet.SMALL, words, looks);
            line += LINE;
        }
        svg.close();
    }
}
