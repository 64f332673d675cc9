package org.ketachart.documents;

import org.ketachart.documents.Mark.Shape;

/** Draws the shape of a mark in a row of a lane. */
final class Pen {
    private final Svg svg;
    private final double top;
    private final double bottom;

    /**
     * Takes up a pen for one row.
     *
     * @param top the row's upper edge
     * @param bottom its lower edge
     */
    Pen(Svg svg, double top, double bottom) {
        this.svg = svg;
        this.top = top;
        this.bottom = bottom;
    }

    /** Returns how far a shape reaches to the right of its moment, before its words begin. */
    static double reach(Shape shape) {
        return switch (shape) {
            case MOMENT, SPAN -> 2;
            case BAR, BAR_PAUSED, BAR_STOPPED -> 3;
            case DEVICE, PUSH, UNIT, NOT_GIVEN, DUE -> 6;
        };
    }

    /** Returns whether a shape is a box, in which words may stand. */
    static boolean isBar(Shape shape) {
        return shape == Shape.BAR || shape == Shape.BAR_PAUSED || shape == Shape.BAR_STOPPED;
    }

    /** Returns whether a shape stands on its moment with as much to the left of it as to the right. */
    static boolean isCentered(Shape shape) {
        return reach(shape) > 3;
    }

    /** Draws a shape between two places, which are one for a moment. */
    void draw(Mark mark, double x1, double x2) {
        double middle = (top + bottom) / 2;
        switch (mark.shape()) {
            case MOMENT -> svg.line(x1, top, x1, bottom, "stroke-width", 1.2);
            case SPAN -> span(mark, x1, x2);
            case BAR, BAR_PAUSED, BAR_STOPPED -> bar(mark, x1, x2);
            case DEVICE -> svg.path("M" + at(x1, bottom - 1.5) + "l4 -7h-8z", "fill", fill(mark), "stroke-width", 0.7);
            case PUSH ->
                svg.path("M" + at(x1, bottom - 0.5) + "l3 -4h-2v-4h-2v4h-2z", "fill", fill(mark), "stroke-width", 0.7);
            case UNIT ->
                svg.path("M" + at(x1, middle - 4) + "l3.5 4l-3.5 4l-3.5 -4z", "fill", fill(mark), "stroke-width", 0.7);
            case NOT_GIVEN ->
                svg.path("M" + at(x1 - 3, middle - 3) + "l6 6m0 -6l-6 6", "stroke-width", 1.1, "fill", "none");
            case DUE ->
                svg.path("M" + at(x1, middle - 3.5) + "l3 3.5l-3 3.5l-3 -3.5z", "fill", "#fff", "stroke-width", 0.9);
        }
    }

    private static String fill(Mark mark) {
        return mark.struck() ? "#fff" : "#000";
    }

    private void span(Mark mark, double x1, double x2) {
        svg.line(x1, top, x1, bottom, "stroke-width", 1.2);
        String dash = mark.open() ? "3 1.5" : "none";
        svg.line(x1, bottom, x2, bottom, "stroke-width", 0.9, "stroke-dasharray", dash);
        if (mark.open()) {
            svg.path("M" + at(x2, bottom) + "l-3.5 -2v4z", "stroke", "none", "fill", "#000");
        } else {
            svg.line(x2, bottom - 2.5, x2, bottom, "stroke-width", 1.2);
        }
    }

    private void bar(Mark mark, double x1, double x2) {
        String fill = mark.struck() ? "#fff" : "#e4e4e4";
        svg.rectangle(x1, top, Math.max(0.5, x2 - x1), bottom - top, "fill", fill, "stroke", "none");
        String tip = "M" + at(x2, top) + "l3 " + Svg.number((bottom - top) / 2) + "L" + at(x2, bottom);
        svg.path(
                "M" + at(x2, top) + "L" + at(x1, top) + "L" + at(x1, bottom) + "L" + at(x2, bottom)
                        + (mark.open() ? tip : ""),
                "fill",
                "none",
                "stroke-width",
                0.8,
                "stroke-dasharray",
                mark.struck() ? "2 1.5" : "none");
        if (mark.shape() == Shape.BAR_STOPPED) {
            svg.line(x2, top - 1, x2, bottom + 1, "stroke-width", 3);
        } else if (mark.shape() == Shape.BAR_PAUSED) {
            svg.path("M" + at(x2, top) + "V" + Svg.number(bottom) + "m1.8 0V" + Svg.number(top), "stroke-width", 0.8);
        } else if (!mark.open()) {
            svg.line(x2, top, x2, bottom, "stroke-width", 0.8);
        }
    }

    private static String at(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }
}
