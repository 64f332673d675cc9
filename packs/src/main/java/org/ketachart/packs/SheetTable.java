package org.ketachart.packs;

import java.util.ArrayList;
import java.util.List;

/** Rows of words in columns just wide enough; what is longer than a column may be goes on below. */
final class SheetTable {
    private final int widest;
    private final List<List<List<String>>> rows = new ArrayList<>();

    SheetTable(int widest) {
        this.widest = widest;
    }

    /** Adds a row; every row has as many cells as the first. */
    SheetTable row(String... cells) {
        List<List<String>> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(wrapped(cell, widest));
        }
        rows.add(row);
        return this;
    }

    /** Returns all rows, two spaces between columns and none at the end of a line. */
    List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            int column = i;
            widths.add(rows.stream()
                    .flatMap(row -> row.get(column).stream())
                    .mapToInt(String::length)
                    .max()
                    .orElse(0));
        }
        List<String> lines = new ArrayList<>();
        for (List<List<String>> row : rows) {
            int height = row.stream().mapToInt(List::size).max().orElse(1);
            for (int i = 0; i < height; i++) {
                StringBuilder line = new StringBuilder();
                for (int column = 0; column < row.size(); column++) {
                    List<String> cell = row.get(column);
                    String part = i < cell.size() ? cell.get(i) : "";
                    line.append(part).append(" ".repeat(widths.get(column) - part.length() + 2));
                }
                lines.add(line.toString().stripTrailing());
            }
        }
        return lines;
    }

    /** Returns a text broken at its spaces; a word longer than a line stays whole. */
    static List<String> wrapped(String text, int widest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > widest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
