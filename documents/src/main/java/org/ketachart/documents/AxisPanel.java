package org.ketachart.documents;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The hours along the upper edge, with a line of its own where the day or the clocks change. */
final class AxisPanel implements Panel {
    private static final double LINE = 9;

    private final TimeAxis axis;
    private final Map<Instant, String> turns = new TreeMap<>();

    AxisPanel(TimeAxis axis) {
        this.axis = axis;
        axis.midnights().forEach(midnight -> turns.put(midnight, axis.clock().day(midnight) + " begins"));
        axis.clock()
                .changes()
                .forEach(change -> turns.merge(change.getInstant(), Clock.said(change), (a, b) -> a + ", " + b));
    }

    @Override
    public double height() {
        return 15 + LINE * turns.size();
    }

    @Override
    public void draw(Svg svg, double top) {
        double base = top + height();
        svg.open("class", "axis", "stroke", "#000", "stroke-width", 0.5);
        for (Instant tick : axis.ticks()) {
            svg.line(axis.x(tick), base - 3, axis.x(tick), base, "class", "tick");
        }
        for (Instant label : axis.labels()) {
            svg.line(axis.x(label), base - 5, axis.x(label), base, "stroke-width", 0.9);
        }
        svg.line(Sheet.LEFT, base, Sheet.RIGHT, base, "stroke-width", 0.7);
        svg.close();
        svg.open("class", "hours", "text-anchor", "middle");
        for (Instant label : axis.labels()) {
            boolean hour = axis.clock().secondsPast(label, 3600) == 0;
            svg.text(
                    axis.x(label),
                    base - 6.5,
                    Sheet.NAME,
                    axis.clock().minute(label),
                    "font-weight",
                    hour ? "bold" : "normal");
        }
        svg.close();
        double y = top + 6;
        for (Map.Entry<Instant, String> turn : turns.entrySet()) {
            turn(svg, axis.x(turn.getKey()), turn.getValue(), y);
            y += LINE;
        }
        svg.text(Sheet.MARGIN, base - 6.5, Sheet.NAME, axis.clock().day().toString(), "font-weight", "bold");
    }

    private static void turn(Svg svg, double x, String words, double y) {
        boolean left = x + 6 + Lettering.width(words, Sheet.SMALL) > Sheet.RIGHT;
        svg.path("M" + Svg.number(x) + " " + Svg.number(y + 1) + "l3 -5h-6z", "class", "turn");
        svg.text(left ? x - 6 : x + 6, y, Sheet.SMALL, words, "text-anchor", left ? "end" : "start");
    }
}
