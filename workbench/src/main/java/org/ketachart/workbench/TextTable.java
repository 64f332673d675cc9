package org.ketachart.workbench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows of words in columns just wide enough. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; every row has as many cells as the first. */
    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Returns how many rows there are, the head among them. */
    int size() {
        return rows.size();
    }

    /** Prints all rows, two spaces between columns and none at the end of a line. */
    void print(PrintStream out) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.println(Surroundings.oneLine(line.toString().stripTrailing()));
        }
    }
}
