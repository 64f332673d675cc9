package org.ketachart.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketachart.documents.Mark.Lane;

/**
 * One lane: its marks in as many rows as they need so that none is printed over another. In a lane with very many, the words beside the marks
 * and the lengths of mere lines give way, and the numbers stay.
 */
final class LanePanel implements Panel {
    private static final double ROW = 13;
    private static final double PAD = 1;
    private static final double GAP = 3;
    private static final int MOST_ROWS_WITH_WORDS = 4;

    private final Lane lane;
    private final TimeAxis axis;
    private final List<List<Placed>> rows;

    /**
     * A mark in its place.
     *
     * @param item which mark
     * @param x1 where its shape begins
     * @param x2 where its shape ends
     * @param words what is printed beside it
     * @param textX where that begins, number first
     * @param left where it begins, shape and words together
     * @param right where it ends
     */
    private record Placed(Numbered item, double x1, double x2, String words, double textX, double left, double right) {}

    LanePanel(Lane lane, List<Numbered> marks, TimeAxis axis) {
        this.lane = lane;
        this.axis = axis;
        List<List<Placed>> worded = packed(marks, true);
        this.rows = worded.size() <= MOST_ROWS_WITH_WORDS ? worded : packed(marks, false);
    }

    private List<List<Placed>> packed(List<Numbered> marks, boolean worded) {
        List<List<Placed>> packed = new ArrayList<>();
        for (Numbered item : marks) {
            Placed placed = place(item, worded);
            List<Placed> row = packed.stream()
                    .filter(one -> one.stream().noneMatch(other -> touch(placed, other)))
                    .findFirst()
                    .orElse(null);
            if (row == null) {
                row = new ArrayList<>();
                packed.add(row);
            }
            row.add(placed);
        }
        return packed;
    }

    /** Stretches of an infusion join in one row, as they did in the vein. */
    private static boolean touch(Placed one, Placed other) {
        double gap = Pen.isBar(one.item().mark().shape())
                        && Pen.isBar(other.item().mark().shape())
                ? -0.1
                : GAP;
        return one.left() < other.right() + gap && one.right() + gap > other.left();
    }

    private Placed place(Numbered item, boolean worded) {
        Mark mark = worded ? item.mark() : item.mark().brief();
        double x1 = axis.x(mark.start());
        double x2 = mark.end() != null ? axis.x(mark.end()) : mark.open() ? Sheet.RIGHT : x1;
        String words = worded ? Lettering.cut(mark.label(), Sheet.SMALL, 150) : "";
        double wide = numberWidth(item.number()) + (words.isEmpty() ? 0 : Lettering.width(words, Sheet.SMALL) + 2);
        double reach = Pen.reach(mark.shape());
        double foot = Pen.isCentered(mark.shape()) ? reach - 1 : 0;
        boolean outside = Pen.isBar(mark.shape()) && x2 - x1 < wide + reach + 2;
        double textX = (outside ? x2 : x1) + reach + (outside ? 2 : 0);
        double left = x1 - foot;
        if (textX + wide > Sheet.RIGHT + 8) {
            boolean inside = x2 - x1 > wide + 6;
            textX = inside ? x2 - wide - 4 : x1 - foot - 1 - wide;
            left = Math.min(left, textX);
        }
        return new Placed(new Numbered(item.number(), mark), x1, x2, words, textX, left, Math.max(textX + wide, x2));
    }

    private static double numberWidth(int number) {
        return number == 0 ? 0 : Lettering.width(String.valueOf(number), Sheet.SMALL) + 5;
    }

    @Override
    public double height() {
        return Math.max(1, rows.size()) * ROW + PAD;
    }

    @Override
    public void draw(Svg svg, double top) {
        svg.open("class", "lane lane-" + lane.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        svg.text(Sheet.MARGIN, top + PAD / 2 + 8.5, Sheet.NAME, lane.title());
        double y = top + PAD / 2;
        for (List<Placed> row : rows) {
            for (Placed placed : row) {
                draw(svg, placed, y);
            }
            y += ROW;
        }
        svg.close();
    }

    private void draw(Svg svg, Placed placed, double y) {
        Mark mark = placed.item().mark();
        svg.open(
                "class",
                mark.struck() ? "mark struck" : "mark",
                "data-id",
                mark.id(),
                "stroke",
                "#000",
                "fill",
                "#000");
        new Pen(svg, y + 1, y + ROW - 1).draw(mark, placed.x1(), placed.x2());
        edge(svg, mark, placed, y);
        svg.open("stroke", "none");
        double x = placed.textX();
        int number = placed.item().number();
        if (number > 0) {
            double wide = numberWidth(number) - 2;
            svg.rectangle(x, y + 1.4, wide, 8.2, "fill", "#fff", "stroke", "#000", "stroke-width", 0.5, "rx", 2.0);
            svg.text(x + wide / 2, y + 8, Sheet.SMALL, String.valueOf(number), "text-anchor", "middle");
            x += wide + 2;
        }
        if (!placed.words().isEmpty()) {
            if (!Pen.isBar(mark.shape()) || placed.textX() > placed.x2()) {
                double wide = Lettering.width(placed.words(), Sheet.SMALL);
                svg.rectangle(x - 0.5, y + 1.4, wide + 1, 8.2, "fill", "#fff");
            }
            svg.text(x, y + 8, Sheet.SMALL, placed.words(), struck(mark));
        }
        svg.close();
        svg.close();
    }

    private static Object[] struck(Mark mark) {
        return mark.struck() ? new Object[] {"text-decoration", "line-through"} : new Object[0];
    }

    /** A fact off the sheet stands at its edge, with an arrow to where it would be. */
    private void edge(Svg svg, Mark mark, Placed placed, double y) {
        if (mark.start().isBefore(axis.hours().from())) {
            svg.path("M" + Svg.number(placed.x1() - 1) + " " + Svg.number(y + 2) + "v8l-5 -4z", "stroke", "none");
        } else if (mark.start().isAfter(axis.hours().until())) {
            svg.path("M" + Svg.number(placed.x1() + 1) + " " + Svg.number(y + 2) + "v8l5 -4z", "stroke", "none");
        }
    }
}
