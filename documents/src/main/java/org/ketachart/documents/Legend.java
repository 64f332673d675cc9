package org.ketachart.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ketachart.documents.Mark.Lane;
import org.ketachart.documents.Mark.Shape;

/** What each sign means, drawn by the same hand as the signs themselves. */
final class Legend implements Panel {
    private static final double LINE = 11;
    private static final double APART = 12;

    private final List<Item> items = new ArrayList<>();
    private int lines = 1;

    private record Item(double x, int line, double sign, Sign draw, String words) {}

    private interface Sign {
        void draw(Svg svg, double x, double y);
    }

    Legend() {
        add(8, (svg, x, y) -> caret(svg, x + 4, y, 1), "systolic, tip at the value");
        add(8, (svg, x, y) -> caret(svg, x + 4, y, -1), "diastolic");
        add(6, (svg, x, y) -> svg.circle(x + 3, y + 4, 1.8, "fill", "#000", "stroke", "none"), "heart rate");
        add(Shape.DEVICE, "nasal device");
        add(Shape.PUSH, "push or injection");
        add(Shape.UNIT, "tablet or other unit");
        add(18, (svg, x, y) -> bar(svg, Shape.BAR, x, y), "infusion at one rate");
        add(18, (svg, x, y) -> bar(svg, Shape.BAR_PAUSED, x, y), "then paused");
        add(18, (svg, x, y) -> bar(svg, Shape.BAR_STOPPED, x, y), "stopped");
        add(Shape.NOT_GIVEN, "not given, not done");
        add(Shape.DUE, "due, nothing on record");
        add(18, (svg, x, y) -> span(svg, false, x, y), "from, to (alert: raised, acknowledged)");
        add(18, (svg, x, y) -> span(svg, true, x, y), "goes on");
        add(0, (svg, x, y) -> {}, "! attention  !! urgent  !!! emergency");
        add(0, (svg, x, y) -> {}, Entered.NOT_DONE + " not done, see remarks");
        add(0, (svg, x, y) -> {}, "94\u201399 \u00d75 lowest to highest of 5, each with its tick");
        add(0, (svg, x, y) -> {}, Entered.AMENDED + " amended");
        add(
                20,
                (svg, x, y) ->
                        svg.text(x, y + 7, Sheet.SMALL, "struck", "stroke", "none", "text-decoration", "line-through"),
                "or \u00d7: entered in error");
    }

    private void add(Shape shape, String words) {
        add(8, (svg, x, y) -> new Pen(svg, y - 1, y + 9).draw(mark(shape, false), x + 4, x + 4), words);
    }

    private static void bar(Svg svg, Shape shape, double x, double y) {
        new Pen(svg, y, y + 8).draw(mark(shape, false), x, x + 14);
    }

    private static void span(Svg svg, boolean open, double x, double y) {
        new Pen(svg, y, y + 8).draw(mark(Shape.SPAN, open), x, x + 16);
    }

    private static void caret(Svg svg, double x, double y, int up) {
        String d = up > 0 ? "l3.2 4.8l3.2 -4.8" : "l3.2 -4.8l3.2 4.8";
        svg.path(
                "M" + Svg.number(x - 3.2) + " " + Svg.number(up > 0 ? y + 1.5 : y + 6.5) + d,
                "fill",
                "none",
                "stroke-width",
                0.9);
    }

    private static Mark mark(Shape shape, boolean open) {
        return new Mark(Lane.DOSES, shape, Instant.EPOCH, null, open, "", "", "", false);
    }

    private void add(double sign, Sign draw, String words) {
        double room = sign == 0 ? 0 : sign + 3;
        double x = Sheet.MARGIN;
        if (!items.isEmpty()) {
            Item last = items.get(items.size() - 1);
            x = last.x() + last.sign() + Lettering.width(last.words(), Sheet.SMALL) + APART;
        }
        if (x + room + Lettering.width(words, Sheet.SMALL) > Sheet.WIDTH - Sheet.MARGIN) {
            x = Sheet.MARGIN;
            lines++;
        }
        items.add(new Item(x, lines, room, draw, words));
    }

    @Override
    public double height() {
        return 3 + lines * LINE;
    }

    @Override
    public void draw(Svg svg, double top) {
        svg.open("class", "legend");
        svg.line(Sheet.MARGIN, top, Sheet.WIDTH - Sheet.MARGIN, top, "stroke", "#000", "stroke-width", 0.5);
        for (Item item : items) {
            double y = top + 3 + (item.line() - 1) * LINE;
            svg.open("stroke", "#000");
            svg.open("stroke", "none");
            svg.text(item.x() + item.sign(), y + 7, Sheet.SMALL, item.words());
            svg.close();
            item.draw().draw(svg, item.x(), y);
            svg.close();
        }
        svg.close();
    }
}
