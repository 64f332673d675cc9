package org.ketachart.documents;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.HeartRate;
import org.ketachart.core.observation.VitalSign;

/**
 * Pressures and heart rates as anesthesia charts draw them. A systolic pressure is a caret whose tip points down at its value, a diastolic one
 * a caret whose tip points up at its value, joined by a line; a heart rate is a dot. What is beyond the scale stands at its edge.
 */
final class VitalPlot {
    private static final double LARGEST = 3.2;
    private static final double SMALLEST = 0.8;

    private final Svg svg;
    private final TimeAxis axis;
    private final double top;
    private final double bottom;
    private double saidAbove = Sheet.LEFT - 10;
    private double saidBelow = Sheet.LEFT - 10;

    /**
     * Makes a plot.
     *
     * @param top where the highest value of the scale is
     * @param bottom where the lowest is
     */
    VitalPlot(Svg svg, TimeAxis axis, double top, double bottom) {
        this.svg = svg;
        this.axis = axis;
        this.top = top;
        this.bottom = bottom;
    }

    void draw(List<VitalSign> vitals) {
        List<VitalSign> plotted = vitals.stream()
                .filter(vital -> vital.reading() instanceof BloodPressure || vital.reading() instanceof HeartRate)
                .filter(vital -> axis.hours().hold(at(vital)))
                .sorted(Comparator.comparing(VitalPlot::at))
                .toList();
        double size = size(plotted);
        for (VitalSign vital : plotted) {
            boolean struck = !Words.stands(vital);
            svg.open(
                    "class",
                    struck ? "plotted struck" : "plotted",
                    "data-id",
                    vital.id().value(),
                    "stroke",
                    struck ? "#666" : "#000",
                    "fill",
                    "none",
                    "stroke-width",
                    size < 2 ? 0.6 : 0.9);
            if (vital.reading() instanceof BloodPressure pressure) {
                pressure(pressure, axis.x(at(vital)), size, struck);
            } else if (vital.reading() instanceof HeartRate rate) {
                rate(rate, axis.x(at(vital)), size, struck);
            }
            svg.close();
        }
    }

    private static Instant at(VitalSign vital) {
        return vital.taken().toInstant();
    }

    private void pressure(BloodPressure pressure, double x, double size, boolean struck) {
        double high = y(pressure.systolic());
        double low = y(pressure.diastolic());
        svg.line(
                x,
                high,
                x,
                low,
                "class",
                "joined",
                "stroke",
                size < 2 ? "#888" : "#000",
                "stroke-width",
                0.4,
                "stroke-dasharray",
                struck ? "1 1" : "none");
        caret("systolic", x, high, size, -1);
        caret("diastolic", x, low, size, 1);
        if (struck) {
            cross(x, (high + low) / 2);
        }
        beyond(pressure.systolic(), x);
        beyond(pressure.diastolic(), x);
    }

    private void rate(HeartRate rate, double x, double size, boolean struck) {
        double y = y(rate.perMinute());
        double radius = Math.max(0.8, size / 1.8);
        svg.circle(
                x,
                y,
                radius,
                "class",
                "rate",
                "fill",
                struck ? "#fff" : "#000",
                "stroke",
                struck ? "#666" : "#fff",
                "stroke-width",
                0.4);
        if (struck) {
            cross(x, y);
        }
        beyond(rate.perMinute(), x);
    }

    private double y(int value) {
        int inside = Math.max(PressureGrid.LOWEST, Math.min(PressureGrid.HIGHEST, value));
        return top + (bottom - top) * (PressureGrid.HIGHEST - inside) / (PressureGrid.HIGHEST - PressureGrid.LOWEST);
    }

    /** Returns half the width of a caret: what their usual distance from each other leaves. */
    private double size(List<VitalSign> plotted) {
        List<Double> places = plotted.stream()
                .filter(vital -> vital.reading() instanceof BloodPressure)
                .map(vital -> axis.x(at(vital)))
                .distinct()
                .toList();
        if (places.size() < 2) {
            return LARGEST;
        }
        double apart = (places.get(places.size() - 1) - places.get(0)) / (places.size() - 1);
        return Math.max(SMALLEST, Math.min(LARGEST, apart * 0.42));
    }

    private void caret(String name, double x, double y, double size, int direction) {
        double foot = y + direction * size * 1.5;
        String d = "M" + point(x - size, foot) + "L" + point(x, y) + "L" + point(x + size, foot);
        svg.path(d, "class", name);
    }

    private void cross(double x, double y) {
        String d = "M" + point(x - 3, y - 3) + "L" + point(x + 3, y + 3) + "M" + point(x + 3, y - 3) + "L"
                + point(x - 3, y + 3);
        svg.path(d, "class", "cross", "stroke", "#000", "stroke-width", 0.9);
    }

    private static String point(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }

    /** Says the number of a value beyond the scale, unless it would be printed over the last one; the rows below have it all the same. */
    private void beyond(int value, double x) {
        String number = String.valueOf(value);
        double half = Lettering.width(number, Sheet.SMALL) / 2;
        if (value > PressureGrid.HIGHEST && x - half > saidAbove) {
            svg.text(
                    x,
                    top - 6,
                    Sheet.SMALL,
                    number,
                    "class",
                    "beyond",
                    "text-anchor",
                    "middle",
                    "stroke",
                    "none",
                    "fill",
                    "#000");
            saidAbove = x + half + 2;
        } else if (value < PressureGrid.LOWEST && x - half > saidBelow) {
            svg.text(
                    x,
                    bottom + 12,
                    Sheet.SMALL,
                    number,
                    "class",
                    "beyond",
                    "text-anchor",
                    "middle",
                    "stroke",
                    "none",
                    "fill",
                    "#000");
            saidBelow = x + half + 2;
        }
    }
}
