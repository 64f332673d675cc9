package org.ketachart.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns side by side that stay on one page while a page holds them.
 *
 * @param columns from left to right, as they are read
 * @param above space above, in points
 * @param below space below, in points
 * @param rule the gray of the hairline below; 1 where there is none
 */
record PdfBlock(List<Column> columns, float above, float below, float rule) {
    PdfBlock {
        columns = List.copyOf(columns);
    }

    /**
     * Lines under one another.
     *
     * @param x of their left edge, in points from that of the paper
     */
    record Column(float x, List<PdfLine> lines) {
        Column {
            lines = List.copyOf(lines);
        }

        float height() {
            return lines.stream().map(PdfLine::height).reduce(0f, Float::sum);
        }

        private int fitting(float room) {
            float high = 0;
            int count = 0;
            while (count < lines.size() && high + lines.get(count).height() <= room) {
                high += lines.get(count).height();
                count++;
            }
            return count;
        }
    }

    float height() {
        return above + columns.stream().map(Column::height).reduce(0f, Math::max) + below;
    }

    /** Returns the lines that fit into this room, without space and hairline below. */
    PdfBlock upTo(float room) {
        return part(room, true);
    }

    /** Returns the lines that do not. */
    PdfBlock after(float room) {
        return part(room, false);
    }

    private PdfBlock part(float room, boolean first) {
        List<Column> found = new ArrayList<>();
        for (Column column : columns) {
            int fitting = column.fitting(room - above);
            found.add(new Column(
                    column.x(),
                    first
                            ? column.lines().subList(0, fitting)
                            : column.lines().subList(fitting, column.lines().size())));
        }
        return new PdfBlock(found, above, first ? 0 : below, first ? 1 : rule);
    }
}
