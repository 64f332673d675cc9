package org.ketachart.documents;

import java.util.List;
import org.ketachart.core.observation.VitalSign;

/** The grid of blood pressure and heart rate over time, on a scale that is the same on every sheet so that two can be laid side by side. */
final class PressureGrid implements Panel {
    /** The lowest value that has its own place; what is lower stands there with its number. */
    static final int LOWEST = 40;

    /** The highest value that has its own place. */
    static final int HIGHEST = 220;

    private static final int STEP = 20;
    private static final double PAD = 13;

    private final TimeAxis axis;
    private final List<VitalSign> vitals;
    private final double height;
    private final String across;

    /**
     * Makes the grid.
     *
     * @param vitals all of them; those on the sheet that are pressures or heart rates are drawn
     * @param across words over an empty grid; empty when there is something to see
     */
    PressureGrid(TimeAxis axis, List<VitalSign> vitals, double height, String across) {
        this.axis = axis;
        this.vitals = vitals;
        this.height = height;
        this.across = across;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void draw(Svg svg, double top) {
        svg.open("class", "grid");
        scale(svg, top);
        new VitalPlot(svg, axis, top + PAD, top + height - PAD).draw(vitals);
        if (!across.isEmpty()) {
            double y = top + height / 2;
            String words = Lettering.cut(across, 11, Sheet.RIGHT - Sheet.LEFT - 60);
            double wide = Lettering.boldWidth(words, 11) + 16;
            double middle = (Sheet.LEFT + Sheet.RIGHT) / 2;
            svg.rectangle(middle - wide / 2, y - 13, wide, 19.0, "fill", "#fff");
            svg.text(middle, y, 11, words, "class", "across", "text-anchor", "middle", "font-weight", "bold");
        }
        svg.close();
    }

    private void scale(Svg svg, double top) {
        double high = height - 2 * PAD;
        for (int value = LOWEST; value <= HIGHEST; value += STEP) {
            double y = top + PAD + high * (HIGHEST - value) / (HIGHEST - LOWEST);
            svg.line(Sheet.LEFT, y, Sheet.RIGHT, y, "stroke", "#aaa", "stroke-width", value % 100 == 0 ? 0.8 : 0.35);
            svg.text(Sheet.LEFT - 8, y + 2.5, Sheet.SMALL, String.valueOf(value), "text-anchor", "end");
            svg.text(Sheet.RIGHT + 4, y + 2.5, Sheet.SMALL, String.valueOf(value));
        }
        svg.rectangle(
                Sheet.LEFT,
                top + PAD,
                Sheet.RIGHT - Sheet.LEFT,
                high,
                "fill",
                "none",
                "stroke",
                "#000",
                "stroke-width",
                0.6);
        double y = top + PAD + 5;
        svg.text(Sheet.MARGIN, y, Sheet.NAME, "Blood pressure");
        svg.text(Sheet.MARGIN, y + 9, Sheet.SMALL, "mmHg");
        svg.text(Sheet.MARGIN, y + 24, Sheet.NAME, "Heart rate");
        svg.text(Sheet.MARGIN, y + 33, Sheet.SMALL, "/min");
    }
}
